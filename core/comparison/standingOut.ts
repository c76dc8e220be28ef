import type { Measure } from "../returns/definition";
import { pupilGroups, type PupilGroup } from "../returns/pupilGroups";
import type { Figure, StrengthOrNeed } from "./comparison";
import { wilson, z95, z998, type Interval } from "./intervals";
import { judge } from "./judge";
import { lessEngland, type PooledFigure } from "./position";
import { figureInWords, periodsInWords, pupilsInWords } from "./words";

type Judged = Pick<Measure, "id" | "kind" | "unit" | "decimals" | "higherIs">;

function outerInterval(kind: Measure["kind"], pooled: PooledFigure): Interval | null {
  if (pooled.low === null || pooled.high === null) return null;
  if (kind === "share") return pooled.numerator === null ? null : wilson(pooled.numerator, pooled.n, z998);
  const wider = z998 / z95;
  return {
    low: pooled.value - (pooled.value - pooled.low) * wider,
    high: pooled.value + (pooled.high - pooled.value) * wider,
  };
}

const whose = (group: PupilGroup, n: number): string =>
  group === "all" ? pupilsInWords(n) : `${pupilsInWords(n)} (${pupilGroups[group].label.toLowerCase()})`;

/**
 * A strength or a need, only when the whole 99.8% interval of the pooled figure lies on one side of England: by chance that happens to 1
 * school in 500. Null otherwise, with no figure for England, and where neither more nor less is better.
 *
 * @source D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005)
 * 1185-1202: limits at 95% and 99.8%.
 */
export function standsOut(
  measure: Judged,
  who: Pick<StrengthOrNeed, "schoolId" | "group">,
  pooled: PooledFigure | null,
  latest: Figure,
): StrengthOrNeed | null {
  if (!pooled || pooled.england === null || measure.higherIs === "neither") return null;
  const outer = outerInterval(measure.kind, pooled);
  if (!outer) return null;
  const verdict = judge(lessEngland(outer, pooled.england), pooled.n);
  if (verdict !== "above" && verdict !== "below") return null;
  const say = (value: number): string => figureInWords(value, measure);
  const of = measure.kind === "share" ? "of" : "for";
  const thisYear =
    pooled.periods.length > 1 && latest.value !== null && latest.denominator !== null
      ? ` ${say(latest.value)} ${of} ${latest.denominator} in ${pooled.periods.at(-1) ?? ""}.`
      : "";
  return {
    ...who,
    kind: (verdict === "above") === (measure.higherIs === "better") ? "strength" : "need",
    measure: measure.id,
    because: `${say(pooled.value)} ${of} ${whose(who.group, pooled.n)} in ${periodsInWords(pooled.periods)}; the 99.8% interval, ${say(outer.low)} to ${say(outer.high)}, is wholly ${verdict} England's ${say(pooled.england)}.${thisYear}`,
  };
}
