import { notAsSealed } from "../../../core/releases/notAsSealed";
import { cellKey, type CellValue } from "../../../core/sheets/workbookValues";

const sealed = [
  {
    name: "Board summary",
    cells: [
      { row: 0, column: 0, value: "Diocese" },
      { row: 4, column: 2, value: 0.5714285714285714 },
    ],
  },
  { name: "About", cells: [{ row: 0, column: 0, value: "About" }] },
];

const sheet = (name: string, cells: readonly (readonly [row: number, column: number, value: CellValue])[]) => ({
  ...{ name, visibility: "visible" as const, merges: [] },
  cells: new Map(cells.map(([row, column, value]) => [cellKey(row, column), value])),
});
const about = sheet("About", [[0, 0, "About"]]);
const front = (share: CellValue, ...more: readonly (readonly [number, number, CellValue])[]) => ({
  sheets: [sheet("Board summary", [[0, 0, "Diocese"], [4, 2, share], ...more]), about],
});
const asSealed = { cells: [], missing: [], added: [] };
const place = { sheet: "Board summary", row: 4, column: 2 };

it.each([
  ["as it was", front(0.5714285714285714), asSealed],
  ["shown as a percentage", front({ value: 0.5714285714285714, percent: true }), asSealed],
  ["kept to fifteen digits by another program", front(0.571428571428571), asSealed],
  ["a decision written into an empty cell", front(0.5714285714285714, [9, 3, "Agreed; the clerk; May"]), asSealed],
  ["another figure", front(0.5714), { ...asSealed, cells: [place] }],
  ["the figure as text", front("0.5714285714285714"), { ...asSealed, cells: [place] }],
  ["an error", front({ error: "#REF!" }), { ...asSealed, cells: [place] }],
  ["an emptied cell", front(null), { ...asSealed, cells: [place] }],
  ["a sheet that is gone", { sheets: [about] }, { ...asSealed, missing: ["Board summary"] }],
  [
    "a sheet that was put in",
    { sheets: [...front(0.5714285714285714).sheets, sheet("Primary (2)", [])] },
    { ...asSealed, added: ["Primary (2)"] },
  ],
])("%s", (_, open, expected) => expect(notAsSealed(sealed, open)).toEqual(expected));
