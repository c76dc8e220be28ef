import { parseAddress } from "../../../core/sheets/address";
import type { Range } from "../../../core/sheets/workbookValues";

/** `A1`, `$A$1`, `A1:B2` as a range, whichever corners it names; null when it is anything else. */
export function parseRange(text: string): Range | null {
  const [from, to, more] = text.split(":");
  if (from === undefined || more !== undefined) return null;
  const first = parseAddress(unfixed(from));
  const last = to === undefined ? first : parseAddress(unfixed(to));
  if (!first || !last) return null;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return {
    row,
    column,
    rows: Math.abs(first.row - last.row) + 1,
    columns: Math.abs(first.column - last.column) + 1,
  };
}

/** An address without the dollar signs that fix it: `$D$14` is `D14`; `D$$14` stays as it is, and is none. */
const unfixed = (address: string): string => address.replace(/^\$?([A-Z]{1,3})\$?(\d+)$/, "$1$2");

const reference = /^=?(?:'((?:[^']|'')+)'|([^'!:,()[\]{}"\s]+))!(.+)$/;

/**
 * What a defined name points at, when that is one cell or one range of one sheet: `'Key stage 2'!$D$14`, `Lists!$A$2:$A$9`, fixed or not, the sheet
 * quoted or not, named once or before both corners. Null for all else: a formula, a constant, several areas or sheets, a whole column, another file, `#REF!`.
 */
export function parseReference(text: string): ({ readonly sheet: string } & Range) | null {
  const match = reference.exec(text.trim());
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const rest = match?.[3];
  if (sheet === undefined || rest === undefined || /[[\]]/.test(sheet)) return null;
  const colon = rest.indexOf(":");
  const second = colon < 0 ? null : reference.exec(rest.slice(colon + 1));
  const secondSheet = second?.[1]?.replaceAll("''", "'") ?? second?.[2];
  if (secondSheet !== undefined && secondSheet !== sheet) return null;
  const range = parseRange(second?.[3] === undefined ? rest : `${rest.slice(0, colon)}:${second[3]}`);
  return range && { sheet, ...range };
}
