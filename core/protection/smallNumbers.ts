import type { Figure } from "../comparison/comparison";
import type { Measure } from "../returns/definition";
import type { ProtectionRules } from "./rules";

/**
 * What of a figure is secret: `cohort`, how many pupils there are, so that nothing of them is shown; `value`, how many of them, while their number may be
 * known from another figure.
 */
export type Secret = "cohort" | "value";

/** A figure with the pupils behind it and, of a pupil group, behind the same figure of all pupils; null where not known. */
export interface Counted {
  readonly figure: Figure;
  readonly cohort: number | null;
  readonly ofAll: number | null;
  readonly isGroup: boolean;
}

/**
 * Why a figure must not be shown by itself; null when it may. A few pupils, a pupil group that all but a few belong to, a few with a characteristic or without it, a few
 * events, and all or none of a small cohort. A published percentage without n is shown as it was published.
 */
export function secretIn(
  measure: Pick<Measure, "kind" | "numeratorIs">,
  { figure, cohort, ofAll, isGroup }: Counted,
  { threshold, smallCohort }: ProtectionRules,
): Secret | null {
  const isFew = (count: number | null): boolean => count !== null && count > 0 && count < threshold;
  const { numerator, denominator, value, published } = figure;
  if (published) return null;
  if (isFew(cohort) || isFew(denominator)) return "cohort";
  if (isGroup && cohort !== null && ofAll !== null && isFew(ofAll - cohort)) return "cohort";
  if (value === null) return null;
  // Pupils of a group whose number nobody knows may be few.
  if (cohort === null && isGroup) return "cohort";
  if (measure.numeratorIs !== undefined && isFew(numerator)) return "value";
  if (measure.numeratorIs === "characteristic" && numerator !== null && isFew((denominator ?? 0) - numerator))
    return "value";
  const isAllOrNone = measure.kind === "share" && (value === 0 || value === 1);
  const isNoOutcome = measure.numeratorIs !== undefined && value === 0;
  return isAllOrNone && !isNoOutcome && (cohort ?? 0) <= smallCohort && (denominator ?? 0) > 0 ? "value" : null;
}
