import { checkHeading, lastPeriodLabel, noteHeading, rowNumberHeading } from "../../returns/headings";
import type { Finding } from "../../rules/finding";
import { address } from "../../sheets/address";
import { cellKey, cellOfKey, type CellValue } from "../../sheets/workbookValues";
import { plainWords } from "../landmarks";
import type { FoundCell, FoundSection } from "../locateCells";
import { codeOfText } from "../typedCode";
import { numberOfText, tidyText } from "../typedNumber";
import { typedWords } from "../typedWords";
import { findingBeside, sayCells } from "./sectionFinding";

interface Stray {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** What a person types as an answer: a number, a date, a percentage, or text that says a number or a code. A formula is the template's or a working. */
function looksLikeAnswer(value: CellValue): boolean {
  if (value === null || typeof value === "boolean") return false;
  if (typeof value === "object") return "value" in value && !value.formula && typeof value.value === "number";
  if (typeof value === "number") return true;
  const tidy = tidyText(value);
  return numberOfText(tidy) !== null || codeOfText(tidy) !== null;
}

const isWords = ({ asked: { field } }: FoundCell): boolean =>
  field.type === "text" || field.type === "choice" || field.type === "date";

/** Whether a column holds what the template itself put there: last period's figures, the numbers of rows, notes. */
function isTemplates({ laid, landmarks }: FoundSection, { row, column }: Stray): boolean {
  const { heading, period } = landmarks.around(row, column);
  if (heading === plainWords(noteHeading) || heading === plainWords(rowNumberHeading)) return true;
  return (
    laid.section.kind !== "rows" &&
    heading !== plainWords(checkHeading) &&
    period === plainWords(lastPeriodLabel(laid.ask.period))
  );
}

/**
 * What was typed on a section's sheet outside the cells that are read, `notes` (keys of note cells) apart. On a line with an answer still to give it is an error, since the
 * answer most likely stands beside its cell; below the stock of a rows section too. Elsewhere it informs: it may be a working of the school's own.
 * Nothing is said of a sheet with lost cells, which are told of already.
 */
export function strayValues(section: FoundSection, notes: ReadonlySet<number>): readonly Finding[] {
  const { laid, sheet, landmarks, found, lost } = section;
  const [any] = found;
  if (lost.length > 0 || !any) return [];
  const own = new Set(found.map(({ asked: { place } }) => cellKey(place.row, place.column)));
  const lines = new Map<number, FoundCell[]>();
  for (const cell of found) {
    const line = lines.get(cell.asked.place.row);
    if (line) line.push(cell);
    else lines.set(cell.asked.place.row, [cell]);
  }
  const beside: Stray[] = [];
  const below: Stray[] = [];
  const elsewhere: Stray[] = [];
  const lastLine = Math.max(...lines.keys());
  for (const [key, value] of sheet.cells) {
    if (own.has(key) || notes.has(key) || landmarks.holds(key)) continue;
    const stray = { ...cellOfKey(key), value };
    const blanks = lines.get(stray.row)?.filter((cell) => cell.value === null || cell.value === "") ?? [];
    const isAnswer = looksLikeAnswer(value);
    const isTable = laid.section.kind === "rows";
    if (isTable && stray.row > lastLine && isUnderTable(laid, stray, found)) below.push(stray);
    else if (!isAnswer && !(typeof value === "string" && tidyText(value) !== "" && blanks.some(isWords))) continue;
    else if (isTemplates(section, stray)) continue;
    else if (blanks.length > 0) beside.push(stray);
    else if (isAnswer) elsewhere.push(stray);
  }
  const inOrder = (strays: Stray[]) => strays.sort((a, b) => a.row - b.row || a.column - b.column);
  return [
    ...besideInputs(section, inOrder(beside), lines),
    ...underTable(section, any, inOrder(below)),
    ...notRead(section, any, inOrder(elsewhere)),
  ];
}

/** Under one of the table's own columns, as they stand now. */
const isUnderTable = (
  { inputColumns }: FoundSection["laid"],
  { column, value }: Stray,
  found: readonly FoundCell[],
): boolean =>
  value !== null &&
  value !== "" &&
  found.slice(0, inputColumns.size).some(({ asked: { place } }) => place.column === column);

function besideInputs(
  { sheet }: FoundSection,
  strays: readonly Stray[],
  lines: ReadonlyMap<number, FoundCell[]>,
): Finding[] {
  const [first] = strays;
  const blank = first && lines.get(first.row)?.find(({ value }) => value === null || value === "");
  if (!first || !blank) return [];
  const { place } = blank.asked;
  const others = strays.length === 1 ? "" : `; the same goes for ${sayCells(strays.slice(1))}`;
  return [
    findingBeside(
      blank.asked,
      { sheet: sheet.name, row: first.row, column: first.column },
      {
        rule: "beside",
        wrong: `${typedWords(first.value)} stands beside the boxed cell for "${blank.asked.field.label}", where it is not read${others}`,
        mend: `Move it into its boxed cell (${address(place.row, place.column)}), or delete it`,
      },
    ),
  ];
}

function underTable({ laid, sheet }: FoundSection, any: FoundCell, strays: readonly Stray[]): Finding[] {
  const [first] = strays;
  if (!first) return [];
  return [
    findingBeside(
      any.asked,
      { sheet: sheet.name, row: first.row, column: first.column },
      {
        rule: "rows",
        wrong: `The ${sheet.name} sheet has room for ${laid.section.stockRows} rows, and more are filled in below them`,
        mend: "Ask for a longer template, and move the rows below the table into it",
      },
    ),
  ];
}

function notRead({ sheet }: FoundSection, any: FoundCell, strays: readonly Stray[]): Finding[] {
  const [first] = strays;
  if (!first) return [];
  const wrong =
    strays.length === 1
      ? `${typedWords(first.value)} stands outside the boxed cells and was not read`
      : `${strays.length} values stand outside the boxed cells of the ${sheet.name} sheet (${sayCells(strays)}) and were not read`;
  return [
    findingBeside(
      any.asked,
      { sheet: sheet.name, row: first.row, column: first.column },
      {
        rule: "beside",
        severity: "query",
        wrong,
        mend: "Nothing needs to be done where they are workings of your own",
      },
    ),
  ];
}
