import { templateSheets } from "../../returns/layout";
import { address, quotedSheet, rangeReference } from "../address";
import { emptySheet, type FormulaCell, type Planned, type SheetPlan } from "../sheetPlan";
import type { CachedCheck, CheckState } from "./cachedChecks";
import type { CheckLine } from "./checkLine";

const sheet = templateSheets.checks;
const firstRow = 1;
/** How many things "What is left" lists: what stands on one printed page, two lines each. */
export const listedItems = 30;
const columns = {
  id: 0,
  sheet: 1,
  cell: 2,
  link: 3,
  result: 4,
  state: 5,
  message: 6,
  problem: 7,
  nth: 8,
  nthToDo: 9,
  fillIn: 10,
  item: 12,
  total: 14,
} as const;

/** Rows of the hidden sheet, first to last from 0: the checks of one line or one sheet of the template. */
interface Rows {
  first: number;
  last: number;
}

/** How many checks of a range are in each state, as Excel expressions, and with the entries the template was made with. */
export interface Tally {
  readonly blanks: FormulaCell;
  readonly errors: FormulaCell;
  readonly queries: FormulaCell;
  /** Sheets whose figures came filled in and are not confirmed. */
  readonly confirmations: FormulaCell;
}

/** The hidden sheet of live checks, and what the other sheets ask of it. */
export interface Checks {
  readonly plan: SheetPlan;
  readonly tallyOfSheet: (sheet: string) => Tally;
  readonly tallyOfAll: Tally;
  /** The first message about a line of a sheet with "+2 more", else how many cells are to be filled in or that figures are to be confirmed, else "Complete". */
  readonly messageOfLine: (sheet: string, row: number) => FormulaCell;
  /** The n-th thing that is left, from 1: sheet, a link to the cell, and what it is; "" when there are fewer. */
  readonly item: (nth: number) => {
    readonly sheet: FormulaCell;
    readonly link: FormulaCell;
    readonly what: FormulaCell;
  };
}

/** The lines of the checks sheet laid out, each formula with the value it has as the template is made (`cachedOf`), and where each result stands. */
export function checksOf(lines: readonly CheckLine[], cachedOf: (line: CheckLine) => CachedCheck): Checks {
  const cached = lines.map(cachedOf);
  const bySheet = new Map<string, Rows>();
  const byLine = new Map<string, Rows>();
  lines.forEach(({ asked }, index) => {
    const row = firstRow + index;
    for (const [rows, key] of [
      [bySheet, asked.place.sheet],
      [byLine, `${asked.place.row} ${asked.place.sheet}`],
    ] as const) {
      const known = rows.get(key);
      if (known) known.last = row;
      else rows.set(key, { first: row, last: row });
    }
  });
  const everything: Rows = { first: firstRow, last: firstRow + Math.max(lines.length, 1) - 1 };
  const range = (column: number, { first, last }: Rows): string =>
    rangeReference(sheet, { row: first, column, rows: last - first + 1, columns: 1 });
  const statesIn = ({ first, last }: Rows) =>
    cached.slice(first - firstRow, last - firstRow + 1).map(({ state }) => state);
  const countOf = (rows: Rows, state: number): FormulaCell => ({
    formula: `COUNTIF(${range(columns.state, rows)},${state})`,
    cached: statesIn(rows).filter((each) => each === state).length,
  });
  const tally = (rows: Rows): Tally => ({
    blanks: countOf(rows, 1),
    errors: countOf(rows, 2),
    queries: countOf(rows, 3),
    confirmations: countOf(rows, 5),
  });
  const itemOrder = [
    ...cached.flatMap(({ state }, index) => (state === 2 || state === 3 ? [index] : [])),
    ...cached.flatMap(({ state }, index) => (isToDo(state) ? [index] : [])),
  ];

  return {
    plan: checksSheet(lines, cached, everything, itemOrder),
    tallyOfSheet: (name) => tally(bySheet.get(name) ?? everything),
    tallyOfAll: tally(everything),
    messageOfLine: (name, row) => {
      const rows = byLine.get(`${row} ${name}`) ?? everything;
      const [problems, states, messages] = [
        range(columns.problem, rows),
        range(columns.state, rows),
        range(columns.message, rows),
      ];
      const blanks = statesIn(rows).filter((state) => state === 1).length;
      const complete = statesIn(rows).includes(5) ? "To confirm" : "Complete";
      const said = cached
        .slice(rows.first - firstRow, rows.last - firstRow + 1)
        .filter(({ state }) => state === 2 || state === 3);
      const more = said.length > 1 ? ` +${said.length - 1} more` : "";
      return {
        formula:
          `IF(SUM(${problems})>0,INDEX(${messages},MATCH(1,${problems},0))&IF(SUM(${problems})>1," +"&(SUM(${problems})-1)&" more",""),` +
          `IF(COUNTIF(${states},1)>0,COUNTIF(${states},1)&" to fill in",IF(COUNTIF(${states},5)>0,"To confirm","Complete")))`,
        cached: said[0] ? `${said[0].message}${more}` : blanks > 0 ? `${blanks} to fill in` : complete,
      };
    },
    item: (nth) => {
      const at = `${quotedSheet(sheet)}!$M$${firstRow + nth}`;
      const index = itemOrder[nth - 1];
      const line = index === undefined ? undefined : lines[index];
      const said = index === undefined ? undefined : cached[index];
      const of = (column: number) => `INDEX(${range(column, everything)},${at})`;
      return {
        sheet: { formula: `IF(${at}=0,"",${of(columns.sheet)})`, cached: line?.asked.place.sheet ?? "" },
        link: {
          formula: `IF(${at}=0,"",HYPERLINK(${of(columns.link)},${of(columns.cell)}))`,
          cached: line ? address(line.asked.place.row, line.asked.place.column) : "",
        },
        what: {
          formula: `IF(${at}=0,"",IF(${toDo(of(columns.state))},${of(columns.fillIn)},${of(columns.message)}))`,
          cached: said && isToDo(said.state) ? (line?.fillIn ?? "") : (said?.message ?? ""),
        },
      };
    },
  };
}

/** What is still to be done, and no fault: a cell to fill in, figures to confirm. */
const isToDo = (state: CheckState): boolean => state === 1 || state === 5;

const toDo = (state: string): string => `OR(${state}=1,${state}=5)`;

const stateFormula = ({ kind, note }: CheckLine, result: string): string => {
  if (kind === "cell") return result;
  const broken = kind === "error" ? "2" : note === null ? "3" : `IF(TRIM(${note}&"")="",3,4)`;
  return `IF(${result}="",0,IF(${result},0,${broken}))`;
};

function checksSheet(
  lines: readonly CheckLine[],
  cached: readonly CachedCheck[],
  { first, last }: Rows,
  itemOrder: readonly number[],
): SheetPlan {
  const at = (column: number, row: number) => address(row, column);
  let [nth, nthToDo] = [0, 0];
  const rows = lines.map((line, index): Planned[] => {
    const row = firstRow + index;
    const { result, state, message } = cached[index] ?? { result: "", state: 0, message: "" };
    const isProblem = state === 2 || state === 3;
    nth += isProblem ? 1 : 0;
    nthToDo += isToDo(state) ? 1 : 0;
    const stateCell = at(columns.state, row);
    const above = (column: number) => (index === 0 ? "" : `${at(column, row - 1)}+`);
    const place = address(line.asked.place.row, line.asked.place.column);
    return [
      line.id,
      line.asked.place.sheet,
      place,
      `#${quotedSheet(line.asked.place.sheet)}!${place}`,
      { formula: line.result, cached: result },
      { formula: stateFormula(line, at(columns.result, row)), cached: state },
      { formula: `IF(OR(${stateCell}=2,${stateCell}=3),${line.message},"")`, cached: message },
      { formula: `IF(OR(${stateCell}=2,${stateCell}=3),1,0)`, cached: isProblem ? 1 : 0 },
      { formula: `${above(columns.nth)}${at(columns.problem, row)}`, cached: nth },
      { formula: `${above(columns.nthToDo)}IF(${toDo(stateCell)},1,0)`, cached: nthToDo },
      line.fillIn,
    ];
  });
  const span = (column: number) => `${at(column, first)}:${at(column, last)}`.replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2");
  const problems = "$O$2";
  const toDos = "$O$3";
  const items = Array.from({ length: listedItems }, (_, index): Planned[] => [
    {
      formula: `IF(${index + 1}<=${problems},MATCH(${index + 1},${span(columns.nth)},0),IF(${index + 1}<=${problems}+${toDos},MATCH(${index + 1}-${problems},${span(columns.nthToDo)},0),0))`,
      cached: (itemOrder[index] ?? -1) + 1,
    },
  ]);
  const header = [
    "check",
    "sheet",
    "cell",
    "link",
    "result",
    "state",
    "message",
    "problem",
    "nth problem",
    "nth to do",
    "to fill in",
  ];
  return {
    ...emptySheet,
    name: sheet,
    visibility: "hidden",
    protected: true,
    columnWidthsChars: [26, 20, 8, 24, 10, 8, 60, 8, 8, 8, 40],
    blocks: [
      { row: 0, column: 0, style: "machine", cells: [header] },
      ...(rows.length > 0 ? [{ row: firstRow, column: 0, style: "machine" as const, cells: rows }] : []),
      { row: 0, column: columns.item, style: "machine", cells: [["listed"]] },
      { row: firstRow, column: columns.item, style: "machine", cells: items },
      {
        row: 0,
        column: columns.total,
        style: "machine",
        cells: [
          ["totals"],
          [{ formula: `SUM(${span(columns.problem)})`, cached: nth }],
          [{ formula: `COUNTIF(${span(columns.state)},1)+COUNTIF(${span(columns.state)},5)`, cached: nthToDo }],
        ],
      },
    ],
    // Messages wrap nowhere here: rows stay low so that the sheet opens at once when someone looks.
    rowHeightsPoints: new Map(rows.map((_, index) => [firstRow + index, 12])),
  };
}
