import { address } from "../../../core/sheets/address";
import { cellKey, type CellValue, type Range } from "../../../core/sheets/workbookValues";
import type { Refusal } from "../../../core/wire/refusal";
import { cellCursor } from "./cellCursor";
import { cellValue, computed, kindName, type CellContext } from "./cellValue";
import { parseRange } from "./definedName";
import { namespaces, type Attributes } from "./namespaces";
import { readPart, type OfficeFile } from "./officeFile";
import { refuse, whereSheet } from "./refusals";
import { endScan, stopScan } from "./scanXml";
import { textItem } from "./textItem";

/** Cells and merges counted over all sheets of a workbook. */
export interface SheetCounts {
  cells: number;
  merges: number;
}

/** What was read of a sheet: its cells, and what is merged and hidden in it. */
export interface SheetContent {
  readonly cells: ReadonlyMap<number, CellValue>;
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly Pick<Range, "column" | "columns">[];
}

const sheetColumns = 16_384;
/** More than a person hides; the rest say nothing more. */
const mostHiddenSpans = 1_000;
const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";

/**
 * What stands after the merged areas of a sheet: looks, validations, print setup and drawings, of which nothing is read.
 *
 * @source ECMA-376 Part 1, 18.3.1.99 worksheet: its elements come in one order.
 */
const notRead = new Set([
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
]);

const root = { name: "worksheet", namespaces: namespaces.spreadsheet };
/** LibreOffice saves a TRUE that was typed as this formula. */
const typedTruth = /^(TRUE|FALSE)\(\)$/;

/** Marks what array formulas and data tables fill as computed. Refuses areas that together are larger than a workbook may be. */
function markComputed(cells: Map<number, CellValue>, areas: readonly Range[], limit: number): boolean {
  let left = limit;
  for (const area of areas) {
    left -= area.rows * area.columns;
    if (left < 0) return false;
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const key = cellKey(row, column);
        const value = cells.get(key);
        if (value !== undefined) cells.set(key, computed(value));
      }
  }
  return true;
}

/** The columns that a `col` element hides; null for one that hides none or names none. */
function hiddenSpan({ min, max, hidden }: Attributes): Pick<Range, "column" | "columns"> | null {
  const [first, last] = [Number(min), Math.min(Number(max), sheetColumns)];
  return isTrue(hidden) && first >= 1 && last >= first ? { column: first - 1, columns: last - first + 1 } : null;
}

/**
 * Reads the cells and merged areas of one sheet, and which rows with cells and which columns are hidden. A cell whose address is none or lies outside a sheet is left out, as is a merged area that is no
 * range; cells and rows without an address follow the one before. Everything else on the sheet is passed over.
 *
 * Refuses cells and merges over the limits (`counts` goes on over all sheets), a cell given twice, and a cell whose content is not of its kind.
 */
export function readSheetPart(
  file: OfficeFile,
  part: string,
  sheet: string,
  context: CellContext,
  counts: SheetCounts,
): SheetContent | Refusal {
  const { limits } = file;
  const cells = new Map<number, CellValue>();
  const blanks = new Set<number>();
  const merges: Range[] = [];
  const filled: Range[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: Pick<Range, "column" | "columns">[] = [];
  let rowIsHidden = false;
  const place = cellCursor();
  const inline = textItem(5);
  let section = "";
  let at: { row: number; column: number } | null = null;
  let kind = "n";
  let style = 0;
  let text = "";
  let formula = false;
  let formulaText = "";
  let inValue = false;
  let inFormula = false;
  let values = 0;

  const openCell = ({ r, t = "n", s }: Attributes): void => {
    if (++counts.cells > limits.cells) stopScan(refuse.tooManyCells(sheet, limits.cells));
    at = place.openCell(r);
    if (rowIsHidden && at) hiddenRows.add(at.row);
    kind = t;
    style = s === undefined ? 0 : Number(s);
    text = "";
    formula = false;
    formulaText = "";
    values = 0;
  };

  const openFormula = ({ t, ref }: Attributes): void => {
    formula = true;
    const area = (t === "array" || t === "dataTable") && ref !== undefined ? parseRange(ref) : null;
    if (area) filled.push(area);
  };

  const closeCell = (): void => {
    if (!at) return;
    const key = cellKey(at.row, at.column);
    const value = cellValue({ kind, text, style, formula: formula && !typedTruth.test(formulaText) }, context);
    if (values > 1 || cells.has(key) || blanks.has(key) || value === undefined) stopScan(cellRefusal(at, value));
    if (value === null) blanks.add(key);
    else cells.set(key, value);
  };

  const cellRefusal = (cell: { row: number; column: number }, value: CellValue | undefined): Refusal => {
    const where = whereSheet(sheet, address(cell.row, cell.column));
    if (values > 1) return refuse.contradiction("one cell holds two values", where);
    if (value === undefined) return refuse.unreadableCell(text, kindName(kind), where);
    return refuse.contradiction("one cell stands in it twice", where);
  };

  const openMerge = ({ ref = "" }: Attributes): void => {
    if (++counts.merges > limits.merges) stopScan(refuse.tooManyMerges(sheet, limits.merges));
    const range = parseRange(ref);
    if (range) merges.push(range);
  };

  const openColumns = (attributes: Attributes): void => {
    const span = hiddenColumns.length < mostHiddenSpans ? hiddenSpan(attributes) : null;
    if (span) hiddenColumns.push(span);
  };

  const refusal = readPart(
    file,
    part,
    root,
    {
      open: (name, attributes, depth) => {
        if (depth === 2) section = name;
        if (depth === 2 && notRead.has(name)) endScan();
        if (section === "sheetData") {
          if (depth === 4 && name === "c") openCell(attributes);
          else if (depth === 3 && name === "row") {
            place.openRow(attributes.r);
            rowIsHidden = isTrue(attributes.hidden);
          } else if (depth === 5 && name === "f") openFormula(attributes);
          else if (depth === 5 && (name === "v" || name === "is")) values++;
          inFormula = depth === 5 && name === "f" && kind === "b";
          inValue = depth === 5 && name === "v" && kind !== "inlineStr";
          if (kind === "inlineStr") inline.open(name, depth);
        } else if (section === "mergeCells" && depth === 3 && name === "mergeCell") openMerge(attributes);
        else if (section === "cols" && depth === 3 && name === "col") openColumns(attributes);
      },
      text: (piece) => {
        if (inValue) text += piece;
        else if (inFormula) formulaText += piece;
        else inline.add(piece);
      },
      close: (name, depth) => {
        inValue = false;
        inFormula = false;
        inline.close();
        if (section !== "sheetData") return;
        if (depth === 5 && name === "is" && kind === "inlineStr") text = inline.take();
        if (depth === 4 && name === "c") closeCell();
      },
    },
    whereSheet(sheet),
  );
  if (refusal) return refusal;
  return markComputed(cells, filled, limits.cells)
    ? { cells, merges, hiddenRows, hiddenColumns }
    : refuse.tooManyCells(sheet, limits.cells);
}
