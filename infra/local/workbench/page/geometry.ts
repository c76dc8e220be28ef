import { standardSize, type Sheet } from "../model/sheet";
import { sheetSize } from "../model/area";

const pixelsAPoint = 96 / 72;

/** The lines of a sheet one way, rows or columns, in CSS pixels. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(
    private readonly sizes: ReadonlyMap<number, number>,
    private readonly hidden: ReadonlySet<number>,
    private readonly standardPoints: number,
    /** How many lines are drawn: the sheet goes on in Excel, here it ends. */
    readonly count: number,
  ) {
    for (let line = 0; line < count; line += 1) this.#starts.push(this.start(line) + this.size(line));
  }

  size(line: number): number {
    return this.hidden.has(line) ? 0 : Math.round((this.sizes.get(line) ?? this.standardPoints) * pixelsAPoint);
  }

  start(line: number): number {
    return this.#starts[Math.min(line, this.#starts.length - 1)] ?? 0;
  }

  get length(): number {
    return this.start(this.count);
  }

  /** The line at a place. */
  at(pixels: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= pixels) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** How a sheet is laid out on the page. */
export interface Geometry {
  readonly rows: Lines;
  readonly columns: Lines;
}

const spare = { rows: 40, columns: 12 } as const;

/** The layout of a sheet: what it uses, and some lines beyond for more to be typed. */
export function geometryOf(sheet: Sheet): Geometry {
  const used = sheet.used(false);
  const chartEnd = Math.max(0, ...sheet.charts.map(({ place }) => place.row + place.rows));
  const chartRight = Math.max(0, ...sheet.charts.map(({ place }) => place.column + place.columns));
  const rows = Math.min(sheetSize.rows, Math.max(chartEnd, used ? used.row + used.rows : 0, 30) + spare.rows);
  const columns = Math.min(
    sheetSize.columns,
    Math.max(chartRight, used ? used.column + used.columns : 0, 14) + spare.columns,
  );
  return {
    rows: new Lines(sheet.rowHeights, sheet.hiddenRows, standardSize.rowHeight, rows),
    columns: new Lines(sheet.columnWidths, sheet.hiddenColumns, standardSize.columnWidth, columns),
  };
}
