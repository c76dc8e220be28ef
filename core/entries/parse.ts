import { cellIdOf } from "../returns/definition";
import { noteHeading } from "../returns/headings";
import { confirmation, confirmationCells } from "../returns/importedCells";
import { templateSheets, type AskedCell, type LaidSection, type WorkbookLayout } from "../returns/layout";
import type { Finding } from "../rules/finding";
import { findingAt, sayCell } from "../rules/findingAt";
import { cellKey, type WorkbookValues } from "../sheets/workbookValues";
import { entryAt, type CellId, type Entries, type Entry } from "./entry";
import { saysWhatWasImported } from "./imports/accountedFor";
import { plainWords } from "./landmarks";
import { locateSections, type FoundCell, type FoundSection, type LocatedSection } from "./locateCells";
import { locatorOf, type Locator } from "./locator";
import { copiedSheets } from "./mistakes/copiedSheets";
import { formulaInputs, mergedInputs, numbersAsWords } from "./mistakes/inputsChanged";
import { hiddenInputs } from "./mistakes/hiddenInputs";
import { lostCells, missingSheet, movedCells, renamedSheet } from "./mistakes/lostCells";
import { otherSchool } from "./mistakes/otherSchool";
import { newFields, newIn, type MadeForVersion } from "./mistakes/otherVersions";
import { strayValues } from "./mistakes/strayValues";
import { readCell, type ReadCell } from "./readCell";
import { signOffIn, type SignOff } from "./signOff";
import { tidyText } from "./typedNumber";

/**
 * What a workbook says. `entries`: what each cell holds, blanks left out, with the school's notes on queries under their note cell ids; a cell that
 * cannot be read as its field asks keeps what was typed as text. `findings`: what could not be read, or is not where it should be; a
 * query among them has no note cell: it informs and needs no answer. `unreadable`: the cells already reported, for `checkEntries` to
 * pass over. `signOff`: the head teacher's, as far as it is filled in.
 */
export interface ParsedWorkbook {
  readonly entries: Entries;
  readonly findings: readonly Finding[];
  readonly unreadable: ReadonlySet<CellId>;
  readonly signOff: SignOff;
}

/** What a workbook says it was made for: its school, and the versions it asks, where they may be older than those asked. */
export interface MadeFor {
  readonly laestab?: string;
  readonly asks?: readonly MadeForVersion[];
}

interface SeenCell {
  readonly asked: AskedCell;
  readonly cell: ReadCell;
}

/** The sheets of a template that hold no section: one whose title is a section's label is no copy of it. */
const ourOwn: ReadonlySet<string> = new Set(Object.values(templateSheets));

/**
 * Reads a returned template. A cell is found by its defined name, else by the layout's address, and believed only under its own label and
 * heading (`locateSections`): a cell that is not is an error, never another's figure. Where a name points elsewhere than the layout, it is
 * followed and one query a sheet says so. A percentage in a count of pupils is a published figure only where the cohort it is part of is `x`,
 * for the same pupil group, or where it came filled in as it stands (`prefilled`: what the template was made with). Blank rows of a rows section are ignored. `madeFor`: what is new since
 * the version a workbook was made for is told of as new, not as lost; a sheet that names another school is an error.
 */
export function parseWorkbook(
  workbook: WorkbookValues,
  layout: WorkbookLayout,
  prefilled: Entries,
  { laestab, asks = [] }: MadeFor = {},
): ParsedWorkbook {
  const locator = locatorOf(workbook);
  const sections = locateSections(layout, locator);
  const sheets = new Set(sections.map(({ found }) => found?.sheet));
  const findings: Finding[] = laestab === undefined ? [] : [...otherSchool(workbook, layout, laestab)];
  const unreadable = new Set<CellId>();
  const seen: SeenCell[] = [];

  for (const section of sections) {
    const { laid, cells, found } = section;
    const [any] = cells;
    if (!any) continue;
    const isNew = newIn(laid, asks);
    findings.push(...newFields(section, asks));
    if (!found) {
      if (!cells.every(isNew)) findings.push(missingSheet(laid, any));
      for (const { cell } of cells) unreadable.add(cell);
      continue;
    }
    const merged = mergedInputs(found);
    const copies = locator
      .headed(laid.section.label, found.sheet)
      .filter((sheet) => !sheets.has(sheet) && !ourOwn.has(sheet.name));
    findings.push(
      ...lostCells({ ...found, lost: found.lost.filter(({ asked }) => !isNew(asked)) }),
      ...merged.findings,
      ...copiedSheets(found, copies),
      ...strayValues(found, noteKeys(layout, laid, locator)),
      ...renamedSheet(found, any),
      ...movedCells(found),
      ...hiddenInputs(found),
      ...formulaInputs(found),
      ...numbersAsWords(found),
    );
    const covered = new Set(merged.covered.map(({ asked }) => asked.cell));
    for (const cell of [...covered, ...found.lost.map(({ asked }) => asked.cell)]) unreadable.add(cell);
    for (const { asked, value } of found.found)
      if (!covered.has(asked.cell)) seen.push({ asked, cell: readCell(asked.field, value) });
  }

  const known = new Map(seen.flatMap(({ asked, cell }) => (cell.kind === "read" ? [[asked.cell, cell.entry]] : [])));
  const entries = new Map<CellId, Entry>();
  for (const { asked, cell } of seen) {
    const { entry, why } = settled(asked, cell, known, prefilled);
    if (entry.kind !== "blank") entries.set(asked.cell, entry);
    if (!why) continue;
    unreadable.add(asked.cell);
    findings.push(findingAt(asked, { rule: "type", wrong: `${sayCell(asked)}: ${why.wrong}`, mend: why.mend }));
  }
  for (const [note, words] of notesIn(layout, locator, sections)) entries.set(note, { kind: "text", value: words });
  for (const { cell, place } of confirmationCells(layout))
    if (tidyText(locator.words(cell, place)).toLowerCase() === confirmation.toLowerCase())
      entries.set(cell, { kind: "choice", value: confirmation });
  return { entries, findings, unreadable, signOff: signOffIn(locator, layout) };
}

/** A cell's entry once its cohort is known: a percentage is a published figure where the cohort is not available, or where it came filled in. */
function settled(asked: AskedCell, cell: ReadCell, known: ReadonlyMap<CellId, Entry>, prefilled: Entries) {
  if (cell.kind !== "percentage") return { entry: cell.entry, why: cell.kind === "unread" ? cell.why : null };
  const published = { kind: "published", value: cell.share } as const;
  const cohort = known.get(cellIdOf(asked.field.outOf ?? "", asked.group));
  const isWithoutCohort = cohort?.kind === "code" && cohort.code === "x";
  return isWithoutCohort || saysWhatWasImported(published, entryAt(prefilled, asked.cell))
    ? { entry: published, why: null }
    : { entry: { kind: "text", value: cell.typed } as const, why: cell.why };
}

/** Where the notes of a section's sheet stand, as keys of its cells: by their names, else at the layout's addresses. */
function noteKeys({ notes }: WorkbookLayout, { sheet }: LaidSection, locator: Locator): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const [name, fallback] of notes) {
    if (fallback.sheet !== sheet) continue;
    const { row, column } = locator.named(name) ?? fallback;
    keys.add(cellKey(row, column));
  }
  return keys;
}

/** Notes by their cell ids. A note is read only where it still stands on the line it is about, so that none answers another's query. */
function notesIn(
  { notes }: WorkbookLayout,
  locator: Locator,
  sections: readonly LocatedSection[],
): ReadonlyMap<CellId, string> {
  const bySheet = new Map(sections.map((section) => [section.laid.sheet, section]));
  const found = new Map<CellId, string>();
  for (const [name, fallback] of notes) {
    const words = locator.words(name, fallback);
    const section = bySheet.get(fallback.sheet);
    if (tidyText(words) === "" || !section?.found || !isOnItsLine(name, fallback.row, section.found, locator)) continue;
    found.set(name, words);
  }
  return found;
}

/** Whether a note stands under the heading of notes, on the line that the layout has in `row`: where the cells of that line were found. */
function isOnItsLine(
  name: CellId,
  row: number,
  { laid, sheet, landmarks, found }: FoundSection,
  locator: Locator,
): boolean {
  const at = locator.named(name) ?? { sheet, row, column: laid.noteColumn };
  const line = laid.lines.find((each) => each.row === row);
  if (at.sheet !== sheet || !line || line.kind === "heading") return false;
  if (landmarks.around(at.row, at.column).heading !== plainWords(noteHeading)) return false;
  const isOfLine = ({ asked }: FoundCell): boolean =>
    line.kind === "stock" ? asked.row === line.number : asked.field.id === line.field.id;
  return found.some((cell) => cell.asked.place.row === at.row && isOfLine(cell));
}
