import { wholeSheet, type Area } from "../model/area";
import { copied, empty, fromClipboard, paste, type Outcome } from "../model/person";
import type { Workbook } from "../model/workbook";
import type { Editor } from "./editor";
import type { GridView } from "./gridView";

/** What the keys act on. */
export interface KeyParts {
  readonly workbook: Workbook;
  readonly grid: GridView;
  readonly editor: Editor;
  readonly select: (area: Area) => void;
  readonly report: (outcome: Outcome) => void;
  /** What stands in the cell, to be edited. */
  readonly contentAt: (row: number, column: number) => string;
}

const pageRows = 20;

/** How far a key moves the selection: rows and columns. */
const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Enter: [1, 0],
  Tab: [0, 1],
  PageDown: [pageRows, 0],
  PageUp: [-pageRows, 0],
};

/** The cell to stand on after a move, beyond a merged area where there is one. */
function moved({ workbook }: KeyParts, [down, right]: readonly [number, number]): { row: number; column: number } {
  const sheet = workbook.active;
  const { row, column } = sheet.selection;
  const from = sheet.mergeAt(row, column) ?? { row, column, rows: 1, columns: 1 };
  const to = {
    row: Math.max(0, down > 0 ? from.row + from.rows - 1 + down : from.row + down),
    column: Math.max(0, right > 0 ? from.column + from.columns - 1 + right : from.column + right),
  };
  while (down !== 0 && sheet.hiddenRows.has(to.row) && to.row > 0) to.row += Math.sign(down);
  while (right !== 0 && sheet.hiddenColumns.has(to.column) && to.column > 0) to.column += Math.sign(right);
  const merge = sheet.mergeAt(to.row, to.column);
  return merge ? { row: merge.row, column: merge.column } : to;
}

function extended({ workbook }: KeyParts, [down, right]: readonly [number, number]): Area {
  const { selection } = workbook.active;
  return { ...selection, rows: Math.max(1, selection.rows + down), columns: Math.max(1, selection.columns + right) };
}

function onKey(parts: KeyParts, event: KeyboardEvent): void {
  const { workbook, editor } = parts;
  const { selection } = workbook.active;
  const { row, column } = selection;
  const held = event.ctrlKey || event.metaKey;
  const step = moves[event.key];
  if (step) {
    const back = event.shiftKey && (event.key === "Tab" || event.key === "Enter");
    if (event.shiftKey && !back) parts.select(extended(parts, step));
    else parts.select({ ...moved(parts, back ? [-step[0], -step[1]] : step), rows: 1, columns: 1 });
  } else if (event.key === "Home") parts.select({ row: held ? 0 : row, column: 0, rows: 1, columns: 1 });
  else if (event.key === "F2") editor.open(row, column, parts.contentAt(row, column));
  else if (event.key === "Delete" || event.key === "Backspace")
    parts.report(empty(workbook, workbook.active, selection));
  else if (held && event.key.toLowerCase() === "a") parts.select(wholeSheet);
  else if (!held && !event.altKey && event.key.length === 1) editor.open(row, column, event.key);
  else return;
  event.preventDefault();
}

/** Moves, types, copies and pastes by keyboard, as in Excel. */
export function listenToKeys(parts: KeyParts): void {
  const { workbook, grid, editor } = parts;
  grid.element.addEventListener("keydown", (event) => {
    if (!editor.isOpen) onKey(parts, event);
  });
  grid.element.addEventListener("copy", (event) => {
    if (editor.isOpen) return;
    event.clipboardData?.setData("text/plain", copied(workbook, workbook.active, workbook.active.selection));
    event.preventDefault();
  });
  grid.element.addEventListener("paste", (event) => {
    if (editor.isOpen) return;
    const { row, column } = workbook.active.selection;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    parts.report(paste(workbook, workbook.active, row, column, fromClipboard(text)));
    event.preventDefault();
  });
}
