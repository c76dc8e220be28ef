import type { ImportProblem } from "../../register/importPlan";
import type { School } from "../../register/register";
import { cellIdOf, existsIn, type Field } from "../../returns/definition";
import type { PupilGroup } from "../../returns/pupilGroups";
import type { CellId, Entry } from "../entry";
import { readCell } from "../readCell";
import { percentText } from "../typedNumber";
import type { ColumnsInFile, FillInFile } from "./columnsInFile";
import type { IndexedField } from "./fieldIndex";
import { nurserySort } from "./nurserySort";
import type { ColumnFill, ResultsProfile } from "./profile";
import { readFigure, type ReadFigure } from "./readFigure";
import type { CellOrigin, FilledCell } from "./resultsReading";
import { wholePupils } from "./wholePupils";

/** One row of a file that is a school's: its number, the text under a heading, whose it is and of which period. */
export interface RowOfSchool {
  readonly row: number;
  readonly at: (heading: string) => string;
  readonly school: School;
  readonly period: string;
}

/** What a row fills, by return id and then by cell, and what could not be taken as it stands. `notInPeriod`: columns whose figure that period has none of; `hasNursery`: whether counts were left out because they hold nursery pupils. */
export interface ReadRow {
  readonly cells: ReadonlyMap<string, ReadonlyMap<CellId, FilledCell>>;
  readonly problems: readonly ImportProblem[];
  readonly notInPeriod: readonly string[];
  readonly hasNursery: boolean;
}

type Percentage = Extract<ReadFigure, { kind: "percentage" }>;

const asksPhase = (phases: readonly string[] | undefined, school: School): boolean =>
  phases === undefined || school.phases.some((phase) => phases.includes(phase));

/** Whether a return asks this school for a field: both name a phase it has pupils in. */
const isAsked = ({ field, definition }: IndexedField, school: School): boolean =>
  asksPhase(definition.phases, school) && asksPhase(field.phases, school);

/** What a published percentage becomes: whole pupils where its cohort is known and only one count fits, itself otherwise. */
function ofCohort({ share, published }: Percentage, cohort: Entry | undefined): { entry: Entry; fits: boolean } {
  const asPublished: Entry = { kind: "published", value: share };
  if (cohort?.kind !== "number") return { entry: asPublished, fits: true };
  const pupils = wholePupils(published, cohort.value);
  if (typeof pupils === "number") return { entry: { kind: "number", value: pupils }, fits: true };
  return { entry: asPublished, fits: pupils === "several" };
}

/**
 * Reads a school's row by its profile. Counts, means and codes first, then percentages of the counts they are out of. Where a percentage, a mean or a
 * code stands and the file has no column for its number of pupils, that number is `x` with no origin.
 */
export function readRow(
  { row, at, school, period }: RowOfSchool,
  profile: ResultsProfile,
  columns: ColumnsInFile,
  fields: ReadonlyMap<string, IndexedField>,
): ReadRow {
  const cells = new Map<string, Map<CellId, FilledCell>>();
  const problems: ImportProblem[] = [];
  const notInPeriod: string[] = [];
  const cellsOf = (returnId: string): Map<CellId, FilledCell> => {
    const known = cells.get(returnId) ?? new Map<CellId, FilledCell>();
    cells.set(returnId, known);
    return known;
  };
  const put = (fieldId: string, group: PupilGroup, entry: Entry, origin: CellOrigin | null): void => {
    const asked = fields.get(fieldId);
    if (!asked || !asked.field.groups.includes(group) || !isAsked(asked, school)) return;
    if (!existsIn(asked.field.periods, period)) return;
    const known = cellsOf(asked.definition.id);
    const cell = cellIdOf(fieldId, group);
    if (!known.has(cell)) known.set(cell, { entry, origin });
  };
  const say = (severity: ImportProblem["severity"], column: string, wrong: string, mend: string): void => {
    problems.push({ severity, row, column, wrong: `Row ${String(row)}, ${column}: ${wrong}.`, mend: `${mend}.` });
  };

  // What goes with a figure is withheld only once every column has had its say.
  const withheld: { fill: ColumnFill; origin: CellOrigin }[] = [];
  const sort = nurserySort(profile.nursery, columns, at, school);
  const waiting: { found: FillInFile; group: PupilGroup; read: Percentage }[] = [];
  for (const found of columns.fills) {
    const { heading, fill, field } = found;
    if (!isAsked(found, school) || (fill.onlyOf !== undefined && fill.onlyOf !== sort)) continue;
    const read = readFigure(field, fill, at(heading));
    if (read.kind === "blank") continue;
    if (!existsIn(field.periods, period)) {
      if (read.kind !== "entry" || read.entry.kind !== "code") notInPeriod.push(heading);
    } else if (read.kind === "unread") say("error", heading, read.wrong, read.mend);
    else if (read.kind === "percentage") waiting.push({ found, group: fill.group ?? "all", read });
    else putWith(found, read.entry);
  }
  for (const { found, group, read } of waiting) {
    const { field, heading, definition } = found;
    const cohortCell = field.outOf === undefined ? undefined : cellIdOf(field.outOf, group);
    const cohort = cohortCell === undefined ? undefined : cellsOf(definition.id).get(cohortCell)?.entry;
    const { entry, fits } = ofCohort(read, cohort);
    if (!fits && cohort?.kind === "number")
      say(
        "query",
        heading,
        `no whole number of ${String(cohort.value)} pupils comes to ${percentText(read.share)}`,
        "It is kept as the percentage that was published, without a number of pupils",
      );
    putWith(found, entry);
  }
  for (const { field: id, words, column } of profile.fixed ?? []) {
    const asked = fields.get(id);
    const read = asked && columns.heading(column) !== null ? readCell(asked.field, words) : null;
    if (read?.kind === "read") put(id, "all", read.entry, { row, column });
  }
  for (const { fill, origin } of withheld)
    for (const other of fill.without ?? []) put(other, fill.group ?? "all", { kind: "code", code: "x" }, origin);
  for (const [returnId, known] of cells) fillCohorts(returnId, known);
  return { cells, problems, notInPeriod, hasNursery: sort === "schools with nursery pupils" };

  function putWith({ heading, fill, field }: FillInFile, entry: Entry): void {
    const origin = { row, column: heading };
    put(field.id, fill.group ?? "all", entry, origin);
    withheld.push({ fill, origin });
  }

  function fillCohorts(returnId: string, known: ReadonlyMap<CellId, FilledCell>): void {
    for (const { field, definition, fill } of columns.fills) {
      const group = fill.group ?? "all";
      const entry = known.get(cellIdOf(field.id, group))?.entry;
      const cohort = field.n ?? field.outOf;
      const lacks = entry && (entry.kind !== "number" || field.n !== undefined);
      if (lacks && cohort !== undefined && definition.id === returnId)
        put(cohort, group, { kind: "code", code: "x" }, null);
    }
  }
}

/** Whether any return a file fills asks this school at all. */
export const asksSchool = (fills: readonly FillInFile[], school: School): boolean =>
  fills.some((found) => isAsked(found, school));

/** The fields a file fills, for words: the labels of the returns. */
export const returnsFilled = (fills: readonly { definition: IndexedField["definition"]; field: Field }[]): string =>
  [...new Set(fills.map(({ definition }) => definition.title))].join(" and ");
