import type { Field, ReturnDefinition, Section } from "../../returns/definition";

/**
 * Why a definition cannot be published: where in it, as a path such as `["primary-outcomes", "rules", 3, "holds"]` that starts with the return's id, and
 * the reason. `position`: the character in that text, from 1, where one is meant.
 */
export interface DefinitionProblem {
  readonly path: readonly (string | number)[];
  readonly reason: string;
  readonly position?: number;
}

/** A field where it stands in its definition. */
export interface PlacedField {
  readonly field: Field;
  readonly section: Section;
  readonly path: readonly (string | number)[];
}

/** Every field of some definitions, in order, with its path. */
export const placedFields = (definitions: readonly ReturnDefinition[]): readonly PlacedField[] =>
  definitions.flatMap(({ id, sections }) =>
    sections.flatMap((section, sectionIndex) =>
      section.fields.map((field, index) => ({
        field,
        section,
        path: [id, "sections", sectionIndex, "fields", index],
      })),
    ),
  );

/** A problem for every text that stands a second time in a list; small and capital letters are one. */
export function repeated(
  texts: readonly { readonly text: string; readonly path: DefinitionProblem["path"] }[],
  reason: (text: string) => string,
): DefinitionProblem[] {
  const seen = new Set<string>();
  return texts.flatMap(({ text, path }) => {
    const key = text.toLowerCase();
    if (seen.has(key)) return [{ path, reason: reason(text) }];
    seen.add(key);
    return [];
  });
}
