import type { Comparison, Position } from "../../comparison/comparison";
import { figureKey, type ComparedMeasure } from "../../comparison/shownMeasures";
import { countHeading, periodsInWords } from "../../comparison/words";
import { figureCell, noFigureMark, pupilsCell, valueStyle } from "../figureCell";
import { schoolBars, type SchoolBar } from "../schoolBars";
import { gridPart, styled, type PartAt, type StyledCell } from "../sheetParts";
import { barChart } from "../barChart";
import { boardColumns } from "./boardGrid";

const tableColumns = 6;
const rowPoints = 14;
const leastChartRows = 14;

/** A verdict under the heading "Against England". */
const shortVerdict = (verdict: Position["verdict"] | undefined): string =>
  (verdict ?? noFigureMark).replace(/^(above|below) England$/, "$1").replace("in line with England", "in line");

const dash = styled(noFigureMark, "code");

function barRow({ name, value, school }: SchoolBar, measure: ComparedMeasure): StyledCell[] {
  const key = figureKey(measure.id);
  if (!school)
    return [
      styled(name, "totalLabel"),
      styled(null, "totalLabel"),
      styled(value, valueStyle(measure, "total")),
      styled(null, "totalLabel"),
      styled(null, "totalLabel"),
      styled(null, "totalLabel"),
    ];
  const position = school.positions[key];
  const pooled = position?.pooled;
  return [
    styled(name, "label"),
    pupilsCell(school.values[key]?.denominator ?? null),
    figureCell(school.values[key], measure),
    pooled ? styled(pooled.value, valueStyle(measure, "quiet")) : dash,
    styled(shortVerdict(position?.verdict), "label"),
    styled(null, "label"),
  ];
}

/**
 * Every school with a figure, the best first, England among them: pupils, this year, up to three years together and the verdict against England, with a bar
 * chart beside. Empty when no school has a figure.
 */
export function schoolsPart(sheet: string, comparison: Comparison, measure: ComparedMeasure): PartAt[] {
  const bars = schoolBars(comparison.schools, measure);
  if (!bars.some(({ school }) => school !== null)) return [];
  const pooled = comparison.schools.flatMap(({ positions }) => positions[figureKey(measure.id)]?.pooled?.periods ?? []);
  const years = periodsInWords([...new Set(pooled)].sort());
  const header = [
    "School",
    countHeading(measure),
    comparison.period,
    years === comparison.period ? "Pooled" : "Three years",
    "Against England",
    null,
  ];
  return [
    (row) => {
      const part = gridPart([
        header.map((text, index) => styled(text, index === 0 ? "columnHeaderLeft" : "columnHeader")),
        ...bars.map((bar) => barRow(bar, measure)),
      ]);
      const rows = Math.max(part.height, leastChartRows);
      return {
        ...part,
        height: rows + 1,
        merges: Array.from({ length: part.height }, (_, index) => ({ row: index, column: 4, rows: 1, columns: 2 })),
        rowHeightsPoints: new Map(
          Array.from({ length: rows }, (_, index) => [index, index === 0 ? 2 * rowPoints : rowPoints] as const),
        ),
        charts: barChart(measure, bars, {
          ...{ sheet, title: `${measure.shortLabel}, ${comparison.period}`, category: "School" },
          ...{ firstRow: row + 1, valueColumn: 2 },
          place: { row: 0, column: tableColumns, rows, columns: boardColumns - tableColumns },
        }),
      };
    },
  ];
}
