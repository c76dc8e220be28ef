import { address } from "../sheets/address";
import { cellIdOf } from "../returns/definition";
import { cellLabel } from "../returns/cellLabel";
import type { AskedCell, WorkbookLayout } from "../returns/layout";
import type { Finding } from "../rules/finding";
import type { CellPlace, WorkbookValues } from "../sheets/workbookValues";
import type { CellId, Entries, Entry } from "./entry";
import { cellsBySheet, inWords, locatorOf } from "./locateCells";
import { overflowOfRows } from "./overflowOfRows";
import { readCell, type ReadCell } from "./readCell";
import { tidyText } from "./typedNumber";

/**
 * What a workbook says. `entries`: what each cell holds, blanks left out; a cell that cannot be read as its field asks keeps what was typed
 * as text. `notes`: the school's words on queries, by note cell id. `findings`: what could not be read, or not where it should be; a
 * query among them has no note cell: it informs and needs no answer.
 */
export interface ParsedWorkbook {
  readonly entries: Entries;
  readonly notes: ReadonlyMap<CellId, string>;
  readonly findings: readonly Finding[];
}

const missingSheetMend = "Copy the answers into a fresh copy of the template, which has every sheet";

/**
 * Reads a returned template. A cell is found by its defined name, else by the layout's address where the line still has its label. Where a
 * name points elsewhere than the layout, the name is followed and one query a sheet says so. A percentage in a count of
 * pupils is a published figure only where the cohort it is part of is `x`, for the same pupil group. Blank rows of a rows section are ignored.
 */
export function parseWorkbook(workbook: WorkbookValues, layout: WorkbookLayout): ParsedWorkbook {
  const locator = locatorOf(workbook);
  const findings: Finding[] = [];
  const seen: { readonly asked: AskedCell; readonly place: CellPlace; readonly cell: ReadCell }[] = [];

  for (const [sheet, cells] of cellsBySheet(layout)) {
    const [first] = cells;
    if (!first) continue;
    if (!cells.some((asked) => locator.hasSheetOf(asked))) {
      const wrong = `The ${sheet} sheet is missing`;
      findings.push({
        ...findingAt(first, null),
        rule: "missing",
        wrong,
        where: `${sheet} sheet`,
        mend: missingSheetMend,
      });
      continue;
    }
    const located = cells.map((asked) => ({ asked, at: locator.cell(asked) }));
    const moved = located.filter(({ at }) => at.moved);
    if (moved[0]) findings.push(movedFinding(moved[0].asked, moved[0].at.place, moved.length, sheet));
    for (const { asked, at } of located)
      if (at.place) seen.push({ asked, place: at.place, cell: readCell(asked.field, at.value) });
      else findings.push(lostFinding(asked));
    findings.push(...overflowOfRows(first, locator.sheet(sheet)));
  }

  const entries = new Map<CellId, Entry>();
  const isRead = seen.flatMap(({ asked, cell }) => (cell.kind === "read" ? [[asked.cell, cell.entry] as const] : []));
  const known = new Map<CellId, Entry>(isRead);
  for (const { asked, place, cell } of seen) {
    const { entry, why } = settled(asked, cell, known);
    if (entry.kind !== "blank") entries.set(asked.cell, entry);
    if (why)
      findings.push({
        ...findingAt(asked, place),
        rule: "type",
        wrong: `${cellLabel(asked)}: ${why.wrong}`,
        mend: why.mend,
      });
  }
  return { entries, notes: notesIn(layout, locator), findings };
}

/** A cell's entry once its cohort is known: a percentage is a published figure where the cohort is not available. */
function settled(asked: AskedCell, cell: ReadCell, known: ReadonlyMap<CellId, Entry>) {
  if (cell.kind !== "percentage") return { entry: cell.entry, why: cell.kind === "unread" ? cell.why : null };
  const cohort = known.get(cellIdOf(asked.field.outOf ?? "", asked.group));
  return cohort?.kind === "code" && cohort.code === "x"
    ? { entry: { kind: "published", value: cell.share } as const, why: null }
    : { entry: { kind: "text", value: cell.typed } as const, why: cell.why };
}

function notesIn({ notes }: WorkbookLayout, locator: ReturnType<typeof locatorOf>): ReadonlyMap<CellId, string> {
  const found = new Map<CellId, string>();
  for (const [name, fallback] of notes) {
    const { value } = locator.named(name, fallback);
    const bare = value !== null && typeof value === "object" && "value" in value ? value.value : value;
    const words = typeof bare === "object" || bare === null ? "" : String(bare).replace(/\r\n?/g, "\n").trim();
    if (tidyText(words) !== "") found.set(name, words);
  }
  return found;
}

const findingAt = (
  { returnId, section, cell, place: laid }: AskedCell,
  place: CellPlace | null,
): Omit<Finding, "rule" | "wrong" | "mend"> => ({
  severity: "error",
  returnId,
  sectionId: section.id,
  role: section.role,
  cell: place && cell,
  sheet: place?.sheet ?? laid.sheet,
  address: place && address(place.row, place.column),
  where: place ? inWords(place) : `${laid.sheet} sheet`,
  note: null,
});

const lostFinding = (asked: AskedCell): Finding => ({
  ...findingAt(asked, asked.place),
  rule: "moved",
  wrong: `${cellLabel(asked)} is no longer where the template has it, and its name is gone from the workbook`,
  mend: "Copy the answers into a fresh copy of the template",
});

function movedFinding(asked: AskedCell, place: CellPlace | null, count: number, sheet: string): Finding {
  const cells = count === 1 ? "1 cell is" : `${count} cells are`;
  return {
    ...findingAt(asked, place),
    severity: "query",
    rule: "moved",
    wrong: `${cells} not where the template of the ${sheet} sheet has them; they were read by their names, the first at ${place ? inWords(place) : sheet}`,
    mend: "Nothing needs to be done if rows were moved on purpose; check that the figures shown are yours",
  };
}
