import { serialOfDate } from "../../rules/excelDate";
import type { WorkbookLayout } from "../../returns/layout";
import type { Planned } from "../sheetPlan";
import type { StyleName } from "../styles";
import type { Tally } from "./checksSheet";
import { leftWords } from "./leftWords";
import type { TemplateRequest } from "./templateRequest";

/** What the first sheet asks a school to do, a step a line. `dueOn`: the date in words. `isFilledIn`: whether figures came filled in. */
export const steps = (dueOn: string, isFilledIn: boolean): readonly string[] => [
  "Open each sheet in the table below (click its name) and type in the boxed yellow cells. Where there is no figure, enter z (not applicable) or x (not available): an empty cell is not 0.",
  isFilledIn
    ? "Look through what is already filled in, in italics on blue: it was published or exported. Correct what is wrong and say why beside it; then confirm at the foot of the sheet."
    : "Compare each figure with last time's, in grey beside it.",
  "Read the Check column as you go. An error must be mended. A query may be right: the cell beside it asks why.",
  `When nothing is left, the head teacher signs at the foot of this sheet. Save the workbook and send it back by ${dueOn}.`,
];

/** The looks of a sheet's cells, in words and in those looks: three cells across the page. */
export const key = [
  { style: "keyInput", text: "Type here", column: 0, columns: 1 },
  { style: "keyImported", text: "Filled in for you: check it", column: 1, columns: 1 },
  { style: "keyLast", text: "Last time's figure, to compare", column: 2, columns: 4 },
] as const;

/** A line of the first sheet: what it is, what it says, and its look. */
export type Fact = readonly [label: string, said: Planned, style: StyleName];

/** What stands at the head of the first sheet, the most pressing first: by when, how much is left (live), what is asked, of which school. */
export function factsOf(
  { school, collection }: TemplateRequest,
  layout: WorkbookLayout,
  tally: Tally,
): readonly Fact[] {
  const left = leftWords(tally, "", "Nothing: the head teacher can sign below");
  return [
    ["Send back by", serialOfDate(collection.dueOn) ?? collection.dueOn, "factDate"],
    ["Left to do", left, "statusWords"],
    ["Asks about", layout.asks.map(({ definition, period }) => `${definition.title} ${period}`).join("; "), "fact"],
    [
      "School",
      [`LAESTAB ${school.laestab}`, `URN ${school.urn ?? "not known"}`, school.trust ?? "in no trust"].join("  ·  "),
      "fact",
    ],
  ];
}
