import { stampRows, type Seal, type Stamp } from "../../returns/stamp";
import { templateSheets } from "../../returns/layout";
import { emptySheet, type SheetPlan } from "../sheetPlan";
import { firstListColumn, type Lists } from "./lists";

/** The very hidden sheet: the stamp in its first two columns, and the lists that validations offer from the fourth on. */
export function hiddenSheet(stamp: Stamp, seal: Seal | null, lists: Lists): SheetPlan {
  const rows = stampRows(stamp, seal);
  return {
    ...emptySheet,
    name: templateSheets.hidden,
    visibility: "veryHidden",
    protected: true,
    columnWidthsChars: [14, 60, 4, ...lists.columns.map(() => 30)],
    blocks: [
      { row: 0, column: 0, style: "machine", cells: rows.map((row) => [...row]) },
      ...lists.columns.map(({ id, items }, index) => ({
        row: 0,
        column: firstListColumn + index,
        style: "machine" as const,
        cells: [[id], ...items.map((item) => [item])],
      })),
    ],
    rowHeightsPoints: new Map(rows.map((_, row) => [row, 12])),
  };
}
