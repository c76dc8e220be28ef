import { cellIdOf } from "../returns/definition";
import type { AskedCell, WorkbookLayout } from "../returns/layout";
import type { Finding } from "../rules/finding";
import { findingAt, sayCell, sayPlace } from "../rules/findingAt";
import type { WorkbookValues } from "../sheets/workbookValues";
import type { CellId, Entries, Entry } from "./entry";
import { cellsBySheet, locatorOf, type Locator } from "./locateCells";
import { overflowOfRows } from "./overflowOfRows";
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

/**
 * Reads a returned template. A cell is found by its defined name, else by the layout's address where the line still has its label. Where a
 * name points elsewhere than the layout, the name is followed and one query a sheet says so. A percentage in a count of
 * pupils is a published figure only where the cohort it is part of is `x`, for the same pupil group. Blank rows of a rows section are ignored.
 */
export function parseWorkbook(workbook: WorkbookValues, layout: WorkbookLayout): ParsedWorkbook {
  const locator = locatorOf(workbook);
  const findings: Finding[] = [];
  const unreadable = new Set<CellId>();
  const seen: { readonly asked: AskedCell; readonly cell: ReadCell }[] = [];

  for (const [sheet, cells] of cellsBySheet(layout)) {
    const [first] = cells;
    if (!first) continue;
    if (!cells.some((asked) => locator.hasSheetOf(asked))) {
      findings.push(missingSheet(first, sheet));
      for (const { cell } of cells) unreadable.add(cell);
      continue;
    }
    const moved: AskedCell[] = [];
    for (const asked of cells) {
      const { place, value, moved: hasMoved } = locator.cell(asked);
      if (place === null) {
        findings.push(lost(asked));
        unreadable.add(asked.cell);
        continue;
      }
      const found = { ...asked, place };
      if (hasMoved) moved.push(found);
      seen.push({ asked: found, cell: readCell(asked.field, value) });
    }
    if (moved[0]) findings.push(movedCells(moved[0], moved.length, sheet));
    findings.push(...overflowOfRows(first, locator.sheet(sheet)));
  }

  const known = new Map(seen.flatMap(({ asked, cell }) => (cell.kind === "read" ? [[asked.cell, cell.entry]] : [])));
  const entries = new Map<CellId, Entry>();
  for (const { asked, cell } of seen) {
    const { entry, why } = settled(asked, cell, known);
    if (entry.kind !== "blank") entries.set(asked.cell, entry);
    if (!why) continue;
    unreadable.add(asked.cell);
    findings.push(findingAt(asked, { rule: "type", wrong: `${sayCell(asked)}: ${why.wrong}`, mend: why.mend }));
  }
  for (const [note, words] of notesIn(layout, locator)) entries.set(note, { kind: "text", value: words });
  return { entries, findings, unreadable, signOff: signOffIn(locator, layout) };
}

/** A cell's entry once its cohort is known: a percentage is a published figure where the cohort is not available. */
function settled(asked: AskedCell, cell: ReadCell, known: ReadonlyMap<CellId, Entry>) {
  if (cell.kind !== "percentage") return { entry: cell.entry, why: cell.kind === "unread" ? cell.why : null };
  const cohort = known.get(cellIdOf(asked.field.outOf ?? "", asked.group));
  return cohort?.kind === "code" && cohort.code === "x"
    ? { entry: { kind: "published", value: cell.share } as const, why: null }
    : { entry: { kind: "text", value: cell.typed } as const, why: cell.why };
}

function notesIn({ notes }: WorkbookLayout, locator: Locator): ReadonlyMap<CellId, string> {
  const found = new Map<CellId, string>();
  for (const [name, fallback] of notes) {
    const words = locator.words(name, fallback);
    if (tidyText(words) !== "") found.set(name, words);
  }
  return found;
}

const freshCopy = "Copy the answers into a fresh copy of the template";

const missingSheet = (first: AskedCell, sheet: string): Finding => ({
  ...findingAt(first, { rule: "missing", wrong: `The ${sheet} sheet is missing`, mend: freshCopy }),
  cell: null,
  address: null,
  where: `${sheet} sheet.`,
});

const lost = (asked: AskedCell): Finding =>
  findingAt(asked, {
    rule: "moved",
    wrong: `${sayCell(asked)} is no longer where the template has it, and its name is gone from the workbook`,
    mend: freshCopy,
  });

function movedCells(first: AskedCell, count: number, sheet: string): Finding {
  const cells = count === 1 ? "1 cell is" : `${count} cells are`;
  return findingAt(first, {
    rule: "moved",
    severity: "query",
    wrong: `${cells} not where the template of the ${sheet} sheet has them; they were read by their names, the first in ${sayPlace(first.place)}`,
    mend: "Nothing needs to be done where lines were moved on purpose",
  });
}
