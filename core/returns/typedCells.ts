import type { Phase } from "../register/register";
import type { Field, ReturnDefinition } from "./definition";

/** The most cells all returns of one term together may make a school type after pre-fill. */
export const termBudgets = {
  primary: { autumn: 40, other: 30 },
  secondary: { autumn: 60, other: 40 },
} as const;

/** The pupil groups of a field that a school must type itself: none where it is imported only or already held. */
function typedGroups(field: Field): number {
  if (field.importedOnly) return 0;
  if (!field.heldBy) return field.groups.length;
  const { groups } = field.heldBy;
  return groups ? field.groups.filter((group) => !groups.includes(group)).length : 0;
}

/**
 * How many cells a school of this phase must type for a return once what is held elsewhere is pre-filled. A rows section counts the rows a
 * school is expected to type. 0 for a phase that is not asked.
 */
export function typedCells(definition: ReturnDefinition, phase: Phase): number {
  if (!definition.phases.includes(phase)) return 0;
  return definition.sections.reduce((sum, section) => {
    const across = section.fields
      .filter(({ phases }) => !phases || phases.includes(phase))
      .reduce((cells, field) => cells + typedGroups(field), 0);
    return sum + across * (section.kind === "rows" ? (section.expectedRows ?? section.stockRows) : 1);
  }, 0);
}
