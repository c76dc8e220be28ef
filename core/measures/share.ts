import type { Figure } from "../comparison/comparison";
import { wilson } from "../comparison/intervals";
import type { Measure } from "../returns/definition";
import { noFigure } from "./noFigure";

/**
 * A share from true counts: 0-1 with its Wilson 95% interval. No pupils, or more reaching than there are, gives no figure and says so. Of what counts one
 * pupil several times there is no interval, and events may be more than the pupils: 130 suspensions of 110 pupils are 118%.
 */
export function share(
  numerator: number,
  denominator: number,
  { severalAPupil, denominatorIs }: Pick<Measure, "severalAPupil" | "denominatorIs"> = {},
): Figure {
  if (denominator === 0) return noFigure("no pupils in this group, so nothing to divide by", 0);
  const mayBeMore = severalAPupil === true && denominatorIs === undefined;
  if (numerator < 0 || (numerator > denominator && !mayBeMore))
    return noFigure(
      `${numerator} ${denominatorIs ?? "pupils"} counted out of ${denominator}, which cannot be`,
      denominator,
    );
  const interval = severalAPupil ? null : wilson(numerator, denominator);
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
