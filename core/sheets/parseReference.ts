import { parseAddress } from "./address";
import type { Range } from "./workbookValues";

/** The sheet and range of an absolute reference such as `'Key stage 2'!$D$14` or `Lists!$A$2:$A$9`; null when it is none. */
export function parseReference(reference: string): ({ readonly sheet: string } & Range) | null {
  const [, quoted, bare, first, second] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?[0-9]+)(?::(\$?[A-Z]+\$?[0-9]+))?$/.exec(reference) ?? [];
  const start = parseAddress(first?.replaceAll("$", "") ?? "");
  const end = second === undefined ? start : parseAddress(second.replaceAll("$", ""));
  if (!start || !end || end.row < start.row || end.column < start.column) return null;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? bare ?? "",
    row: start.row,
    column: start.column,
    rows: end.row - start.row + 1,
    columns: end.column - start.column + 1,
  };
}
