import { declaration } from "../../entries/signOff";
import { confirmation } from "../../returns/importedCells";
import { templateSheets, type WorkbookLayout } from "../../returns/layout";
import { rangeReference } from "../address";

/** The first column of the hidden sheet that holds lists: the stamp stands to its left. */
export const firstListColumn = 3;

/** The lists validations offer: by field id, with that of the declaration, one column each from row 1. */
export interface Lists {
  readonly columns: readonly { readonly id: string; readonly items: readonly string[] }[];
  readonly referenceOf: (id: string) => string | null;
}

/** Every list of a template. A list is referred to by its range on the hidden sheet. */
export function listsOf(layout: WorkbookLayout): Lists {
  const fields = layout.sections.flatMap((laid) => laid.fields);
  const columns = [
    { id: "sign_off.declaration", items: [declaration] },
    { id: "confirmation", items: [confirmation] },
    ...fields.flatMap(({ id, choices }) => (choices ? [{ id, items: choices }] : [])),
  ];
  return {
    columns,
    referenceOf: (id) => {
      const index = columns.findIndex((column) => column.id === id);
      const items = columns[index]?.items ?? [];
      if (items.length === 0) return null;
      return rangeReference(templateSheets.hidden, {
        row: 1,
        column: firstListColumn + index,
        rows: items.length,
        columns: 1,
      });
    },
  };
}
