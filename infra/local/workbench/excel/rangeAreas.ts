import { areaAddress, sheetPrefix, type Area } from "../model/area";
import { HostClass } from "../wire/hostClass";
import type { SheetIn } from "./book";
import { rangeClass } from "./range";
import { worksheetClass } from "./worksheet";

/** Several areas of one sheet together. */
export interface AreasIn extends SheetIn {
  readonly areas: readonly Area[];
}

const areasClass = new HostClass<AreasIn>({
  name: "RangeCollection",
  items: ({ book, sheet, areas }) => areas.map((area) => rangeClass.object({ book, sheet, area })),
  call: { GetCount: ({ areas }) => areas.length },
});

/** Several areas as one object: what a print area, or a search, gives. */
export const rangeAreasClass = new HostClass<AreasIn>({
  name: "RangeAreas",
  get: {
    Address: ({ sheet, areas }) => areas.map((area) => `${sheetPrefix(sheet.name)}!${areaAddress(area)}`).join(","),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    Areas: (areas) => areasClass.object(areas),
    Worksheet: (areas) => worksheetClass.object(areas),
  },
});
