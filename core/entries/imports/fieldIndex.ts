import type { Field, ReturnDefinition } from "../../returns/definition";

/** A field with the return that asks it. */
export interface IndexedField {
  readonly definition: ReturnDefinition;
  readonly field: Field;
}

/** The fields of the returns given, by id; a field of a rows section, which no file of one row a school can fill, is not among them. */
export function fieldIndex(definitions: readonly ReturnDefinition[]): ReadonlyMap<string, IndexedField> {
  const index = new Map<string, IndexedField>();
  for (const definition of definitions)
    for (const section of definition.sections)
      for (const field of section.kind === "rows" ? [] : section.fields)
        if (!index.has(field.id)) index.set(field.id, { definition, field });
  return index;
}
