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
