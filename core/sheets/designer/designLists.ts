import { aboutRows, designSheets, designTables, type DesignColumn } from "../../returns/designer/tables";
import { rangeReference } from "../address";
import type { ValidationPlan } from "../sheetPlan";
import type { Range } from "../workbookValues";

/** The lists of a designer, a column each on its hidden sheet, and where the list of a column of a table is. */
export interface DesignLists {
  readonly firstColumn: number;
  readonly columns: readonly (readonly string[])[];
  readonly referenceOf: (column: DesignColumn) => string | null;
}

const firstColumn = 2;

/** Every list that a column offers, each once. */
export function designLists(): DesignLists {
  const all = [...aboutRows, ...designTables.flatMap(({ columns }) => columns)].flatMap(({ list }) =>
    list ? [list] : [],
  );
  const columns = [...new Map(all.map((list) => [list.join("\n"), list])).values()];
  return {
    firstColumn,
    columns,
    referenceOf: ({ list }) => {
      if (!list) return null;
      const index = columns.findIndex((each) => each.join("\n") === list.join("\n"));
      return rangeReference(designSheets.hidden, {
        row: 0,
        column: firstColumn + index,
        rows: list.length,
        columns: 1,
      });
    },
  };
}

/** What a range of one column takes: its list where it has one; what it asks stands beside the cell as soon as it is chosen. */
export function columnValidation(column: DesignColumn, range: Range, list: string | null): ValidationPlan {
  return {
    range,
    kind: list === null ? { formula: "TRUE" } : { list },
    prompt: { title: column.heading.slice(0, 32), text: column.help.slice(0, 255) },
    error: {
      title: "Not on the list",
      text: column.suggested
        ? "This is not one of the usual answers. Keep it if it is meant."
        : "Choose one from the list.",
      style: column.suggested ? "warning" : "stop",
    },
    allowBlank: true,
  };
}
