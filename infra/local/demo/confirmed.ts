import { catalogue } from "../../../core/returns/catalogue/catalogue";
import { confirmation, confirmationCellId } from "../../../core/returns/importedCells";
import { layoutOf } from "../../../core/returns/layout";
import type { DemonstrationCollection } from "./collections";
import type { Typed } from "./openTemplate";

/**
 * What a school types that knows no more than what is published, by the cell's defined name: the confirmation of each sheet on which something came filled in, and
 * `x` in every blank cell that asks, because what is not published is not available. `blank`: the names of the template's blank cells.
 */
export function confirmed({ returns }: DemonstrationCollection, blank: readonly string[]): Typed {
  const definitions = catalogue.filter(({ id }) => returns.some(({ returnId }) => returnId === id));
  const layout = layoutOf(
    definitions.map((definition) => ({
      definition,
      period: returns.find(({ returnId }) => returnId === definition.id)?.period ?? "",
    })),
  );
  const confirmations = new Set(layout.sections.map(({ section }) => confirmationCellId(section.id)));
  const typed = new Map<string, number | string>();
  for (const name of blank) {
    const asked = layout.cells.get(name);
    if (asked && asked.row === null && !asked.field.importedOnly) typed.set(name, "x");
    if (confirmations.has(name)) typed.set(name, confirmation);
  }
  return typed;
}
