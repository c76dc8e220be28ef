import { z } from "zod";
import type { CellScalar } from "../model/numberFormats";
import type { Given } from "../wire/given";
import { HostClass } from "../wire/hostClass";
import type { RangeIn } from "./book";

const fields = z.array(z.object({ key: z.int().min(0), ascending: z.boolean().default(true) }));

/** Numbers before text before truths, blanks last, as Excel sorts upwards. */
function inOrder(a: CellScalar, b: CellScalar): number {
  const kind = (value: CellScalar) => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  if (kind(a) !== kind(b)) return kind(a) - kind(b);
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "en-GB", { sensitivity: "base" });
  return Number(a) - Number(b);
}

/** Sorts the rows of a range by the columns asked for; looks and formulas go with their rows. */
export function sortRows({ book: { workbook }, sheet, area }: RangeIn, by: z.infer<typeof fields>): void {
  workbook.refuseLocked(sheet, area);
  const columns = Array.from({ length: area.columns }, (_, across) => area.column + across);
  const rows = Array.from({ length: area.rows }, (_, down) => {
    const row = area.row + down;
    return {
      keys: by.map(({ key }) => workbook.valueAt(sheet, row, area.column + key)),
      cells: columns.map((column) => ({ content: sheet.contents.at(row, column), style: sheet.styleAt(row, column) })),
    };
  });
  rows.sort((a, b) => {
    for (const [index, { ascending }] of by.entries()) {
      const [left = "", right = ""] = [a.keys[index], b.keys[index]];
      if (left === "" || right === "") {
        if (left !== right) return left === "" ? 1 : -1;
        continue;
      }
      const order = inOrder(left, right);
      if (order !== 0) return ascending ? order : -order;
    }
    return 0;
  });
  rows.forEach(({ cells }, down) =>
    cells.forEach(({ content, style }, across) => {
      const [row, column] = [area.row + down, area.column + across];
      if (content) sheet.contents.put(row, column, content);
      else sheet.contents.remove(row, column);
      sheet.styles.put(row, column, style);
    }),
  );
  workbook.calculation.restructured();
  workbook.changed(sheet, area, "addIn");
}

/** Reads the fields of a sort and sorts; `headers` rows at the top stay where they are. */
export const applySort = (range: RangeIn, given: Given, headers = 0): void =>
  sortRows(
    { ...range, area: { ...range.area, row: range.area.row + headers, rows: range.area.rows - headers } },
    given.shaped(0, fields),
  );

/** Sorting of a range. The third argument says whether its first row is a header. */
export const rangeSortClass = new HostClass<RangeIn>({
  name: "RangeSort",
  call: { Apply: (range, given) => applySort(range, given, given.flag(2, false) ? 1 : 0) },
});
