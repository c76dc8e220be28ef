import { z } from "zod";
import type { StoredClasses } from "../model/record";
import type { Area } from "../model/area";
import type { Given } from "../wire/given";
import type { HostObject } from "../wire/hostObject";
import { HostClass } from "../wire/hostClass";
import type { SheetIn } from "./book";
import { rangeClass, rangeObject } from "./range";
import { rangeAreasClass } from "./rangeAreas";

const areaGiven = ({ book, sheet }: SheetIn, given: Given): Area =>
  (rangeClass.stateOf(given.object(0)) ?? book.workbook.place(given.text(0), sheet)).area;

const range = (at: SheetIn, area: Area | null): HostObject | null => area && rangeObject({ ...at, area });

const classes = new WeakMap<StoredClasses, HostClass<SheetIn>>();

/** How a sheet prints. Margins, scale and footers are kept as they were set. */
export function pageLayoutObject(at: SheetIn): HostObject {
  const { stored } = at.book;
  const known =
    classes.get(stored) ??
    new HostClass<SheetIn>(
      stored.members<SheetIn>("PageLayout", ({ sheet }) => sheet.pageLayout, {
        get: { Orientation: ({ sheet }) => sheet.pageLayout.values.get("Orientation") ?? "Portrait" },
        call: {
          SetPrintArea: (one, given) => void (one.sheet.printArea = areaGiven(one, given)),
          SetPrintTitleRows: (one, given) => void (one.sheet.titleRows = areaGiven(one, given)),
          SetPrintTitleColumns: (one, given) => void (one.sheet.titleColumns = areaGiven(one, given)),
          SetPrintMargins: ({ sheet }, given) => {
            for (const [name, size] of Object.entries(given.shaped(1, z.record(z.string(), z.number()))))
              sheet.pageLayout.values.set(`${name.charAt(0).toUpperCase()}${name.slice(1)}Margin`, size);
          },
          GetPrintAreaOrNullObject: ({ book, sheet }) =>
            sheet.printArea && rangeAreasClass.object({ book, sheet, areas: [sheet.printArea] }),
          GetPrintTitleRowsOrNullObject: (one) => range(one, one.sheet.titleRows),
          GetPrintTitleColumnsOrNullObject: (one) => range(one, one.sheet.titleColumns),
        },
      }),
    );
  classes.set(stored, known);
  return known.object(at);
}

interface BreakIn extends SheetIn {
  readonly row: number;
}

const breakClass = new HostClass<BreakIn>({
  name: "PageBreak",
  get: { _Id: ({ row }) => row, RowIndex: ({ row }) => row, ColumnIndex: () => 0 },
  call: { Delete: ({ sheet, row }) => void sheet.rowBreaks.delete(row) },
});

/** The rows of a sheet that begin a new page. */
export const pageBreaksClass = new HostClass<SheetIn>({
  name: "PageBreakCollection",
  items: (at) => [...at.sheet.rowBreaks].sort((a, b) => a - b).map((row) => breakClass.object({ ...at, row })),
  call: {
    GetCount: ({ sheet }) => sheet.rowBreaks.size,
    RemovePageBreaks: ({ sheet }) => sheet.rowBreaks.clear(),
    Add: (at, given) => {
      const { row } = areaGiven(at, given);
      at.sheet.rowBreaks.add(row);
      return breakClass.object({ ...at, row });
    },
  },
});
