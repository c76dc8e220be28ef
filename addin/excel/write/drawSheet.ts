import { address, columnLetters, rangeAddress } from "../../../core/sheets/address";
import { fittedRowHeights } from "../../../core/sheets/rowHeights";
import type { SheetPlan, TablePlan } from "../../../core/sheets/sheetPlan";
import { styles } from "../../../core/sheets/styles";
import { drawChart } from "./charts";
import { areaOf, gridOf, rowRuns } from "./grid";
import { clearLook, drawLook } from "./look";
import { drawPrint, drawView } from "./page";
import { drawConditionalFormat, drawValidation } from "./rules";
import { sameLooks } from "./sameLook";
import { jsonBytes, stepBytes, type Step } from "./steps";

/** What is known of the sheet that is drawn on. `isFresh`: nothing of ours stands there yet. `hasNotes`: this Excel can write notes. */
export interface Drawing {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly isFresh: boolean;
  readonly hasNotes: boolean;
}

const cellsARun = 20_000;
/** What office.js sends for one property of one range: its path, its making and its value. */
const lookBytes = 2_400;
const ruleBytes = 1_600;

/** Number formats before values, so that a text in a text cell and a date stay what they are. */
function cellSteps({ sheet }: Drawing, { blocks }: SheetPlan): Step[] {
  const area = areaOf(blocks);
  if (!area) return [];
  return rowRuns(area, cellsARun).flatMap((run) => {
    const within = blocks.filter((block) => block.row < run.row + run.rows && block.row + block.cells.length > run.row);
    const { values, formats } = gridOf(within, run);
    return [
      {
        bytes: stepBytes + jsonBytes(formats),
        act: () => void (sheet.getRange(rangeAddress(run)).numberFormat = formats),
      },
      { bytes: stepBytes + jsonBytes(values), act: () => void (sheet.getRange(rangeAddress(run)).formulas = values) },
    ];
  });
}

const lookSteps = ({ sheet, isFresh }: Drawing, plan: SheetPlan): Step[] =>
  sameLooks(plan.blocks).map(({ style, range }) => ({
    bytes: lookBytes * (isFresh ? 1 : 1.5),
    act: () => {
      const drawn = sheet.getRange(rangeAddress(range));
      if (!isFresh) clearLook(drawn, range);
      drawLook(drawn, styles[style], range, plan.protected);
    },
  }));

/** A width in digits of the normal font as Excel's programming interface counts it, in points. */
const widthPoints = (chars: number): number => (Math.trunc(chars * 7) + 5) * 0.75;

const sizeSteps = ({ sheet }: Drawing, plan: SheetPlan): Step[] => [
  ...plan.columnWidthsChars.map((chars, column) => ({
    bytes: 600,
    act: () => {
      const letters = columnLetters(column);
      sheet.getRange(`${letters}:${letters}`).format.columnWidth = widthPoints(chars);
    },
  })),
  ...runsOfHeight(fittedRowHeights(plan)).map(({ first, last, points }) => ({
    bytes: 600,
    act: () => void (sheet.getRange(`${first + 1}:${last + 1}`).format.rowHeight = points),
  })),
];

/** Neighbouring rows of one height. */
function runsOfHeight(heights: ReadonlyMap<number, number>): { first: number; last: number; points: number }[] {
  const runs: { first: number; last: number; points: number }[] = [];
  for (const [row, points] of [...heights].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run && run.points === points && run.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row, points });
  }
  return runs;
}

/** Makes a planned table over a range whose header is written. */
export function makeTable(sheet: Excel.Worksheet, { name, range, style, filterButtons }: TablePlan): void {
  const table = sheet.tables.add(rangeAddress(range), true);
  table.name = name;
  table.style = { light: "TableStyleLight1", medium: "TableStyleMedium2", none: "" }[style ?? "light"];
  table.showFilterButton = filterButtons ?? true;
}

const ruleSteps = ({ sheet }: Drawing, plan: SheetPlan): Step[] => [
  ...plan.validations.map((each) => ({ bytes: ruleBytes, act: () => drawValidation(sheet, each) })),
  ...plan.conditionalFormats.toReversed().map((each) => ({
    bytes: ruleBytes,
    act: () => drawConditionalFormat(sheet, each),
  })),
];

/** A jump inside the workbook. Excel gives a linked cell its own look, so the style's is drawn over it again. */
const linkSteps = ({ sheet }: Drawing, plan: SheetPlan): Step[] =>
  plan.links.map(({ row, column, to, tip }) => ({
    bytes: 500,
    act: () => void (sheet.getRange(address(row, column)).hyperlink = { documentReference: to, screenTip: tip }),
  }));

const noteSteps = ({ sheet, hasNotes }: Drawing, plan: SheetPlan): Step[] =>
  hasNotes
    ? plan.notes.map(({ row, column, text }) => ({
        bytes: 300 + text.length,
        act: () => void sheet.notes.add(address(row, column), text),
      }))
    : [];

/**
 * The steps that draw everything of a planned sheet that lies on it, tables and charts apart (a table may stand already, a chart may show another
 * sheet). Order matters: sizes, formats before values, links before looks, rules last. `setsSizes`: false where people may have set widths and
 * heights of their own.
 */
export const sheetSteps = (drawing: Drawing, plan: SheetPlan, setsSizes = true): Step[] => [
  ...(setsSizes ? sizeSteps(drawing, plan) : []),
  ...cellSteps(drawing, plan),
  ...plan.merges.map((range) => ({
    bytes: 400,
    act: () => drawing.sheet.getRange(rangeAddress(range)).merge(false),
  })),
  ...linkSteps(drawing, plan),
  ...lookSteps(drawing, plan),
  ...ruleSteps(drawing, plan),
  ...noteSteps(drawing, plan),
  { bytes: 4_000, act: () => drawView(drawing.sheet, plan) },
  { bytes: 4_000, act: () => drawPrint(drawing.sheet, plan.print) },
];

/** The steps that draw a sheet's charts: every sheet has to stand before. `nameOf`: what a planned sheet is called in this workbook. */
export const chartSteps = ({ context, sheet }: Drawing, plan: SheetPlan, nameOf: (sheet: string) => string): Step[] =>
  plan.charts.map((chart, index) => ({
    bytes: 12_000,
    act: () => drawChart({ context, sheet, nameOf }, chart, index),
  }));
