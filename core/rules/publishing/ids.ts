import type { ReturnDefinition } from "../../returns/definition";
import { templateSheets } from "../../returns/layout";
import { placedFields, repeated, type DefinitionProblem } from "./problem";

/**
 * Ids and names that would stand twice in one workbook: of returns, of fields, sections and measures together (they share the workbook's names), of rules, and
 * the labels of sections, which are sheet names.
 */
export function checkIds(definitions: readonly ReturnDefinition[]): DefinitionProblem[] {
  const returns = definitions.map(({ id }) => ({ text: id, path: [id, "id"] }));
  const names = [
    ...placedFields(definitions).map(({ field, path }) => ({ text: field.id, path: [...path, "id"] })),
    ...definitions.flatMap(({ id, sections }) =>
      sections.map((section, index) => ({ text: section.id, path: [id, "sections", index, "id"] })),
    ),
    ...definitions.flatMap(({ id, measures }) =>
      measures.map((measure, index) => ({ text: measure.id, path: [id, "measures", index, "id"] })),
    ),
  ];
  const rules = definitions.flatMap((definition) =>
    definition.rules.map(({ id }, index) => ({ text: id, path: [definition.id, "rules", index, "id"] })),
  );
  const sheets = [
    ...Object.values(templateSheets).map((text) => ({ text, path: [] })),
    ...definitions.flatMap(({ id, sections }) =>
      sections.map(({ label }, index) => ({ text: label, path: [id, "sections", index, "label"] })),
    ),
  ];
  return [
    ...repeated(returns, (id) => `two returns have the id ${id}`),
    ...repeated(names, (id) => `the id ${id} is taken; fields, sections and measures share their ids`),
    ...repeated(rules, (id) => `two rules have the id ${id}`),
    ...repeated(sheets, (label) => `another sheet of the workbook is called ${label}`),
  ];
}
