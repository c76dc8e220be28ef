import { figureText } from "../../../core/comparison/figureText";
import type { ComparedMeasure } from "../../../core/comparison/shownMeasures";
import type { ShownFigure } from "../../../core/releases/differences";

/** A figure in a small cell: what it reads (`62%`, `62%*`, `104.2`, a code), and the numbers it is of. `n` is null where none are counted, `numerator` for a mean. */
export interface FigureInCell {
  readonly text: string;
  readonly numerator: number | null;
  readonly n: number | null;
}

/** A figure as a cell shows it; null where there is none. */
export function figureInCell(
  figure: ShownFigure | null | undefined,
  measure: Pick<ComparedMeasure, "unit" | "decimals">,
): FigureInCell | null {
  if (!figure || (figure.value === null && figure.code === null)) return null;
  const isCounted = figure.value !== null && measure.unit !== "pupils";
  return {
    text: figureText({ ...figure, low: null, high: null, missing: null }, measure),
    numerator: isCounted ? figure.numerator : null,
    n: isCounted ? figure.denominator : null,
  };
}
