import { sheetSize, type Area } from "../model/area";
import { notFound } from "../wire/hostError";
import type { HostObject } from "../wire/hostObject";
import { HostClass } from "../wire/hostClass";
import type { SheetIn } from "./book";
import { rangeClass, rangeObject } from "./range";

const frozenArea = ({ rows, columns }: { rows: number; columns: number }): Area | null =>
  rows + columns === 0
    ? null
    : { row: 0, column: 0, rows: rows || sheetSize.rows, columns: columns || sheetSize.columns };

const location = (at: SheetIn): HostObject | null => {
  const area = frozenArea(at.sheet.frozen);
  return area && rangeObject({ ...at, area });
};

/** The rows and columns of a sheet that stay in view. */
export const freezePanesClass = new HostClass<SheetIn>({
  name: "WorksheetFreezePanes",
  call: {
    FreezeRows: ({ sheet }, given) => void (sheet.frozen = { rows: given.whole(0, 1), columns: 0 }),
    FreezeColumns: ({ sheet }, given) => void (sheet.frozen = { rows: 0, columns: given.whole(0, 1) }),
    FreezeAt: ({ book, sheet }, given) => {
      const area = rangeClass.stateOf(given.object(0))?.area ?? book.workbook.place(given.text(0), sheet).area;
      const rows = area.rows === sheetSize.rows ? 0 : area.row + area.rows;
      const columns = area.columns === sheetSize.columns ? 0 : area.column + area.columns;
      sheet.frozen = { rows, columns };
    },
    Unfreeze: ({ sheet }) => void (sheet.frozen = { rows: 0, columns: 0 }),
    GetLocation: (at) => {
      const range = location(at);
      if (!range) throw notFound();
      return range;
    },
    GetLocationOrNullObject: location,
  },
});
