import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";

/** Copies a sheet's cells, looks, sizes and what lies on its areas to a new sheet of the same or another workbook. Tables and charts stay behind. */
export function copyOnto(workbook: Workbook, from: Sheet, to: Sheet): void {
  for (const { row, column, thing } of from.contents.all()) to.contents.put(row, column, { ...thing });
  for (const { row, column, thing } of from.styles.all()) to.styles.put(row, column, thing);
  for (const [lines, copies] of [
    [from.columnStyles, to.columnStyles],
    [from.rowStyles, to.rowStyles],
  ] as const)
    for (const [line, style] of lines) copies.set(line, style);
  for (const [sizes, copies] of [
    [from.columnWidths, to.columnWidths],
    [from.rowHeights, to.rowHeights],
  ] as const)
    for (const [line, size] of sizes) copies.set(line, size);
  to.merges = [...from.merges];
  to.validations = from.validations.map(({ area, values }) => ({ area, values: new Map(values) }));
  to.conditionalFormats = from.conditionalFormats.map((format) => ({ ...format, id: workbook.newId() }));
  to.links = [...from.links];
  to.frozen = { ...from.frozen };
  to.protection = from.protection;
  to.tabColor = from.tabColor;
  to.showsGridlines = from.showsGridlines;
  workbook.calculation.restructured();
}

/** A copy of a sheet in its own workbook, named as Excel names it: `Board (2)`. */
export function copySheet(workbook: Workbook, sheet: Sheet, position: string): Sheet {
  let number = 2;
  while (workbook.sheet(`${sheet.name} (${number})`)) number += 1;
  const copy = workbook.addSheet(`${sheet.name} (${number})`);
  copyOnto(workbook, sheet, copy);
  if (position === "Beginning") workbook.moveSheet(copy, 0);
  return copy;
}
