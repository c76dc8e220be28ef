import type { CellId } from "../entries/entry";
import type { CellPlace } from "../sheets/workbookValues";
import { noteCellId } from "../rules/noteCell";
import { cellIdOf, existsIn, rowCellId, type Field, type ReturnDefinition, type Rule } from "./definition";
import { correctionNoteId } from "../rules/noteCell";
import type { PupilGroup } from "./pupilGroups";

/** The field a rule's finding stands at: `at`, else the first field `holds` names; null when it names none of the definition's. */
export function fieldOfRule(definition: ReturnDefinition, rule: Rule): Field | null {
  const fields = new Map(definition.sections.flatMap(({ fields }) => fields.map((field) => [field.id, field])));
  if (rule.at !== undefined) return fields.get(rule.at) ?? null;
  const withoutTexts = rule.holds.replace(/"[^"]*"/g, "");
  for (const [word] of withoutTexts.matchAll(/[a-z][a-z0-9_]*/g)) {
    const field = fields.get(word);
    if (field) return field;
  }
  return null;
}

/** A cell as it was laid out, so far as it decides where a note stands: its field, its row in a rows section, and the note cell of its line. */
interface NotedCell {
  readonly field: Field;
  readonly row: number | null;
  readonly note: CellPlace;
}

/**
 * The note cells of every query rule whose field is laid out, one for each pupil group or row it may be raised at; and of every field of a form or grid, for the
 * reason why a figure that came filled in was corrected.
 */
export function notesOf(
  asks: readonly { readonly definition: ReturnDefinition; readonly period: string }[],
  cells: ReadonlyMap<CellId, NotedCell>,
): ReadonlyMap<CellId, CellPlace> {
  const notes = new Map<CellId, CellPlace>();
  for (const { definition, period } of asks)
    for (const rule of definition.rules) {
      if (rule.severity !== "query" || !existsIn(rule.periods, period)) continue;
      const field = fieldOfRule(definition, rule);
      const section = definition.sections.find(({ fields }) => fields.some(({ id }) => id === field?.id));
      if (!field || !section) continue;
      const at = (cell: CellId, group: PupilGroup, row: number | null) => {
        const asked = cells.get(cell);
        if (asked) notes.set(noteCellId(rule.id, { group, row }), asked.note);
      };
      if (section.kind === "rows") {
        // A rule over whole columns is judged once; its note stands at the first row.
        at(rowCellId(field.id, 1), "all", null);
        for (let row = 1; row <= section.stockRows; row += 1) at(rowCellId(field.id, row), "all", row);
      } else if (rule.eachGroup) for (const group of field.groups) at(cellIdOf(field.id, group), group, null);
      else at(cellIdOf(field.id, field.groups[0]), "all", null);
    }
  for (const { field, row, note } of cells.values()) if (row === null) notes.set(correctionNoteId(field.id), note);
  return notes;
}
