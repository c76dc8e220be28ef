import type { ComparedSchool, Comparison } from "./comparison";
import { listInWords, schoolsInWords } from "./words";

/** What is said of figures that no school has sent. */
export const notConfirmed = "from published figures, not yet confirmed by the school";

/** What a school's figures stand on and how final they are: `final`, `provisional and final; from published figures, not yet confirmed by the school`. */
export function basisInWords({ basis, stages }: Pick<ComparedSchool, "basis" | "stages">): string {
  if (basis === null) return "no figures";
  return `${listInWords(stages)}${basis === "imported" ? `; ${notConfirmed}` : ""}`;
}

/** How many schools' figures are imported alone, as a sentence; null when none are. */
export function importedInWords({ progress, schools }: Pick<Comparison, "progress" | "schools">): string | null {
  if (progress.imported === 0) return null;
  return progress.imported === schools.length
    ? `All of it is ${notConfirmed}.`
    : `The figures of ${schoolsInWords(progress.imported)} are ${notConfirmed}.`;
}

/** Whether the schools' figures are not all equally final, so that each one's stage must be shown. */
export const hasMixedStages = ({ schools }: Pick<Comparison, "schools">): boolean =>
  new Set(schools.flatMap(({ basis, stages }) => (basis === null ? [] : stages))).size > 1;
