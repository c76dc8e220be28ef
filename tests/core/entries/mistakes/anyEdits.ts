import fc from "fast-check";
import { cellOfKey, type Range, type WorkbookValues } from "../../../../core/sheets/workbookValues";
import * as edits from "./edits";
import { filledTemplate, layout } from "./tokens";

/** An edit with the cells whose values a hand moved off their own line or column: what is read of those is what is seen. */
export interface Step {
  readonly edit: edits.Edit;
  readonly byHand: readonly ({ readonly sheet: string } & Range)[];
}

const sections = layout.sections.map(({ sheet }) => sheet);
const others = filledTemplate.sheets.map(({ name }) => name);
const names = [...layout.cells.keys()];
const wide = 60;
const tall = 80;

const sheet = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...sections) }, fc.constantFrom(...others));
const row = fc.nat(34);
const column = fc.nat(14);
const few = fc.integer({ min: 1, max: 3 });
const step = (edit: edits.Edit, ...byHand: Step["byHand"]): Step => ({ edit, byHand });
const wholeRows = (at: number, rows: number): Range => ({ row: at, column: 0, rows, columns: wide });
const wholeColumns = (at: number, columns: number): Range => ({ row: 0, column: at, rows: tall, columns });

const lines = fc.tuple(
  sheet,
  row,
  few,
  fc.integer({ min: -3, max: 3 }).filter((by) => by !== 0),
);
const inserted = lines.map(([name, at, , by]) => step(edits.shiftRows(name, at, by)));
const insertedColumns = fc
  .tuple(
    sheet,
    column,
    fc.integer({ min: -3, max: 3 }).filter((by) => by !== 0),
  )
  .map(([name, at, by]) => step(edits.shiftColumns(name, at, by)));

const pasted = fc
  .tuple(fc.boolean(), fc.boolean(), sheet, fc.nat(34), few, fc.nat(34))
  .map(([cut, byRow, name, from, count, to]) => {
    const range = byRow ? wholeRows(from, count) : wholeColumns(from % 15, count);
    const place = byRow ? { row: to, column: 0 } : { row: 0, column: to % 15 };
    return step((cut ? edits.cutAndPaste : edits.copyAndPaste)(name, range, place));
  });

/** A rectangle among the inputs, without labels and headings: what it moves was moved by hand. */
const handPasted = fc
  .record({
    cut: fc.boolean(),
    name: sheet,
    row: fc.integer({ min: 8, max: 30 }),
    column: fc.integer({ min: 1, max: 8 }),
  })
  .chain((from) =>
    fc.tuple(fc.constant(from), few, few, fc.integer({ min: 8, max: 30 }), fc.integer({ min: 1, max: 8 })),
  )
  .map(([{ cut, name, ...from }, rows, columns, toRow, toColumn]) => {
    const range = { ...from, rows, columns };
    return step((cut ? edits.cutAndPaste : edits.copyAndPaste)(name, range, { row: toRow, column: toColumn }), {
      sheet: name,
      ...range,
    });
  });

const sorted = fc.tuple(sheet, row, fc.integer({ min: 2, max: 9 })).chain(([name, at, rows]) =>
  fc
    .shuffledSubarray(
      Array.from({ length: rows }, (_, index) => index),
      { minLength: rows, maxLength: rows },
    )
    .map((order) => step(edits.sortRows(name, wholeRows(at, rows), order))),
);

let typed = 0;
const typing = fc
  .tuple(sheet, row, column, fc.constantFrom<"number" | "text" | null>("number", "text", null))
  .map(([name, at, across, what]) => {
    typed += 1;
    const value = what === "number" ? 2_000_000 + typed : what === "text" ? `typed ${typed}` : null;
    return step(edits.type(name, { row: at, column: across }, value));
  });

const merging = fc
  .tuple(sheet, row, column, few, few)
  .map(([name, at, across, rows, columns]) => step(edits.merge(name, { row: at, column: across, rows, columns })));

const naming = fc.oneof(
  fc
    .tuple(fc.constantFrom(...names), sheet, row, column)
    .map(([name, on, at, across]) => step(edits.pointName(name, { sheet: on, row: at, column: across }))),
  fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map(([one, other]) => step(swapped(one, other))),
  fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 9 })
    .map((gone) => step(edits.deleteNames(...gone))),
  fc.constant(step(edits.deleteNames())),
);

/** Two names that point at each other's cells. */
const swapped =
  (one: string, other: string): edits.Edit =>
  (workbook) => {
    const [first, second] = [workbook.names.get(one), workbook.names.get(other)];
    return first && second
      ? { ...workbook, names: new Map([...workbook.names, [one, second], [other, first]]) }
      : workbook;
  };

const sheets = fc.oneof(
  fc.tuple(sheet, fc.constantFrom(...sections, "Sheet1", "Copy")).map(([name, to]) => step(renamed(name, to))),
  sheet.map((name) => step(edits.deleteSheet(name))),
  sheet.map((name) => step(unlessThere(`${name} (2)`, edits.copySheet(name, `${name} (2)`)))),
);

/** Excel refuses a name that another sheet has. */
const unlessThere =
  (name: string, edit: edits.Edit): edits.Edit =>
  (workbook) =>
    workbook.sheets.some((each) => each.name === name) ? workbook : edit(workbook);
const renamed = (name: string, to: string): edits.Edit => unlessThere(to, edits.renameSheet(name, to));

/** Anything a person may do to a template: to its rows, columns, cells, names and sheets. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  inserted,
  insertedColumns,
  pasted,
  handPasted,
  sorted,
  typing,
  merging,
  naming,
  naming,
  sheets,
);

/** The values that stand in some ranges of a workbook. */
export const valuesIn = (workbook: WorkbookValues, ranges: Step["byHand"]): unknown[] =>
  ranges.flatMap(({ sheet: name, row: top, column: left, rows, columns }) =>
    [...(workbook.sheets.find((each) => each.name === name)?.cells ?? [])].flatMap(([key, value]) => {
      const at = cellOfKey(key);
      const isIn = at.row >= top && at.row < top + rows && at.column >= left && at.column < left + columns;
      const bare = value !== null && typeof value === "object" && "value" in value ? value.value : value;
      return isIn ? [bare] : [];
    }),
  );
