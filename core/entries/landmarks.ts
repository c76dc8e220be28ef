import {
  checkHeading,
  groupHeading,
  headingOver,
  lastPeriodLabel,
  noteHeading,
  rowNumberHeading,
} from "../returns/headings";
import type { AskedCell, LaidSection } from "../returns/layout";
import { cellOfKey, type SheetValues } from "../sheets/workbookValues";

/** What stands around a cell of a section's sheet: the label its line carries, the heading of its column, the period under that heading. */
export interface Surroundings {
  readonly line: string | null;
  readonly heading: string | null;
  readonly period: string | null;
}

/** The labels and headings of a section as they stand in a workbook that came back. */
export interface Landmarks {
  readonly around: (row: number, column: number) => Surroundings;
  /** Whether a cell is one of them, by its key. */
  readonly holds: (key: number) => boolean;
}

interface Mark {
  readonly at: number;
  readonly text: string;
}

/** Text as it is compared: case and the kind of space say nothing. */
export const plainWords = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

/** The last mark before a place; marks of one line or column are few. */
function nearest(marks: readonly Mark[] | undefined, before: number): string | null {
  let found: Mark | null = null;
  for (const mark of marks ?? []) if (mark.at < before && (!found || mark.at > found.at)) found = mark;
  return found?.text ?? null;
}

/**
 * Finds the section's labels and headings wherever they stand now: whole cells that say nothing else, `inputs` (keys of the cells a school
 * fills) apart. A line's label is the nearest to the left of a cell, a column's heading the nearest above it.
 */
export function landmarksOf(sheet: SheetValues, laid: LaidSection, inputs: ReadonlySet<number>): Landmarks {
  const { section, fields, groups, ask } = laid;
  const isTable = section.kind === "rows";
  const labels = new Set(isTable ? [] : fields.map(({ label }) => plainWords(label)));
  const headings = new Set(
    [
      ...(isTable
        ? [rowNumberHeading, ...fields.map(({ label }) => label)]
        : groups.map((group) => groupHeading(laid, group))),
      checkHeading,
      noteHeading,
    ].map(plainWords),
  );
  const periods = new Set(isTable ? [] : [ask.period, lastPeriodLabel(ask.period)].map(plainWords));
  const lines = new Map<number, Mark[]>();
  const columns = { heading: new Map<number, Mark[]>(), period: new Map<number, Mark[]>() };
  const marks = new Set<number>();
  const put = (into: Map<number, Mark[]>, index: number, mark: Mark): void => {
    const there = into.get(index);
    if (there) there.push(mark);
    else into.set(index, [mark]);
  };
  for (const [key, value] of sheet.cells) {
    if (typeof value !== "string" || inputs.has(key)) continue;
    const text = plainWords(value);
    const { row, column } = cellOfKey(key);
    const isLabel = labels.has(text);
    const isHeading = headings.has(text);
    const isPeriod = periods.has(text);
    if (isLabel) put(lines, row, { at: column, text });
    if (isHeading) put(columns.heading, column, { at: row, text });
    if (isPeriod) put(columns.period, column, { at: row, text });
    if (isLabel || isHeading || isPeriod) marks.add(key);
  }
  return {
    around: (row, column) => ({
      line: nearest(lines.get(row), column),
      heading: nearest(columns.heading.get(column), row),
      period: nearest(columns.period.get(column), row),
    }),
    holds: (key) => marks.has(key),
  };
}

/** Whether what stands around a cell says that it is the cell of this field and pupil group, of this period. A rows section's line is its number: no label. */
export function isMarkedAs(laid: LaidSection, asked: AskedCell, { line, heading, period }: Surroundings): boolean {
  if (heading !== plainWords(headingOver(laid, asked))) return false;
  return (
    laid.section.kind === "rows" || (line === plainWords(asked.field.label) && period === plainWords(laid.ask.period))
  );
}
