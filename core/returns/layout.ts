import type { CellId } from "../entries/entry";
import type { Phase } from "../register/register";
import type { CellPlace } from "../sheets/workbookValues";
import { cellIdOf, rowCellId, type Field, type ReturnDefinition, type Section } from "./definition";
import { fieldsAsked } from "./fieldsAsked";
import { notesOf } from "./noteCells";
import type { PupilGroup } from "./pupilGroups";

/**
 * A return as a collection asks it: the definition and the data period it is about. `asOf` is the civil date the collection
 * opens: figures not yet available then are not laid out; without it everything that exists in the period is. `phases` are those the school
 * has pupils in: fields of other phases are not laid out; without them all are.
 */
export interface Ask {
  readonly definition: ReturnDefinition;
  readonly period: string;
  readonly asOf?: string;
  readonly phases?: readonly Phase[];
}

/** One cell a respondent fills: whose field, for which pupil group (grid, form) or which row from 1 (rows), and where it sits. */
export interface AskedCell {
  readonly cell: CellId;
  readonly returnId: string;
  readonly section: Section;
  readonly field: Field;
  readonly group: PupilGroup;
  readonly row: number | null;
  readonly place: CellPlace;
  /** The grey cell with last period's figure; null in a rows section. */
  readonly last: CellPlace | null;
  /** The cell that shows the first message about this row of the sheet, and the one for a note on its queries. */
  readonly check: CellPlace;
  readonly note: CellPlace;
}

/** One line of a section's sheet: a subheading, a field with its cells across, or row `number` (from 1) of the stock of a rows section. */
export type LaidLine =
  | { readonly kind: "heading"; readonly row: number; readonly text: string }
  | { readonly kind: "field"; readonly row: number; readonly field: Field }
  | { readonly kind: "stock"; readonly row: number; readonly number: number };

/** A section as it lies on its sheet. Rows and columns count from 0. */
export interface LaidSection {
  readonly ask: Ask;
  readonly section: Section;
  readonly sheet: string;
  readonly fields: readonly Field[];
  /** The pupil groups across a grid or form, those no field asks left out. */
  readonly groups: readonly PupilGroup[];
  /** The first header row; a grid and a form have a second one below it. */
  readonly headerRow: number;
  readonly lines: readonly LaidLine[];
  readonly inputColumns: ReadonlyMap<string, number>;
  readonly checkColumn: number;
  readonly noteColumn: number;
}

/** Which field sits in which cell of the template: made from the asks alone, so template, parse and findings agree. */
export interface WorkbookLayout {
  readonly asks: readonly Ask[];
  readonly sections: readonly LaidSection[];
  readonly cells: ReadonlyMap<CellId, AskedCell>;
  /** The cell for a note on a query, by its cell id `note.<rule id in lower case with _>[.<pupil group or row>]`. Notes on queries about one row share its cell. */
  readonly notes: ReadonlyMap<CellId, CellPlace>;
}

/** The sheets every template has beside one for each section. */
export const templateSheets = {
  start: "Start here",
  left: "What is left",
  checks: "_checks",
  hidden: "_trustwide",
} as const;

/** Whether a sheet of a template may hold answers or say whose they are. The two that only compute are the largest, and are passed over unread. */
export const mayHoldAnswers = (sheet: string): boolean =>
  ![templateSheets.left, templateSheets.checks].some((name) => name.toLowerCase() === sheet.toLowerCase());

const headerRow = 5;
const longestSheetName = 31;

/** A section's label as a sheet name no other sheet of the workbook has; a second of the same name gets " 2". */
function sheetName(label: string, taken: Set<string>): string {
  let name = label;
  for (let again = 2; taken.has(name.toLowerCase()); again += 1)
    name = `${label.slice(0, longestSheetName - String(again).length - 1)} ${again}`;
  taken.add(name.toLowerCase());
  return name;
}

function linesOf(section: Section, fields: readonly Field[]): LaidLine[] {
  if (section.kind === "rows")
    return Array.from({ length: section.stockRows }, (_, index) => ({
      kind: "stock",
      row: headerRow + 1 + index,
      number: index + 1,
    }));
  const lines: LaidLine[] = [];
  const place = () => headerRow + 2 + lines.length;
  // A subheading stands before the field it names, or before the next one laid out where that one is not asked this period.
  let heading: string | undefined;
  for (const field of section.fields) {
    heading = section.headings.find(({ before }) => before === field.id)?.text ?? heading;
    if (!fields.includes(field)) continue;
    if (heading !== undefined) lines.push({ kind: "heading", row: place(), text: heading });
    heading = undefined;
    lines.push({ kind: "field", row: place(), field });
  }
  return lines;
}

function laidSection(ask: Ask, section: Section, taken: Set<string>): LaidSection | null {
  const fields = fieldsAsked(section, ask.period, ask.asOf, ask.phases);
  if (fields.length === 0) return null;
  const isTable = section.kind === "rows";
  const groups = section.groups.filter((group) => fields.some((field) => field.groups.includes(group)));
  const across = isTable ? fields.map(({ id }) => id) : groups;
  const inputColumns = new Map(across.map((key, index) => [key, isTable ? 1 + index : 1 + 2 * index]));
  const checkColumn = 1 + across.length * (isTable ? 1 : 2);
  const lines = linesOf(section, fields);
  const sheet = sheetName(section.label, taken);
  return {
    ask,
    section,
    sheet,
    fields,
    groups,
    headerRow,
    lines,
    inputColumns,
    checkColumn,
    noteColumn: checkColumn + 1,
  };
}

/** The cells to fill in one line of a section, from left to right. */
function cellsOfLine(laid: LaidSection, line: LaidLine): AskedCell[] {
  if (line.kind === "heading") return [];
  const { ask, section, sheet } = laid;
  const at = (column: number): CellPlace => ({ sheet, row: line.row, column });
  const common = {
    returnId: ask.definition.id,
    section,
    check: at(laid.checkColumn),
    note: at(laid.noteColumn),
  };
  if (line.kind === "stock")
    return laid.fields.map((field) => ({
      ...common,
      cell: rowCellId(field.id, line.number),
      field,
      group: "all",
      row: line.number,
      place: at(laid.inputColumns.get(field.id) ?? 0),
      last: null,
    }));
  return laid.groups
    .filter((group) => line.field.groups.includes(group))
    .map((group) => {
      const column = laid.inputColumns.get(group) ?? 0;
      const cell = cellIdOf(line.field.id, group);
      return { ...common, cell, field: line.field, group, row: null, place: at(column), last: at(column + 1) };
    });
}

/**
 * Where everything asked sits in the template: a sheet for each section in the order of the asks, and in it only the fields that exist and
 * are available in the period. Figures that are only ever imported have no cell. Throws (a bug of whoever issued the collection)
 * when two of the returns use one id.
 */
export function layoutOf(asks: readonly Ask[]): WorkbookLayout {
  const taken = new Set(Object.values(templateSheets).map((name) => name.toLowerCase()));
  const sections = asks.flatMap((ask) =>
    ask.definition.sections.flatMap((section) => laidSection(ask, section, taken) ?? []),
  );
  const cells = new Map<CellId, AskedCell>();
  for (const laid of sections)
    for (const asked of laid.lines.flatMap((line) => cellsOfLine(laid, line))) {
      if (cells.has(asked.cell)) throw new Error(`two returns of one collection ask for ${asked.cell}`);
      cells.set(asked.cell, asked);
    }
  return { asks, sections, cells, notes: notesOf(asks, cells) };
}
