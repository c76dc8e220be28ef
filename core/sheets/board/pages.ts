import type { Comparison } from "../../comparison/comparison";
import type { Phase } from "../../register/register";

const phaseNames: Record<Phase, string> = { primary: "Primary", secondary: "Secondary", post16: "Post-16" };

/** The board's page a return's comparison stands on: that of its phase, or of all phases where it is asked of several. */
export function pageName({ phases }: Pick<Comparison, "phases">): string {
  const [only, ...others] = phases;
  return only && others.length === 0 ? phaseNames[only] : "All phases";
}

/** The comparisons by page, in the order their pages are first met. */
export function byPage(comparisons: readonly Comparison[]): Map<string, Comparison[]> {
  const pages = new Map<string, Comparison[]>();
  for (const comparison of comparisons)
    pages.set(pageName(comparison), [...(pages.get(pageName(comparison)) ?? []), comparison]);
  return pages;
}

const phaseOrder: readonly Phase[] = ["primary", "secondary", "post16"];

const placeOf = ({ phases: [phase, ...others] }: Comparison): number =>
  phase === undefined || others.length > 0 ? phaseOrder.length : phaseOrder.indexOf(phase);

/** Comparisons as a summary has them: those of one phase in the order of the phases, then those of every school. */
export const inPageOrder = <Kept extends Comparison>(comparisons: readonly Kept[]): Kept[] =>
  comparisons.toSorted((a, b) => placeOf(a) - placeOf(b));
