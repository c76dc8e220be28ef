import {
  cellKey,
  cellOfKey,
  type CellValue,
  type Range,
  type SheetValues,
  type WorkbookValues,
} from "../../../../core/sheets/workbookValues";

/** What a person does to a workbook in Excel, on its values: cells, and names as Excel moves them with the cells. Rows and columns count from 0. */
export type Edit = (workbook: WorkbookValues) => WorkbookValues;

type Names = WorkbookValues["names"];
type Place = { readonly row: number; readonly column: number };
/** Where a place goes; null when it is gone. */
type Move = (place: Place) => Place | null;

const onSheet =
  (name: string, change: (sheet: SheetValues) => SheetValues): Edit =>
  (workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  });

const withCells = (sheet: SheetValues, change: (cells: Map<number, CellValue>) => void): SheetValues => {
  const cells = new Map(sheet.cells);
  change(cells);
  return { ...sheet, cells };
};

function movedNames(names: Names, sheet: string, move: Move): Names {
  return new Map(
    [...names].flatMap(([name, at]) => {
      if (at.sheet !== sheet) return [[name, at] as const];
      const to = move(at);
      return to ? [[name, { ...at, ...to }] as const] : [];
    }),
  );
}

/** Cells and the names on them go where `move` says. */
const moved =
  (sheet: string, move: Move): Edit =>
  (workbook) => ({
    names: movedNames(workbook.names, sheet, move),
    sheets: workbook.sheets.map((each) =>
      each.name !== sheet
        ? each
        : {
            ...each,
            cells: new Map(
              [...each.cells].flatMap(([key, value]) => {
                const to = move(cellOfKey(key));
                return to ? [[cellKey(to.row, to.column), value] as const] : [];
              }),
            ),
          },
    ),
  });

const shifted = (at: number, by: number, index: number): number | null => {
  if (index < at) return index;
  return by < 0 && index < at - by ? null : index + by;
};

/** Inserts rows above `row`, or with a negative count deletes that many from it down. */
export const shiftRows = (sheet: string, row: number, count: number): Edit =>
  moved(sheet, (place) => {
    const to = shifted(row, count, place.row);
    return to === null ? null : { row: to, column: place.column };
  });

/** Inserts columns before `column`, or with a negative count deletes that many from it on. */
export const shiftColumns = (sheet: string, column: number, count: number): Edit =>
  moved(sheet, (place) => {
    const to = shifted(column, count, place.column);
    return to === null ? null : { row: place.row, column: to };
  });

const isIn = ({ row, column, rows, columns }: Range, place: Place): boolean =>
  place.row >= row && place.row < row + rows && place.column >= column && place.column < column + columns;

/** Cuts a range and pastes it with its top left corner at a place: names go along, and those of cells pasted over are lost. */
export const cutAndPaste =
  (sheet: string, range: Range, to: Place): Edit =>
  (workbook) => {
    const target = { ...range, ...to };
    const move: Move = (place) => {
      if (isIn(range, place))
        return { row: place.row + to.row - range.row, column: place.column + to.column - range.column };
      return isIn(target, place) ? null : place;
    };
    return moved(sheet, move)(workbook);
  };

/** Copies a range and pastes it: names stay. */
export const copyAndPaste = (sheet: string, range: Range, to: Place): Edit =>
  onSheet(sheet, (each) =>
    withCells(each, (cells) => {
      const copied = [...each.cells].filter(([key]) => isIn(range, cellOfKey(key)));
      for (const key of each.cells.keys()) if (isIn({ ...range, ...to }, cellOfKey(key))) cells.delete(key);
      for (const [key, value] of copied) {
        const { row, column } = cellOfKey(key);
        cells.set(cellKey(row + to.row - range.row, column + to.column - range.column), value);
      }
    }),
  );

/** Puts the rows of a range in another order, `order` holding where each comes from: as sorting does, names stay. */
export const sortRows = (sheet: string, range: Range, order: readonly number[]): Edit =>
  onSheet(sheet, (each) =>
    withCells(each, (cells) => {
      for (const key of each.cells.keys()) if (isIn(range, cellOfKey(key))) cells.delete(key);
      order.forEach((from, index) => {
        for (let column = range.column; column < range.column + range.columns; column += 1) {
          const value = each.cells.get(cellKey(range.row + from, column));
          if (value !== undefined) cells.set(cellKey(range.row + index, column), value);
        }
      });
    }),
  );

/** Types into a cell; null clears it. */
export const type = (sheet: string, { row, column }: Place, value: CellValue): Edit =>
  onSheet(sheet, (each) =>
    withCells(each, (cells) => {
      if (value === null) cells.delete(cellKey(row, column));
      else cells.set(cellKey(row, column), value);
    }),
  );

/** Merges a range: all but its first cell lose what they hold. */
export const merge = (sheet: string, range: Range): Edit =>
  onSheet(sheet, (each) => ({
    ...withCells(each, (cells) => {
      for (const key of each.cells.keys()) {
        const place = cellOfKey(key);
        if (isIn(range, place) && (place.row !== range.row || place.column !== range.column)) cells.delete(key);
      }
    }),
    merges: [...each.merges, range],
  }));

export const hideRows = (sheet: string, ...rows: readonly number[]): Edit =>
  onSheet(sheet, (each) => ({ ...each, hiddenRows: new Set([...(each.hiddenRows ?? []), ...rows]) }));

export const hideColumns = (sheet: string, column: number, columns: number): Edit =>
  onSheet(sheet, (each) => ({ ...each, hiddenColumns: [{ column, columns }] }));

/** Renames a sheet; names follow. */
export const renameSheet =
  (sheet: string, to: string): Edit =>
  ({ sheets, names }) => ({
    sheets: sheets.map((each) => (each.name === sheet ? { ...each, name: to } : each)),
    names: new Map([...names].map(([name, at]) => [name, at.sheet === sheet ? { ...at, sheet: to } : at])),
  });

/** Deletes a sheet, and with it the names on it. */
export const deleteSheet =
  (sheet: string): Edit =>
  ({ sheets, names }) => ({
    sheets: sheets.filter(({ name }) => name !== sheet),
    names: new Map([...names].filter(([, at]) => at.sheet !== sheet)),
  });

/** Copies a sheet, as Excel does: the names stay with the first. */
export const copySheet =
  (sheet: string, to: string): Edit =>
  ({ sheets, names }) => ({
    names,
    sheets: sheets.flatMap((each) => (each.name === sheet ? [each, { ...each, name: to }] : [each])),
  });

/** Points a name at another cell, as the Name Manager lets one. */
export const pointName =
  (name: string, to: Place & { readonly sheet: string }): Edit =>
  ({ sheets, names }) => ({ sheets, names: new Map([...names, [name, { ...to, rows: 1, columns: 1 }]]) });

/** Deletes names: those given, or all of them, as programs do that know none. */
export const deleteNames =
  (...gone: readonly string[]): Edit =>
  ({ sheets, names }) => ({
    sheets,
    names: new Map(gone.length === 0 ? [] : [...names].filter(([name]) => !gone.includes(name))),
  });

/** One edit after another. */
export const edited = (workbook: WorkbookValues, ...edits: readonly Edit[]): WorkbookValues =>
  edits.reduce((before, edit) => edit(before), workbook);
