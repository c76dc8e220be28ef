import type { Change, Figure } from "../comparison/comparison";
import { fixed } from "../comparison/words";
import type { Measure } from "../returns/definition";
import { styled, type StyledCell } from "./sheetParts";
import type { StyleName } from "./styles";

type Unit = Pick<Measure, "unit" | "decimals">;

/** Whether a figure stands in a school's row, in a quieter column beside it, or in a total's row. */
export type CellTone = "school" | "quiet" | "total";

const styleTable: Record<CellTone, Record<"percent" | "percentDecimal" | "decimal" | "count", StyleName>> = {
  school: { percent: "percent", percentDecimal: "percentDecimal", decimal: "decimal", count: "count" },
  quiet: {
    percent: "percentQuiet",
    percentDecimal: "percentDecimalQuiet",
    decimal: "decimalQuiet",
    count: "countQuiet",
  },
  total: {
    percent: "totalPercent",
    percentDecimal: "totalPercentDecimal",
    decimal: "totalDecimal",
    count: "totalCount",
  },
};

const publishedStyle = (value: number, { unit, decimals }: Unit): StyleName => {
  if (unit === "percent") return decimals > 0 ? "percentDecimalPublished" : "percentPublished";
  return decimals > 0 && !Number.isInteger(value) ? "decimalPublished" : "countPublished";
};

/** The style of a measure's values in a tone. */
export function valueStyle({ unit, decimals }: Unit, tone: CellTone): StyleName {
  const kind = unit === "percent" ? (decimals > 0 ? "percentDecimal" : "percent") : decimals > 0 ? "decimal" : "count";
  return styleTable[tone][kind];
}

/** What stands where there is no figure and no code. */
export const noFigureMark = "–";

const codeStyle = (tone: CellTone): StyleName => (tone === "total" ? "totalCode" : "code");

/** The cell of a figure: the number itself (a share as a percentage, one of which only the percentage is published marked *), its code, or a dash. */
export function figureCell(figure: Figure | undefined, measure: Unit, tone: CellTone = "school"): StyledCell {
  if (!figure || figure.value === null) return styled(figure?.code ?? noFigureMark, codeStyle(tone));
  return styled(figure.value, figure.published ? publishedStyle(figure.value, measure) : valueStyle(measure, tone));
}

/** The cell of a number of pupils: a dash where it is not known. */
export const pupilsCell = (pupils: number | null, tone: CellTone = "quiet"): StyledCell =>
  pupils === null ? styled(noFigureMark, codeStyle(tone)) : styled(pupils, styleTable[tone].count);

/** The cell of a difference, rounded as it is shown: in percentage points for a share, else in the measure's unit; a dash where there is none. */
export function differenceCell(
  difference: number | null,
  { unit, decimals }: Unit,
  tone: "school" | "total" = "school",
): StyledCell {
  if (difference === null) return styled(noFigureMark, codeStyle(tone));
  const whole = unit === "pupils" || decimals === 0;
  const value = Number(fixed(unit === "percent" ? difference * 100 : difference, whole ? 0 : decimals));
  if (tone === "total") return styled(value, whole ? "totalPoints" : "totalSigned");
  return styled(value, whole ? "pointsSigned" : "decimalSigned");
}

/** The cell of a change since last year. */
export const changeCell = (
  change: Change | undefined,
  measure: Unit,
  tone: "school" | "total" = "school",
): StyledCell => differenceCell(change?.difference ?? null, measure, tone);
