import { cellKey, cellOfKey } from "../../../../core/sheets/workbookValues";
import { holds, type Area } from "./area";
import { areaAfter, type Edit } from "./edit";

/** The smallest area that holds both. */
function bounds(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Something at some cells of a sheet: contents, or styles. Rows and columns count from 0. */
export class SparseGrid<Thing> {
  #things = new Map<number, Thing>();
  /** What `used` last found; undefined once something was taken out. Every batch asks for it many times. */
  #used: Area | null | undefined = null;

  get size(): number {
    return this.#things.size;
  }

  at(row: number, column: number): Thing | undefined {
    return this.#things.get(cellKey(row, column));
  }

  put(row: number, column: number, thing: Thing): void {
    this.#things.set(cellKey(row, column), thing);
    if (this.#used) this.#used = bounds(this.#used, { row, column, rows: 1, columns: 1 });
    else if (this.#used === null) this.#used = { row, column, rows: 1, columns: 1 };
  }

  remove(row: number, column: number): void {
    this.#used = undefined;
    this.#things.delete(cellKey(row, column));
  }

  *all(): Generator<{ row: number; column: number; thing: Thing }> {
    for (const [key, thing] of this.#things) yield { ...cellOfKey(key), thing };
  }

  /** The cells of an area that hold something, whichever way is shorter to find them. */
  within(area: Area): { row: number; column: number; thing: Thing }[] {
    if (area.rows * area.columns > this.#things.size)
      return [...this.all()].filter(({ row, column }) => holds(area, row, column));
    const found: { row: number; column: number; thing: Thing }[] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const thing = this.at(row, column);
        if (thing !== undefined) found.push({ row, column, thing });
      }
    return found;
  }

  removeWithin(area: Area): void {
    for (const { row, column } of this.within(area)) this.remove(row, column);
  }

  /** The smallest area that holds everything; null when there is nothing. */
  used(): Area | null {
    if (this.#used !== undefined) return this.#used;
    let used: Area | null = null;
    for (const { row, column } of this.all()) {
      const cell = { row, column, rows: 1, columns: 1 };
      used = used ? bounds(used, cell) : cell;
    }
    this.#used = used;
    return used;
  }

  apply(edit: Edit): void {
    const moved = new Map<number, Thing>();
    for (const { row, column, thing } of this.all()) {
      const place = areaAfter({ row, column, rows: 1, columns: 1 }, edit);
      if (place) moved.set(cellKey(place.row, place.column), thing);
    }
    this.#things = moved;
    this.#used = undefined;
  }
}
