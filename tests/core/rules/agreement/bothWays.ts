import { readCell } from "../../../../core/entries/readCell";
import type { Entry } from "../../../../core/entries/entry";
import { judge } from "../../../../core/rules/evaluate";
import { toCellFormula, type Referred } from "../../../../core/rules/toCellFormula";
import type { CellValue } from "../../../../core/sheets/workbookValues";
import { compiled, example } from "../example";
import type { Case } from "./generate";

/** Where a case's cells lie on its sheet: the address of each, rows of a column below each other. */
const addresses: ReadonlyMap<string, string> = new Map(
  [
    ["pupils", "met", "took", "pupils.girls", "met.dis", "last.pupils", "last.met.girls", "score"],
    ["attended", "spent", "agreed", "reason", "last.reason", "visited"],
    ["days.1", "days.2", "days.3"],
    ["cost.1", "cost.2"],
  ].flatMap((cells, column) => cells.map((cell, row) => [cell, `${"ABCD"[column] ?? ""}${row + 1}`] as const)),
);

/** A case made ready for another program: typed values by address, the rule as a cell's formula, and what our evaluator says it comes to. */
export interface Prepared {
  readonly holds: string;
  readonly typed: ReadonlyMap<string, number | string | boolean>;
  readonly formula: string;
  readonly expected: "TRUE" | "FALSE" | "";
}

const columns: Readonly<Record<string, string>> = { days: "C1:C5", cost: "D1:D5" };

/** Moves every address of a case's own block down to where it lies. */
const movedDown = (reference: string, rows: number): string =>
  reference.replace(/([A-D])([0-9]+)/g, (_, column: string, row: string) => `$${column}$${Number(row) + rows}`);

const refer =
  (rows: number) =>
  (name: Referred): string => {
    const local =
      name.kind === "column" ? columns[name.field.id] : addresses.get(name.last ? `last.${name.cell}` : name.cell);
    if (local === undefined) throw new Error(`the case has no cell for ${name.field.id}`);
    return movedDown(local, rows);
  };

const typedValue = (cell: CellValue): number | string | boolean | null =>
  cell !== null && typeof cell === "object" ? ("value" in cell ? cell.value : cell.error) : cell;

const fields = new Map(example().sections.flatMap((section) => section.fields.map((field) => [field.id, field])));

const all = { group: "all", row: null } as const;

/** What our side makes of a case whose block starts `rows` rows down: the cells are read as a returned workbook's are. */
export function prepare({ holds, cells }: Case, rows = 0): Prepared {
  const now = new Map<string, Entry>();
  const last = new Map<string, Entry>();
  const typed = new Map<string, number | string | boolean>();
  for (const [name, cell] of cells) {
    const id = name.replace("last.", "");
    const field = fields.get(id.split(".")[0] ?? "");
    if (!field) throw new Error(`the example has no field ${id}`);
    const read = readCell(field, cell);
    // A percentage in place of a count is published where the cohort is `x`, else unreadable: not judged either way.
    const entry: Entry = read.kind === "percentage" ? { kind: "published", value: read.share } : read.entry;
    (name === id ? now : last).set(id, entry);
    const value = typedValue(cell);
    if (value !== null) typed.set(movedDown(addresses.get(name) ?? "", rows).replaceAll("$", ""), value);
  }
  const rule = compiled({ holds });
  const formula = toCellFormula(rule, all, refer(rows));
  if (typeof formula !== "string") throw new Error(`${holds} has no formula: ${JSON.stringify(formula)}`);
  const verdict = judge(rule, all, now, last);
  return { holds, typed, formula, expected: verdict === "not judged" ? "" : verdict === "holds" ? "TRUE" : "FALSE" };
}
