import type { CellValue } from "../sheets/workbookValues";
import { civilDateOfSerial, dateInWords } from "./civilDate";
import { percentText } from "./typedNumber";

const longestQuote = 60;

/** A cell's value as the person who typed it would say it: `67%`, `12 March 2025`, `"twelve"`, `#REF!`; long text is cut at 60 characters. */
export function typedWords(cell: CellValue): string {
  if (cell === null) return "nothing";
  if (typeof cell === "object") {
    if ("error" in cell) return cell.error;
    const { value, percent, date } = cell;
    if (typeof value === "number" && percent) return percentText(value);
    if (typeof value === "number" && date) return dateInWords(civilDateOfSerial(value) ?? String(value));
    return typedWords(value);
  }
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  return `"${cell.length > longestQuote ? `${cell.slice(0, longestQuote - 1)}…` : cell}"`;
}
