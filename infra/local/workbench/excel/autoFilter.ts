import { HostClass } from "../wire/hostClass";
import type { TableIn } from "./book";
import { rangeObject } from "./range";

/** The filter of a table, kept as it was set: this host hides no rows by it. */
export const autoFilterClass = new HostClass<TableIn>({
  name: "AutoFilter",
  get: {
    Enabled: ({ table }) => table.values.get("ShowFilterButton") === true,
    IsDataFiltered: ({ table }) => table.values.has("criteria"),
    Criteria: ({ table }) => table.values.get("criteria") ?? [],
  },
  call: {
    ClearCriteria: ({ table }) => void table.values.delete("criteria"),
    Reapply: ({ table }) => void table,
    GetRange: ({ book, table }) => rangeObject({ book, sheet: table.sheet, area: table.area }),
    GetRangeOrNullObject: ({ book, table }) => rangeObject({ book, sheet: table.sheet, area: table.area }),
  },
});
