import { findingAt, type Saying } from "../../rules/findingAt";
import type { Finding } from "../../rules/finding";
import { sentence } from "../../rules/sayValue";
import { address } from "../../sheets/address";
import type { CellPlace } from "../../sheets/workbookValues";
import type { AskedCell } from "../../returns/layout";

/** A finding about a place of a section that no field is asked in: `beside` is a cell of the section, whose role is told. */
export function findingBeside(beside: AskedCell, place: CellPlace, saying: Saying): Finding {
  return { ...findingAt({ ...beside, place }, saying), cell: null };
}

/** A finding about a whole sheet. */
export function findingOfSheet(any: AskedCell, sheet: string, saying: Saying): Finding {
  return { ...findingAt(any, saying), cell: null, sheet, address: null, where: sentence(`${sheet} sheet`) };
}

const mostNamed = 5;

/** Cells of one sheet by their addresses: "B9", "B9 and B10", "B9, B10, B11, B12, B13 and 4 more". */
export function sayCells(places: readonly Pick<CellPlace, "row" | "column">[]): string {
  const named = places.slice(0, mostNamed).map(({ row, column }) => address(row, column));
  const more = places.length - named.length;
  return sayAll(more > 0 ? [...named, `${more} more`] : named);
}

/** "A", "A and B", "A, B and C". */
export const sayAll = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
