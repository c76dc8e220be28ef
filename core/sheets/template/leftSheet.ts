import { sayCount } from "../../lists/sayCount";
import { templateSheets, type WorkbookLayout } from "../../returns/layout";
import { address, quotedSheet, rangeReference } from "../address";
import { inOnePageIfNear } from "../pagination";
import { emptySheet, type Block, type FormulaCell, type SheetPlan } from "../sheetPlan";
import { entryAt, type Entries } from "../../entries/entry";
import { rowCellId } from "../../returns/definition";
import { listedItems, type Checks } from "./checksSheet";
import { sheetFooter } from "./checkColumn";
import { countedFormula, leftWords } from "./leftWords";
import type { TemplateSchool } from "./templateRequest";

const listRow = 6;
const fewRows = 5;

/** "What is left": one sentence on where the workbook stands, then each error, query, empty cell and sheet to confirm with a link to it. */
export function leftSheet(school: TemplateSchool, layout: WorkbookLayout, checks: Checks, entries: Entries): SheetPlan {
  const state = leftWords(
    checks.tallyOfAll,
    "Left: ",
    `Nothing is left. The head teacher can sign on the ${templateSheets.start} sheet; then send the workbook back.`,
  );
  const counts = Object.values(checks.tallyOfAll);
  const left = counts.reduce((sum, { cached }) => sum + Number(cached), 0);
  const total = counts.map(({ formula }) => formula).join("+");
  const items = Array.from({ length: listedItems }, (_, index) => checks.item(index + 1));
  const stocks = stockLines(layout, entries);
  const firstItem = listRow + 1;
  const moreRow = firstItem + listedItems;
  const whatCell = address(firstItem, 2);
  const range = { row: firstItem, column: 2, rows: listedItems, columns: 1 };
  const blocks: Block[] = [
    { row: 0, column: 0, style: "title", cells: [[templateSheets.left]] },
    { row: 1, column: 0, style: "subtitle", cells: [[`${school.name} (${school.laestab})`]] },
    { row: 2, column: 0, style: "lead", cells: [[state]] },
    { row: 3, column: 0, style: "text", cells: [[stocks]] },
    { row: 4, column: 0, style: "linkBare", cells: [[`Back to ${templateSheets.start}`]] },
    {
      row: listRow,
      column: 0,
      style: "columnHeaderLeft",
      cells: [["Sheet", "Cell", "What to do: errors first, then queries, then what is to be filled in or confirmed"]],
    },
    { row: firstItem, column: 0, style: "itemLine", cells: items.map(({ sheet }) => [sheet]) },
    { row: firstItem, column: 1, style: "linkBare", cells: items.map(({ link }) => [link]) },
    { row: firstItem, column: 2, style: "itemLine", cells: items.map(({ what }) => [what]) },
    {
      row: moreRow,
      column: 2,
      style: "textQuiet",
      cells: [
        [
          {
            formula: `IF(${total}>${listedItems},"and "&(${total}-${listedItems})&" more, listed here as these are done","")`,
            cached: left > listedItems ? `and ${left - listedItems} more, listed here as these are done` : "",
          },
        ],
      ],
    },
  ];
  const starts = (word: string, style: "error" | "query") => ({
    range,
    when: { formula: `LEFT(${whatCell},${word.length})="${word}"`, style },
  });
  return inOnePageIfNear({
    ...emptySheet,
    name: templateSheets.left,
    protected: true,
    columnWidthsChars: [24, 9, 88],
    blocks,
    merges: [0, 1, 2, 3].map((row) => ({ row, column: 0, rows: 1, columns: 3 })),
    links: [
      {
        row: 4,
        column: 0,
        to: `${quotedSheet(templateSheets.start)}!A1`,
        tip: `Go to the ${templateSheets.start} sheet`,
      },
    ],
    conditionalFormats: [starts("Error", "error"), starts("Query", "query")],
    rowHeightsPoints: new Map([[2, 22], [3, 17], ...items.map((_, index) => [firstItem + index, 28] as const)]),
    freeze: { rows: firstItem, columns: 0 },
    print: {
      orientation: "portrait",
      fitToWidth: true,
      titleRows: { first: listRow, count: 1 },
      footer: sheetFooter(school, templateSheets.left),
    },
  });
}

/** What is said of tables whose stock of rows runs out: fewer than 5 free rows and how to have more. Nothing for other sections. */
function stockLines(layout: WorkbookLayout, entries: Entries): FormulaCell | null {
  const tables = layout.sections.filter(({ section }) => section.kind === "rows");
  if (tables.length === 0) return null;
  const said = tables.map(({ sheet, section, fields, headerRow }) => {
    const numbers = Array.from({ length: section.stockRows }, (_, index) => index + 1);
    const used = numbers.filter((row) =>
      fields.some(({ id }) => entryAt(entries, rowCellId(id, row)).kind !== "blank"),
    ).length;
    const columns = fields.map((_, index) =>
      rangeReference(sheet, { row: headerRow + 1, column: 1 + index, rows: section.stockRows, columns: 1 }),
    );
    const filled = `SUMPRODUCT(--(${columns.map((column) => `(${column}<>"")`).join("+")}>0))`;
    const [before, after] = [
      `The ${sheet} sheet has `,
      " left. To have more, ask for a longer template: answers move to it by themselves. ",
    ] as const;
    const free = section.stockRows - used;
    const freeFormula = countedFormula(`(${section.stockRows}-${filled})`, "row", "rows");
    return {
      formula: `IF(${section.stockRows}-${filled}<${fewRows},"${before}"&${freeFormula}&"${after}","")`,
      cached: free < fewRows ? `${before}${sayCount(free, "row", "rows")}${after}` : "",
    };
  });
  return { formula: said.map(({ formula }) => formula).join("&"), cached: said.map(({ cached }) => cached).join("") };
}
