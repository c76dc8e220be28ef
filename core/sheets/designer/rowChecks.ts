import type { Design } from "../../returns/designer/design";
import { designTables, type DesignTable } from "../../returns/designer/tables";
import { columnLetters, quotedSheet } from "../address";

/** The first row, from 0, of what is filled in on a table's sheet: title, lead and headings stand above. */
export const firstTableRow = 4;

/** Rows that stay free below those of a return a designer is filled in with. */
const freeRows = 10;

/** The tables of a designer, each with room for what it is filled in with and more. */
export const tablesWithRoom = ({ tables }: Design): readonly DesignTable[] =>
  designTables.map((table) => ({
    ...table,
    stockRows: Math.max(table.stockRows, tables[table.key].length + freeRows),
  }));

const tableOf = (tables: readonly DesignTable[], key: DesignTable["key"]): DesignTable => {
  const table = tables.find((each) => each.key === key);
  if (!table) throw new Error(`the designer has no table ${key}`);
  return table;
};

const lettersOf = ({ columns }: DesignTable, key: string): string =>
  columnLetters(columns.findIndex((each) => each.key === key));

/** A column of a table over its whole stock, as a formula names it from another sheet. */
function columnOf(tables: readonly DesignTable[], key: DesignTable["key"], column: string): string {
  const table = tableOf(tables, key);
  const letters = lettersOf(table, column);
  return `${quotedSheet(table.sheet)}!$${letters}$${firstTableRow + 1}:$${letters}$${firstTableRow + table.stockRows}`;
}

/** What goes wrong most, beside cells that are empty: a condition over this row, and what is said then. */
function faults(
  tables: readonly DesignTable[],
  table: DesignTable,
  at: (key: string) => string,
): readonly (readonly [string, string])[] {
  const columnIn = (key: DesignTable["key"], column: string): string => columnOf(tables, key, column);
  const twice = (key: string) => `COUNTIF(${columnIn(table.key, key)},${at(key)})>1`;
  const isNoName = (key: string) =>
    `OR(EXACT(${at(key)},LOWER(${at(key)}))=FALSE,ISNUMBER(FIND(" ",${at(key)})),ISNUMBER(FIND("-",${at(key)})),ISNUMBER(VALUE(LEFT(${at(key)},1))))`;
  const noName = "Error: a short name has small letters, digits and _ only, and starts with a letter";
  const isNoQuestion = (key: string) => `AND(${at(key)}<>"",COUNTIF(${columnIn("questions", "id")},${at(key)})=0)`;
  switch (table.key) {
    case "sheets":
      return [
        [twice("label"), "Error: another sheet has this name"],
        [`LEN(${at("label")})>28`, "Error: the sheet name has over 28 characters"],
        [`IFERROR(${isNoName("id")},FALSE)`, noName],
        [
          `COUNTIF(${columnIn("questions", "section")},${at("label")})=0`,
          "To do: no question stands on this sheet yet",
        ],
      ];
    case "questions":
      return [
        [
          `COUNTIF(${columnIn("sheets", "label")},${at("section")})=0`,
          "Error: the Sheets sheet has no sheet of this name",
        ],
        [twice("id"), "Error: another question has this short name"],
        [`IFERROR(${isNoName("id")},FALSE)`, noName],
        [`AND(${at("type")}="One of a list",${at("choices")}="")`, "Error: list the choices, with ; between"],
        [`AND(${at("type")}="Mean",${at("outOf")}="")`, "Error: say which number of pupils the mean is taken over"],
        [isNoQuestion("outOf"), "Error: no question has the short name in Part of"],
      ];
    case "rules":
      return [];
    case "measures":
      return [
        [isNoQuestion("numerator"), "Error: no question has the short name in Of"],
        [isNoQuestion("denominator"), "Error: no question has the short name in Out of"],
        [`AND(${at("kind")}<>"Number of pupils",${at("denominator")}="")`, "Error: say out of which number of pupils"],
        [`COUNTIF(${columnIn("questions", "id")},${at("id")})>0`, "Error: a question has this short name already"],
      ];
  }
}

/** The live check of one row (from 0): empty for an empty row, else the first thing to mend, or "Ready". */
export function rowCheck(tables: readonly DesignTable[], table: DesignTable, row: number): string {
  const at = (key: string): string => `$${lettersOf(table, key)}${row + 1}`;
  const empty = table.columns
    .filter(({ optional }) => !optional)
    .map(
      ({ key, heading }) => [`${at(key)}=""`, `To do: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`] as const,
    );
  const last = columnLetters(table.columns.length - 1);
  const all = [[`COUNTA($A${row + 1}:$${last}${row + 1})=0`, ""] as const, ...empty, ...faults(tables, table, at)];
  return all.reduceRight((rest, [condition, words]) => `IF(${condition},"${words}",${rest})`, '"Ready"');
}

/** How many rows of a table are ready and how many are not, as formulas over its check column. */
export function tallyOf(table: DesignTable): { readonly ready: string; readonly left: string } {
  const letters = columnLetters(table.columns.length);
  const checks = `${quotedSheet(table.sheet)}!$${letters}$${firstTableRow + 1}:$${letters}$${firstTableRow + table.stockRows}`;
  return { ready: `COUNTIF(${checks},"Ready")`, left: `COUNTIF(${checks},"Error*")+COUNTIF(${checks},"To do*")` };
}
