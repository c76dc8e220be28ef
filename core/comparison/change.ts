import type { Measure } from "../returns/definition";
import type { Change, Figure, TotalFigure } from "./comparison";
import { meanDifference, newcombe, type Interval } from "./intervals";
import { judge } from "./judge";
import { breakBetween } from "./periods";

const verdicts = {
  above: "up",
  below: "down",
  "no difference": "no clear change",
  "too few": "too few to say",
} as const;

/** The 95% interval of the difference of two figures of different pupils; null where either is not of counts, or has no interval of its own. */
export function differenceInterval(kind: Measure["kind"], first: Figure, second: Figure): Interval | null {
  if (first.published || second.published || kind === "count") return null;
  if (first.low === null || first.high === null || second.low === null || second.high === null) return null;
  if (kind === "share") {
    const [a, b] = [first, second];
    if (a.numerator === null || a.denominator === null || b.numerator === null || b.denominator === null) return null;
    return newcombe(
      { numerator: a.numerator, denominator: a.denominator },
      { numerator: b.numerator, denominator: b.denominator },
    );
  }
  if (first.value === null || second.value === null) return null;
  return meanDifference(
    { value: first.value, low: first.low, high: first.high },
    { value: second.value, low: second.low, high: second.high },
  );
}

function schoolsDiffering(now: Figure, before: Figure): number {
  if (!("included" in now) || !("included" in before)) return 0;
  const [a, b] = [(now as TotalFigure).included, (before as TotalFigure).included];
  const both = new Set(a);
  const shared = b.filter((schoolId) => both.has(schoolId)).length;
  return a.length + b.length - 2 * shared;
}

const withoutSchools = (figure: Figure): Figure => {
  const { numerator, denominator, value, code, typedCode, published, low, high, missing } = figure;
  const kept = { numerator, denominator, value, code, published, low, high, missing };
  return typedCode === undefined ? kept : { ...kept, typedCode };
};

/** What changed in a figure since the year before. No difference is made across a break in definition, or where either year has no figure. */
export function changeOf(
  measure: Pick<Measure, "kind" | "breaks" | "noTrend">,
  now: Figure,
  before: Figure,
  periods: { readonly now: string; readonly before: string },
): Change {
  const none = { difference: null, low: null, high: null, verdict: "not judged" } as const;
  const base = { period: periods.before, before: withoutSchools(before), schoolsDiffer: schoolsDiffering(now, before) };
  const broken = breakBetween(measure, periods.before, periods.now);
  if (broken !== null) return { ...base, ...none, missing: broken };
  if (now.value === null) return { ...base, ...none, missing: now.missing ?? "no figure" };
  if (before.value === null) {
    const why = before.missing ?? "no figure";
    return { ...base, ...none, missing: why.includes(periods.before) ? why : `${periods.before}: ${why}` };
  }
  const interval = differenceInterval(measure.kind, now, before);
  return {
    ...base,
    difference: now.value - before.value,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    verdict: interval
      ? verdicts[judge(interval, Math.min(now.denominator ?? 0, before.denominator ?? 0))]
      : "not judged",
    missing: null,
  };
}
