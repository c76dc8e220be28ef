import { parse } from "csv-parse/sync";
import { importTable, type ImportRefusal, type ImportTable } from "../../core/register/importTable";

const maxBytes = 8_000_000;
const asCsv = "Save the file as CSV UTF-8 in Excel, or send the .xlsx itself.";
const refusal = (wrong: string, mend: string): ImportRefusal => ({ refused: true, wrong, mend });

// Windows-1252 at 0x80 to 0x9F. Node's decoder of that name leaves these as control characters (seen in Node 20).
const windows1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** The text of a file in UTF-16 with its mark, in UTF-8, or else in the Windows code page older Excels save in. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const latin1 = Buffer.from(bytes).toString("latin1");
    return latin1.replace(/[\u0080-\u009f]/g, (byte) => windows1252.charAt(byte.charCodeAt(0) - 0x80));
  }
}

/** What stands between cells: the one of comma, semicolon and tab that the heading row has most of outside quotation marks. */
function delimiterOf(text: string): string {
  const heading = (text.split(/\r\n|\r|\n/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (mark: string): number => heading.split(mark).length - 1;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function cellsOf(text: string): string[][] | null {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch {
    return null;
  }
}

/**
 * Reads a .csv as Excel, a school's system or the Department's site saves one: comma, semicolon or tab; UTF-8 with or without its mark,
 * UTF-16 or Windows-1252; any line ending. Every cell is text. Refused: over 8 MB, a workbook or other bytes that are not text, quotation
 * marks that do not pair, and what `importTable` refuses.
 */
export function readCsv(bytes: Uint8Array): ImportTable | ImportRefusal {
  if (bytes.length > maxBytes)
    return refusal("The file is over 8 MB.", "Send only the rows and columns that are asked for.");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return refusal("The file is a workbook, not a .csv.", asCsv);
  const text = textOf(bytes).replace(/^\uFEFF/, "");
  if (text.includes("\0")) return refusal("The file is not text.", asCsv);
  const cells = cellsOf(text);
  return cells ? importTable(cells) : refusal("The quotation marks in the file do not pair.", asCsv);
}
