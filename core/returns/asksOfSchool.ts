import type { Phase } from "../register/register";
import type { Ask } from "./layout";

/**
 * What a collection asks of one school: the returns about a phase it has pupils in, each told which phases those are, so that fields of other phases
 * are left out. Empty for a school with pupils in none of them.
 */
export const asksOfSchool = (asks: readonly Ask[], phases: readonly Phase[]): readonly Ask[] =>
  asks
    .filter(({ definition }) => definition.phases.some((phase) => phases.includes(phase)))
    .map((ask) => ({ ...ask, phases }));
