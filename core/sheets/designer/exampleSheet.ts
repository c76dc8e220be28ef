import type { Design } from "../../returns/designer/design";
import { aboutRows, designSheets, designTables } from "../../returns/designer/tables";
import { emptySheet, type Block, type SheetPlan } from "../sheetPlan";

const width = Math.max(...designTables.map(({ columns }) => columns.length));

/** The example: every table of a designer filled in, one below the other, to read and not to type in. */
export function exampleSheet({ about, tables }: Design): SheetPlan {
  const across = (text: string): (string | null)[] => [text, ...Array.from({ length: width - 1 }, () => null)];
  const blocks: Block[] = [
    { row: 0, column: 0, style: "title", cells: [["An example, filled in"]] },
    {
      row: 1,
      column: 0,
      style: "subtitle",
      cells: [["Five questions on two sheets, two rules, one measure. Nothing is read from this sheet."]],
    },
    { row: 3, column: 0, style: "heading", cells: [across(designSheets.about)] },
    { row: 4, column: 0, style: "labelStrong", cells: aboutRows.map(({ heading }) => [heading]) },
    { row: 4, column: 1, style: "fact", cells: aboutRows.map(({ key }) => [about[key] ?? null, null, null]) },
  ];
  const merges = aboutRows.map((_, index) => ({ row: 4 + index, column: 1, rows: 1, columns: 3 }));
  let row = 4 + aboutRows.length + 1;
  for (const { key, sheet, columns } of designTables) {
    const filled = tables[key];
    blocks.push(
      { row, column: 0, style: "heading", cells: [across(sheet)] },
      { row: row + 1, column: 0, style: "columnHeaderLeft", cells: [columns.map(({ heading }) => heading)] },
      {
        row: row + 2,
        column: 0,
        style: "fact",
        cells: filled.map((cells) => columns.map((column) => cells[column.key] ?? null)),
      },
    );
    row += filled.length + 3;
  }
  return {
    ...emptySheet,
    name: designSheets.example,
    protected: true,
    columnWidthsChars: Array.from({ length: width }, (_, index) => (index < 2 ? 32 : 22)),
    blocks,
    merges,
    zoomPercent: 90,
    print: { orientation: "landscape", fitToWidth: true, fitToHeight: 1, footer: "Return designer, example" },
  };
}
