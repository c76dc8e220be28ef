import { cellKey, cellOfKey } from "../../../../core/sheets/workbookValues";
import { holds, type Area } from "./area";
import { areaAfter, type Edit } from "./edit";

/** Something at some cells of a sheet: contents, or styles. Rows and columns count from 0. */
export class SparseGrid<Thing> {
  #things = new Map<number, Thing>();

  get size(): number {
    return this.#things.size;
  }

  at(row: number, column: number): Thing | undefined {
    return this.#things.get(cellKey(row, column));
  }

  put(row: number, column: number, thing: Thing): void {
    this.#things.set(cellKey(row, column), thing);
  }

  remove(row: number, column: number): void {
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
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const { row, column } of this.all()) {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  apply(edit: Edit): void {
    const moved = new Map<number, Thing>();
    for (const { row, column, thing } of this.all()) {
      const place = areaAfter({ row, column, rows: 1, columns: 1 }, edit);
      if (place) moved.set(cellKey(place.row, place.column), thing);
    }
    this.#things = moved;
  }
}
