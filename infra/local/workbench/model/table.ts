import type { Area } from "./area";
import type { Sheet } from "./sheet";

/** An Excel table: `area` with its header row and, where it shows one, its total row. */
export interface Table {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  area: Area;
  showsHeaders: boolean;
  showsTotals: boolean;
  readonly values: Map<string, unknown>;
}

/** The rows between the header and the totals. A table of a header alone has one empty row. */
export function bodyOf({ area, showsHeaders, showsTotals }: Table): Area {
  const top = showsHeaders ? 1 : 0;
  return { ...area, row: area.row + top, rows: Math.max(1, area.rows - top - (showsTotals ? 1 : 0)) };
}

export const headerOf = ({ area }: Table): Area => ({ ...area, rows: 1 });

export const totalsOf = ({ area }: Table): Area => ({ ...area, row: area.row + area.rows - 1, rows: 1 });
