import type { Comparison, Figure } from "../../comparison/comparison";
import { countHeading } from "../../comparison/words";
import { placedTotals } from "../../comparison/scopeOrder";
import { figureKey, headlineMeasures, type ComparedMeasure } from "../../comparison/shownMeasures";
import { figureCell, noFigureMark, pupilsCell, type CellTone } from "../figureCell";
import { gridPart, styled, type SheetPart, type StyledCell } from "../sheetParts";
import { boardColumns, measuresAcross } from "./boardGrid";

interface Column {
  readonly top: string;
  readonly name: string;
  readonly cell: (values: Values, before: Values, tone: CellTone) => StyledCell;
  readonly england: StyledCell;
}

type Values = Readonly<Record<string, Figure | undefined>>;

const none = styled(noFigureMark, "code");

/** The columns of a headline measure: its pupils where they are not the last measure's, the figure, and last year's. */
function columnsOf(measure: ComparedMeasure, comparison: Comparison, withPupils: boolean): Column[] {
  const key = figureKey(measure.id);
  const england = measure.england.all;
  return [
    ...(withPupils
      ? [
          {
            top: "",
            name: countHeading(measure),
            cell: (values: Values, _: Values, tone: CellTone) =>
              pupilsCell(values[key]?.denominator ?? null, tone === "school" ? "quiet" : tone),
            england: styled(null, "label"),
          },
        ]
      : []),
    {
      top: measure.shortLabel,
      name: comparison.period,
      cell: (values, _, tone) => figureCell(values[key], measure, tone),
      england: england ? figureCell({ ...emptyFigure, value: england.value }, measure) : none,
    },
    {
      top: "",
      name: "last year",
      cell: (_, before, tone) => figureCell(before[key], measure, tone === "total" ? "total" : "quiet"),
      england: lastEngland(measure, comparison),
    },
  ];
}

const emptyFigure: Figure = {
  numerator: null,
  denominator: null,
  value: null,
  code: null,
  published: false,
  low: null,
  high: null,
  missing: null,
};

function lastEngland(measure: ComparedMeasure, { totals }: Comparison): StyledCell {
  const period = Object.values(totals[0]?.changes ?? {})[0]?.period;
  const found = measure.englandEarlier.find((each) => each.period === period);
  return found ? figureCell({ ...emptyFigure, value: found.value }, measure, "quiet") : none;
}

const groupPupils = ({ totals }: Comparison, { id }: ComparedMeasure): string =>
  totals.map(({ values }) => values[figureKey(id)]?.denominator ?? "").join(",");

/** Headline measures in as many tables as fit across the page, each with its number of pupils. */
function tablesOf(comparison: Comparison): Column[][] {
  const tables: Column[][] = [];
  let table: Column[] = [];
  let pupils: string | null = null;
  let measures = 0;
  for (const measure of headlineMeasures(comparison)) {
    const now = groupPupils(comparison, measure);
    let columns = columnsOf(measure, comparison, now !== pupils);
    if (measures === measuresAcross || table.length + columns.length > boardColumns - 1) {
      tables.push(table);
      [table, measures] = [[], 0];
      columns = columnsOf(measure, comparison, true);
    }
    table.push(...columns);
    [pupils, measures] = [now, measures + 1];
  }
  return table.length > 0 ? [...tables, table] : tables;
}

const nameStyles = ["totalLabel", "labelStrong", "label"] as const;

function tablePart(comparison: Comparison, columns: readonly Column[]): SheetPart {
  const rows = placedTotals(comparison).map(({ total, name, depth }) => {
    const before = Object.fromEntries(Object.entries(total.changes).map(([key, change]) => [key, change.before]));
    const tone = depth === 0 ? "total" : "school";
    return [
      styled(depth === 2 ? `    ${name}` : name, nameStyles[depth]),
      ...columns.map(({ cell }) => cell(total.values, before, tone)),
    ];
  });
  const part = gridPart([
    [styled("Total", "columnHeaderLeft"), ...columns.map(({ top }) => styled(top === "" ? null : top, "columnHeader"))],
    [styled("", "columnSubheader"), ...columns.map(({ name }) => styled(name, "columnSubheader"))],
    ...rows,
    [styled("England", "labelStrong"), ...columns.map(({ england }) => england)],
  ]);
  return {
    ...part,
    merges: columns.flatMap(({ top }, index) =>
      top === "" ? [] : [{ row: 0, column: index + 1, rows: 1, columns: 2 }],
    ),
  };
}

/**
 * The headline measures for all pupils: the group, each trust with its families, and England, with the number of pupils and last year's figure. More measures than
 * fit across the page make a further table. None when no school has a figure.
 */
export const headlineTables = (comparison: Comparison): SheetPart[] =>
  tablesOf(comparison).map((columns) => tablePart(comparison, columns));
