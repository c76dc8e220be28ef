import { importedInWords } from "../../comparison/basisWords";
import { whyNothing } from "../../comparison/consolidate";
import type { ComparedSchool, Comparison, SchoolStatus } from "../../comparison/comparison";
import { statusesInWords, statusMeanings } from "../../comparison/progressWords";
import { totalName, trustName } from "../../comparison/scopeNames";
import { dateInWords } from "../../entries/civilDate";
import { schoolsInWords } from "../../comparison/words";
import { noFigureMark } from "../figureCell";
import { pagedSheet } from "../pagedSheet";
import { gridPart, headingPart, spacePart, styled, textPart, type SheetPart, type StyledCell } from "../sheetParts";
import type { SheetPlan } from "../sheetPlan";

const widths = [30, 12, 18, 14, 14, 14, 14, 14];
const columns = widths.length;

const filled = (cells: readonly StyledCell[]): StyledCell[] => [
  ...cells,
  ...Array.from({ length: columns - cells.length }, () => styled(null, "plain")),
];

const count = (value: number, style: "count" | "totalCount"): StyledCell => styled(value, style);

function statusRow(name: string, schools: readonly ComparedSchool[], strong: boolean): StyledCell[] {
  const style = strong ? "totalCount" : "count";
  const at = (status: SchoolStatus): number => schools.filter((school) => school.status === status).length;
  return filled([
    styled(name, strong ? "totalLabel" : "label"),
    count(schools.length, style),
    ...statusMeanings.map(({ status }) => count(at(status), style)),
  ]);
}

function statusTable({ schools, totals }: Comparison): SheetPart {
  const header = ["", "Schools asked", ...statusMeanings.map(({ status }) => status)];
  const rows = totals.map((total) =>
    statusRow(
      totalName(total),
      schools.filter(
        ({ trustId, membership, familyId }) =>
          total.scope === "group" ||
          (total.scope === "trust" ? trustId === total.id && membership === total.membership : familyId === total.id),
      ),
      total.scope === "group",
    ),
  );
  return gridPart([
    filled(
      header.map((text) => styled(text === "" ? "Total" : text, text === "" ? "columnHeaderLeft" : "columnHeader")),
    ),
    ...rows,
  ]);
}

function schoolsTable(title: string, schools: readonly ComparedSchool[]): SheetPart[] {
  if (schools.length === 0) return [];
  const header = ["School", "LAESTAB", "Trust", "Family", "Status", "Revision"];
  const rows = schools.map((school) =>
    filled([
      styled(school.shortName, "labelStrong"),
      styled(school.laestab, "label"),
      styled(trustName(school.trust, school.membership), "label"),
      styled(school.family, "label"),
      styled(school.status, "label"),
      school.revision === 0 ? styled(noFigureMark, "code") : styled(school.revision, "countQuiet"),
    ]),
  );
  return [
    spacePart(),
    headingPart(title, columns),
    gridPart([
      filled(header.map((text, index) => styled(text, index === 0 ? "columnHeaderLeft" : "columnHeader"))),
      ...rows,
    ]),
  ];
}

function progressParts(comparison: Comparison): SheetPart[] {
  const { returnTitle, period, progress, schools } = comparison;
  const missing = schools.filter((school) => whyNothing(school) !== null);
  return [
    spacePart(),
    headingPart(`${returnTitle} ${period}`, columns),
    textPart(
      [
        `${schoolsInWords(progress.asked)} asked: ${statusesInWords(progress)}.`,
        ...[importedInWords(comparison)].filter((said) => said !== null),
      ].join(" "),
      "text",
      columns,
    ),
    spacePart(1, 6),
    statusTable(comparison),
    ...(missing.length === 0
      ? [spacePart(1, 6), textPart("Every school asked has figures in this comparison.", "text", columns)]
      : schoolsTable(`${missing.length} without figures in this comparison`, missing)),
    ...schoolsTable(
      "Queried and sent back",
      schools.filter(({ status, revision }) => status === "queried" && revision > 0),
    ),
  ];
}

/** Sheet `Progress`: for each return how many schools stand at each status, by trust and family, and which schools have no figures. */
export function progressSheet(comparisons: readonly Comparison[], footer: string): SheetPlan {
  const [first] = comparisons;
  const parts: SheetPart[] = [
    textPart("Progress", "title", columns),
    textPart(`${first?.collection.title ?? ""}, as at ${dateInWords(first?.asOf ?? "")}`, "subtitle", columns),
    ...comparisons.flatMap(progressParts),
    spacePart(),
    headingPart("What each status means", columns),
    ...statusMeanings.map(({ status, meaning }) => textPart(`${status}: ${meaning}`, "text", columns)),
  ];
  return pagedSheet({ name: "Progress", widths, parts, footer });
}
