import { entryAt, type CellId, type Entries } from "../entries/entry";
import { confirmationCells } from "../returns/importedCells";
import type { AskedCell, WorkbookLayout } from "../returns/layout";
import { parseAddress } from "../sheets/address";
import { findingOfRule } from "./brokenRule";
import { checkCode } from "./builtIn/code";
import { checkConfirmed, checkCorrected } from "./builtIn/imported";
import { checkRange } from "./builtIn/range";
import { checkRequired } from "./builtIn/required";
import { checkType } from "./builtIn/type";
import type { Finding } from "./finding";
import { findingAt } from "./findingAt";
import { judgements } from "./judgements";

/**
 * What else a check may know. `imported`: what the template was pre-filled with, so that an imported code or percentage may stand. `unreadable`: cells `parseWorkbook`
 * has already reported, so that none is told of twice.
 */
export interface CheckOptions {
  readonly imported?: Entries;
  readonly unreadable?: ReadonlySet<CellId>;
}

/**
 * Everything that is to be said about a submission: required, type, code and range checks on every cell asked, figures that came filled in and were
 * corrected without a reason or not confirmed, and every rule everywhere it is judged. All at once: errors first, then queries, each in the order of the sheets, then by row and column. Empty when there is nothing.
 *
 * `entries` holds the school's notes too, under their note cell ids; `last` the last period's entries, empty when there is none. In a rows section only rows with something are checked.
 */
export function checkEntries(
  layout: WorkbookLayout,
  entries: Entries,
  last: Entries,
  { imported = new Map(), unreadable = new Set() }: CheckOptions = {},
): readonly Finding[] {
  const usedRows = rowsWithSomething(layout, entries);
  const sectionsFilledIn = new Set<string>();
  const findings: Finding[] = [];
  for (const asked of layout.cells.values()) {
    if (entryAt(imported, asked.cell).kind !== "blank") sectionsFilledIn.add(asked.section.id);
    if (unreadable.has(asked.cell)) continue;
    if (asked.row !== null && !usedRows.has(rowKey(asked))) continue;
    const entry = entryAt(entries, asked.cell);
    const saying =
      checkRequired(asked, entry) ??
      checkCode(asked, entry, imported) ??
      checkType(asked, entry, entries, imported) ??
      checkRange(asked, entry) ??
      checkCorrected(asked, entry, layout, entries, imported);
    if (saying) findings.push(findingAt(asked, saying));
  }
  for (const confirmed of confirmationCells(layout)) {
    const finding = sectionsFilledIn.has(confirmed.laid.section.id) ? checkConfirmed(confirmed, entries) : null;
    if (finding) findings.push(finding);
  }
  for (const { rule, at, verdict } of judgements(layout, entries, last)) {
    const finding = verdict === "broken" ? findingOfRule(layout, rule, at, entries, last) : null;
    if (finding) findings.push(finding);
  }
  return inOrder(findings, layout);
}

/** Whether a submission can be accepted: no error, and a note on every query that has a cell for one (one without informs only). */
export const isAcceptable = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity, note }) => severity === "query" && note?.given !== false);

const rowKey = ({ section, row }: AskedCell): string => `${section.id} ${row ?? ""}`;

function rowsWithSomething(layout: WorkbookLayout, entries: Entries): ReadonlySet<string> {
  const rows = new Set<string>();
  for (const asked of layout.cells.values())
    if (asked.row !== null && entryAt(entries, asked.cell).kind !== "blank") rows.add(rowKey(asked));
  return rows;
}

/** Findings in the order they are shown: errors, then queries; by sheet in the workbook's order, then row, then column. */
export function inOrder(findings: readonly Finding[], layout: WorkbookLayout): readonly Finding[] {
  const sheets = layout.sections.map(({ sheet }) => sheet);
  const sheetOrder = new Map(sheets.map((sheet, index) => [sheet, index]));
  const keys = new Map(
    findings.map((finding) => {
      const place = finding.address === null ? null : parseAddress(finding.address);
      const sheet = sheetOrder.get(finding.sheet) ?? sheets.length;
      return [finding, [finding.severity === "error" ? 0 : 1, sheet, place?.row ?? -1, place?.column ?? -1]];
    }),
  );
  return [...findings].sort((a, b) => {
    const [first, second] = [keys.get(a) ?? [], keys.get(b) ?? []];
    return first.map((part, index) => part - (second[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}
