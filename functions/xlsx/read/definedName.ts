import { parseAddress } from "../../../core/sheets/address";
import type { Range } from "../../../core/sheets/workbookValues";

const corner = String.raw`\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})`;
const area = new RegExp(`^${corner}(?::${corner})?$`);
/** A sheet in quotes, with those in its name doubled, or a name that needs none; then what stands on it. */
const onSheet = /^=?(?:'((?:[^']|'')+)'|([^'!:,()[\]{}"\s]+))!(.+)$/s;

/** `A1`, `$A$1`, `A1:B2` as a range, whichever corners it names; null when it is anything else. */
export function parseRange(text: string): Range | null {
  const match = area.exec(text);
  if (!match) return null;
  const first = parseAddress(`${match[1]}${match[2]}`);
  const last = match[3] === undefined ? first : parseAddress(`${match[3]}${match[4]}`);
  if (!first || !last) return null;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return { row, column, rows: Math.abs(first.row - last.row) + 1, columns: Math.abs(first.column - last.column) + 1 };
}

/** The sheet a reference starts with, without quotes, and what follows it; null when it starts with none. */
function splitReference(text: string): { readonly sheet: string; readonly rest: string } | null {
  const match = onSheet.exec(text);
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const rest = match?.[3];
  return sheet === undefined || rest === undefined || /[[\]]/.test(sheet) ? null : { sheet, rest };
}

/**
 * What a defined name points at, when that is one cell or one range of one sheet: `'Key stage 2'!$D$14`, `Lists!$A$2:$A$9`, fixed or not, the sheet
 * quoted or not, named once or before both corners. Null for all else: a formula, a constant, several areas or sheets, a whole column, another file, `#REF!`.
 */
export function parseReference(text: string): ({ readonly sheet: string } & Range) | null {
  const first = splitReference(text.trim());
  if (!first) return null;
  const { sheet, rest } = first;
  const colon = rest.includes("!") ? rest.indexOf(":") : -1;
  const second = colon < 0 ? null : splitReference(rest.slice(colon + 1));
  if (second && second.sheet !== sheet) return null;
  const range = parseRange(second ? `${rest.slice(0, colon)}:${second.rest}` : rest);
  return range && { sheet, ...range };
}
