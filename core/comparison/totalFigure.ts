import type { Figure, TotalFigure } from "./comparison";
import { wilson, pooledMeanInterval, type MeanWithLimits } from "./intervals";
import type { Measure } from "../returns/definition";

const onlyPublished = "only the percentage or score is published: no number of pupils to add";

/** Why a figure stands in no total; null when it does. */
export function whyOut(figure: Figure): string | null {
  if (figure.value === null) return figure.missing ?? "no figure";
  return figure.published ? onlyPublished : null;
}

/**
 * The total of a measure over schools: the sum of numerators over the sum of denominators; a mean by its own n; a count summed. Never an
 * average of percentages. Every school given is in `included` or, with why, in `excluded`. No school in gives no figure. Where every school in
 * has limits, a share has its Wilson 95% interval and a mean the pooled one.
 */
export function totalFigure(
  kind: Measure["kind"],
  figures: Iterable<readonly [schoolId: string, figure: Figure]>,
): TotalFigure {
  const included: string[] = [];
  const excluded: { schoolId: string; reason: string }[] = [];
  const limits: MeanWithLimits[] = [];
  let numerator = 0;
  let denominator = 0;
  for (const [schoolId, figure] of figures) {
    const reason = whyOut(figure);
    if (reason !== null) {
      excluded.push({ schoolId, reason });
      continue;
    }
    included.push(schoolId);
    const n = figure.denominator ?? 0;
    denominator += n;
    numerator += kind === "mean" ? (figure.value ?? 0) * n : (figure.numerator ?? 0);
    if (figure.low !== null && figure.high !== null)
      limits.push({ value: figure.value ?? 0, n, low: figure.low, high: figure.high });
  }
  const base = { code: null, published: false, included, excluded, missing: null } as const;
  if (included.length === 0) {
    const missing = excluded.length === 0 ? "no school is asked" : "no school has a figure that can be added";
    return { ...base, numerator: null, denominator: null, value: null, low: null, high: null, missing };
  }
  if (kind === "count") return { ...base, numerator, denominator: null, value: numerator, low: null, high: null };
  const haveLimits = limits.length === included.length;
  const interval = !haveLimits ? null : kind === "share" ? wilson(numerator, denominator) : pooledMeanInterval(limits);
  return {
    ...base,
    numerator: kind === "share" ? numerator : null,
    denominator,
    value: numerator / denominator,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}
