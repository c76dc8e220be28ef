import type { Figure } from "../comparison/comparison";
import { wilson } from "../comparison/intervals";
import { noFigure } from "./noFigure";

/** A share from true counts: 0-1 with its Wilson 95% interval. No pupils, or more reaching than there are, gives no figure and says so. */
export function share(numerator: number, denominator: number): Figure {
  if (denominator === 0) return noFigure("no pupils in this group, so nothing to divide by", 0);
  if (numerator < 0 || numerator > denominator)
    return noFigure(`${numerator} pupils counted out of ${denominator}, which cannot be`, denominator);
  const interval = wilson(numerator, denominator);
  return {
    numerator,
    denominator,
    value: numerator / denominator,
    code: null,
    published: false,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    missing: null,
  };
}
