import { address, columnLetters, parseAddress } from "../../../core/sheets/address";
import type { Block, Planned, SheetPlan, TablePlan } from "../../../core/sheets/sheetPlan";
import type { Range } from "../../../core/sheets/workbookValues";

/** Where a planned table stands on a sheet people have worked on: its corner there, and which planned row and column each of its rows and columns is. */
export interface Fit {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (number | null)[];
  readonly columns: readonly (number | null)[];
}

interface Moves {
  readonly row: (planned: number) => number;
  readonly column: (planned: number) => number;
  readonly range: (planned: Range) => Range;
}

function movesOf({ range: table }: TablePlan, fit: Fit): Moves {
  const body = new Map(fit.rows.flatMap((planned, index) => (planned === null ? [] : [[planned, index] as const])));
  const across = new Map(
    fit.columns.flatMap((planned, index) => (planned === null ? [] : [[planned, index] as const])),
  );
  const firstBody = table.row + 1;
  const lastBody = table.row + table.rows - 1;
  const row = (planned: number): number => {
    if (planned <= table.row) return planned + fit.row - table.row;
    if (planned > lastBody) return planned - lastBody + fit.row + fit.rows.length;
    return fit.row + 1 + (body.get(planned - firstBody) ?? 0);
  };
  const column = (planned: number): number =>
    planned < table.column + table.columns
      ? fit.column + (across.get(planned - table.column) ?? 0)
      : planned - table.columns - table.column + fit.column + fit.columns.length;
  const range = (planned: Range): Range => {
    const isWholeBody = planned.row === firstBody && planned.rows === table.rows - 1;
    const rows = Array.from({ length: planned.rows }, (_, index) => row(planned.row + index));
    const columns = Array.from({ length: planned.columns }, (_, index) => column(planned.column + index));
    const [top, left] = [isWholeBody ? fit.row + 1 : Math.min(...rows), Math.min(...columns)];
    return {
      row: top,
      column: left,
      rows: isWholeBody ? fit.rows.length : Math.max(...rows) - top + 1,
      columns: Math.max(...columns) - left + 1,
    };
  };
  return { row, column, range };
}

/** Runs of neighbours that stay neighbours: `[from, to)` of the planned ones. */
function runs(count: number, at: (index: number) => number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const last = found.at(-1);
    if (last && at(index) === at(index - 1) + 1) last.to = index + 1;
    else found.push({ from: index, to: index + 1 });
  }
  return found;
}

function movedBlock(block: Block, { row, column }: Moves): Block[] {
  const down = runs(block.cells.length, (index) => row(block.row + index));
  const across = runs(block.cells[0]?.length ?? 0, (index) => column(block.column + index));
  return down.flatMap((rows) =>
    across.map((columns) => ({
      row: row(block.row + rows.from),
      column: column(block.column + columns.from),
      style: block.style,
      cells: block.cells.slice(rows.from, rows.to).map((line) => line.slice(columns.from, columns.to)),
    })),
  );
}

/** A formula with its references moved: what stands between quotes is text, not a reference. */
function movedFormula(formula: string, { row, column }: Moves): string {
  return formula.replace(
    /"[^"]*"|(?<![\w$.!'])(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})(?![\w(.])/g,
    (whole, absoluteColumn?: string, letters?: string, absoluteRow?: string, figures?: string) => {
      const place = letters === undefined ? null : parseAddress(`${letters}${figures ?? ""}`);
      if (!place) return whole;
      return `${absoluteColumn ?? ""}${columnLetters(column(place.column))}${absoluteRow ?? ""}${row(place.row) + 1}`;
    },
  );
}

/** What a row of ours is given that is no longer wanted but stays for what people wrote beside it: its names stay, its figures go. */
function emptied({ range, columns, identity }: TablePlan, fit: Fit): Block[] {
  const named = new Set([0, ...(identity?.keyColumns ?? []).map((key) => columns.indexOf(key))]);
  const blank: Planned = null;
  return fit.rows.flatMap((planned, index) =>
    planned !== null
      ? []
      : fit.columns.flatMap((column, across): Block[] =>
          column === null || named.has(column) || range.columns === 0
            ? []
            : [{ row: fit.row + 1 + index, column: fit.column + across, style: "label", cells: [[blank]] }],
        ),
  );
}

/**
 * The plan of a sheet with one table, moved to where that table stands on a sheet people have worked on. `emptiedRows`: which of the rows that are not planned are
 * ours and lose their figures; the rest are people's own and are left alone.
 */
export function fitPlan(plan: SheetPlan, table: TablePlan, fit: Fit, emptiedRows: ReadonlySet<number>): SheetPlan {
  const moves = movesOf(table, fit);
  const { row, range } = moves;
  const ours: Fit = {
    ...fit,
    rows: fit.rows.map((planned, index) => (emptiedRows.has(index) ? null : (planned ?? -1))),
  };
  return {
    ...plan,
    columnWidthsChars: [],
    rowHeightsPoints: new Map(),
    blocks: [...plan.blocks.flatMap((block) => movedBlock(block, moves)), ...emptied(table, ours)],
    merges: plan.merges.map(range),
    tables: [
      { ...table, range: { row: fit.row, column: fit.column, rows: fit.rows.length + 1, columns: fit.columns.length } },
    ],
    validations: plan.validations.map((each) => ({ ...each, range: range(each.range) })),
    conditionalFormats: plan.conditionalFormats.map((each) => ({
      range: range(each.range),
      when: "formula" in each.when ? { ...each.when, formula: movedFormula(each.when.formula, moves) } : each.when,
    })),
    charts: plan.charts.map((chart) => ({ ...chart, place: range(chart.place) })),
    notes: plan.notes.map((each) => ({ ...each, row: row(each.row), column: moves.column(each.column) })),
    links: plan.links.map((each) => ({ ...each, row: row(each.row), column: moves.column(each.column) })),
    ...(plan.freeze && {
      freeze: {
        rows: plan.freeze.rows === 0 ? 0 : row(plan.freeze.rows - 1) + 1,
        columns: plan.freeze.columns === 0 ? 0 : moves.column(plan.freeze.columns - 1) + 1,
      },
    }),
    print: {
      ...plan.print,
      ...(plan.print.area && { area: range(plan.print.area) }),
      ...(plan.print.titleRows && { titleRows: { ...plan.print.titleRows, first: row(plan.print.titleRows.first) } }),
    },
  };
}

/** The whole rows (or columns) `from` to `to`, from 0, as Excel addresses them. */
export const wholeRows = (from: number, to = from): string => `${from + 1}:${to + 1}`;
export const wholeColumns = (from: number, to = from): string => `${columnLetters(from)}:${columnLetters(to)}`;

/** The first cell of a range, for example `B5`. */
export const cornerOf = ({ row, column }: Range): string => address(row, column);
