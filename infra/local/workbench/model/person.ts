import { address } from "../../../../core/sheets/address";
import { HostError } from "../wire/hostError";
import type { Area } from "./area";
import { objectionTo, type Objection } from "./judge";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** What came of something a person did at the grid: done, or what the workbook says against it. A warning is said, and what was done stays. */
export type Outcome =
  { readonly done: true; readonly warning?: Objection } | { readonly done: false; readonly objection: Objection };

const done: Outcome = { done: true };

function lockedObjection(workbook: Workbook, sheet: Sheet, area: Area): Outcome | null {
  try {
    workbook.refuseLocked(sheet, area);
    return null;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const message = `${address(area.row, area.column)} on ${sheet.name} is locked: this sheet lets only its input cells be changed.`;
    return { done: false, objection: { stop: true, title: "This cell is protected", message } };
  }
}

/** Types a text into a cell, as a person does: a locked cell stays as it is, and so does one whose validation stops what was typed. */
export function typeInto(workbook: Workbook, sheet: Sheet, row: number, column: number, text: string): Outcome {
  const area = { row, column, rows: 1, columns: 1 };
  const locked = lockedObjection(workbook, sheet, area);
  if (locked) return locked;
  const before = sheet.contents.at(row, column);
  const style = sheet.styles.at(row, column);
  const valueBefore = workbook.valueAt(sheet, row, column);
  workbook.put(sheet, row, column, text);
  const objection = objectionTo(workbook, sheet, row, column);
  if (objection?.stop) {
    if (before) sheet.contents.put(row, column, before);
    else sheet.contents.remove(row, column);
    if (style) sheet.styles.put(row, column, style);
    workbook.calculation.changed(sheet, row, column, before ?? null);
    return { done: false, objection };
  }
  workbook.changed(sheet, area, "person", "RangeEdited", {
    valueBefore,
    valueAfter: workbook.valueAt(sheet, row, column),
  });
  return objection ? { done: true, warning: objection } : done;
}

/** Pastes rows of texts from a cell on. As in Excel, a paste passes by every validation; a locked cell stops all of it. */
export function paste(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  rows: readonly (readonly string[])[],
): Outcome {
  const area = { row, column, rows: rows.length, columns: Math.max(1, ...rows.map((line) => line.length)) };
  const locked = lockedObjection(workbook, sheet, area);
  if (locked) return locked;
  rows.forEach((line, down) => line.forEach((text, across) => workbook.put(sheet, row + down, column + across, text)));
  workbook.select(sheet, area);
  workbook.changed(sheet, area, "person");
  return done;
}

/** Empties the cells of an area. */
export function empty(workbook: Workbook, sheet: Sheet, area: Area): Outcome {
  const locked = lockedObjection(workbook, sheet, area);
  if (locked) return locked;
  for (const { row, column } of sheet.contents.within(area)) workbook.put(sheet, row, column, "");
  workbook.changed(sheet, area, "person");
  return done;
}

/** The texts of an area as they go to the clipboard: cells parted by tabs, rows by line ends. */
export function copied(workbook: Workbook, sheet: Sheet, area: Area): string {
  const used = sheet.used(false) ?? area;
  const rows = Math.max(1, Math.min(area.rows, used.row + used.rows - area.row));
  const columns = Math.max(1, Math.min(area.columns, used.column + used.columns - area.column));
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => workbook.textAt(sheet, area.row + down, area.column + across)).join(
      "\t",
    ),
  ).join("\n");
}

/** Rows of texts as they come from the clipboard. */
export const fromClipboard = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => line.split("\t"));
