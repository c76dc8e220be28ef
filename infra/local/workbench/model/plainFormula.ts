import { tokenize } from "@borgar/fx";
import { rangeReference } from "../../../../core/sheets/address";
import type { Area } from "./area";
import { placeOf, type DefinedName } from "./definedName";
import type { Sheet } from "./sheet";
import { bodyOf, headerOf, totalsOf, type Table } from "./table";

/** What formulas of a workbook may name: places by their names, and the columns of tables with their titles. */
export interface Nameable {
  readonly names: readonly DefinedName[];
  readonly tables: readonly Table[];
  readonly titlesOf: (table: Table) => readonly string[];
}

/** Where a formula stands. */
export interface Standing {
  readonly sheet: Sheet;
  readonly row: number;
}

const absolute = (sheet: Sheet, area: Area): string => {
  const reference = rangeReference(sheet.name, area);
  return area.rows === 1 && area.columns === 1 ? reference.replace(/:[^:]*$/, "") : reference;
};

const parts = {
  "#data": bodyOf,
  "#headers": headerOf,
  "#totals": totalsOf,
  "#all": ({ area }: Table) => area,
} as const;
const isPart = (text: string): text is keyof typeof parts => Object.hasOwn(parts, text);

/** The reference that `Table[Column]`, `Table[#All]`, `Table[[#Headers],[Column]]` or `[@Column]` stands for; null for other ways to write one. */
function tableReference(text: string, { tables, titlesOf }: Nameable, { sheet, row }: Standing): string | null {
  const [, name = "", inside = ""] = /^([^[\]]*)\[(.*)\]$/s.exec(text) ?? [];
  const table = tables.find((one) =>
    name === ""
      ? one.sheet === sheet && row >= one.area.row && row < one.area.row + one.area.rows
      : one.name.toLowerCase() === name.toLowerCase(),
  );
  if (!table) return null;
  const isThisRow = inside.startsWith("@") || /#this row/i.test(inside);
  const words = inside
    .replace(/^@/, "")
    .split(/\],\s*\[/)
    .map((word) => word.replace(/^\[+|\]+$/g, "").trim());
  const [part = "#data"] = words.map((word) => word.toLowerCase()).filter(isPart);
  const column = words.find((word) => word !== "" && !word.startsWith("#"));
  const rows = isThisRow ? { ...table.area, row, rows: 1 } : parts[part](table);
  if (column === undefined) return absolute(table.sheet, rows);
  const index = titlesOf(table).findIndex((title) => title.toLowerCase() === column.toLowerCase());
  return index < 0 ? null : absolute(table.sheet, { ...rows, column: table.area.column + index, columns: 1 });
}

/**
 * Writes formulas without names: the engine reads a formula of references many times faster than one of names, and knows no tables. A name
 * of a value or a formula, and one a sheet has of its own, stay as they are.
 */
export function withoutNames(nameable: Nameable): (formula: string, standing: Standing) => string {
  const references = new Map<string, string>();
  for (const name of nameable.names) {
    const place = placeOf(name);
    if (place && !name.sheet)
      references.set(
        name.name.toLowerCase(),
        rangeReference(place.sheet, place).replace(/^(.*!)(\$[A-Z]+\$\d+):\2$/, "$1$2"),
      );
  }
  for (const { name, sheet } of nameable.names) if (sheet) references.delete(name.toLowerCase());
  return (formula, standing) => {
    if (!/[A-Za-z_]/.test(formula)) return formula;
    return tokenize(formula)
      .map(({ type, value }) => {
        if (type === "range_named") return references.get(value.toLowerCase()) ?? value;
        return type === "structured" ? (tableReference(value, nameable, standing) ?? value) : value;
      })
      .join("");
  };
}
