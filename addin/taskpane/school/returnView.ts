import { entryAt, sameEntry } from "../../../core/entries/entry";
import { parseWorkbook } from "../../../core/entries/parse";
import type { SignOff } from "../../../core/entries/signOff";
import { confirmationCells } from "../../../core/returns/importedCells";
import type { LaidSection } from "../../../core/returns/layout";
import { isAcceptable } from "../../../core/rules/check";
import type { Finding } from "../../../core/rules/finding";
import { judge, sentInWorkbook, type Sent } from "../../../core/rules/judge";
import type { WorkbookValues } from "../../../core/sheets/workbookValues";
import type { Template } from "./template";

/** How far one section is: cells asked and filled, what is to be mended and explained, and its imported figures. Counts of cells. */
export interface SectionView {
  readonly sheet: string;
  readonly role: string;
  readonly asked: number;
  readonly filled: number;
  readonly errors: number;
  readonly queries: number;
  readonly imported: number;
  readonly corrected: number;
  /** Whether the sheet says that its imported figures are right; null where there is nothing to confirm. */
  readonly isConfirmed: boolean | null;
}

/** The findings of one sheet, errors apart from queries; cells still empty and figures not confirmed are counted, not listed. */
export interface SheetFindings {
  readonly sheet: string;
  readonly role: string;
  readonly errors: readonly Finding[];
  readonly queries: readonly Finding[];
}

/** Everything the pane shows of a return. `toFill`: cells still empty that must not be; `toMend`: other errors; `toExplain`: queries without a note; `toConfirm`: sheets with imported figures not confirmed; `isReady`: it can be sent. */
export interface ReturnView {
  readonly sent: Sent;
  readonly sections: readonly SectionView[];
  readonly findings: readonly SheetFindings[];
  readonly asked: number;
  readonly filled: number;
  readonly toFill: number;
  readonly toMend: number;
  readonly toExplain: number;
  readonly toConfirm: number;
  readonly signOff: SignOff;
  readonly isReady: boolean;
}

/** A cell that is still empty is not a fault yet. */
const isBlank = ({ rule }: Finding): boolean => rule === "required";

const isUnconfirmed = ({ rule }: Finding): boolean => rule === "confirm";

/** What is still to be done, and no fault. */
const isToDo = (finding: Finding): boolean => isBlank(finding) || isUnconfirmed(finding);

const isError = (finding: Finding): boolean => finding.severity === "error" && !isToDo(finding);

const isUnanswered = ({ severity, note }: Finding): boolean => severity === "query" && note?.given === false;

function sheetsOf(findings: readonly Finding[]): SheetFindings[] {
  const sheets = new Map<string, { sheet: string; role: string; errors: Finding[]; queries: Finding[] }>();
  for (const finding of findings) {
    const { sheet, role, severity } = finding;
    const found = sheets.get(sheet) ?? { sheet, role, errors: [], queries: [] };
    sheets.set(sheet, found);
    (severity === "error" ? found.errors : found.queries).push(finding);
  }
  return [...sheets.values()];
}

function sectionView(
  { stamp, layout }: Template,
  { sheet, section }: LaidSection,
  { entries }: Sent,
  findings: readonly Finding[],
): SectionView {
  const cells = [...layout.cells.values()].filter(({ place, row }) => place.sheet === sheet && (row ?? 1) === 1);
  const here = findings.filter((finding) => finding.sheet === sheet);
  const imported = cells.filter(({ cell }) => stamp.prefilled.has(cell));
  const confirms = confirmationCells(layout).some(({ laid }) => laid.sheet === sheet);
  return {
    sheet,
    role: section.role,
    asked: cells.length,
    filled: cells.filter(({ cell }) => entryAt(entries, cell).kind !== "blank").length,
    errors: here.filter(isError).length,
    queries: here.filter(isUnanswered).length,
    imported: imported.length,
    corrected: imported.filter(({ cell }) => !sameEntry(entryAt(stamp.prefilled, cell), entryAt(entries, cell))).length,
    isConfirmed: imported.length === 0 || !confirms ? null : !here.some(isUnconfirmed),
  };
}

/** Checks a filled template by the same function as the service, and says how far it is. */
export function viewOf(template: Template, workbook: WorkbookValues): ReturnView {
  const { layout, stamp } = template;
  const parsed = parseWorkbook(workbook, layout, stamp.prefilled, { laestab: stamp.laestab });
  const sent = sentInWorkbook(parsed);
  const findings = judge({ layout, last: stamp.last, prefilled: stamp.prefilled }, sent);
  const sections = layout.sections.map((laid) => sectionView(template, laid, sent, findings));
  const sum = (count: (section: SectionView) => number) => sections.reduce((all, section) => all + count(section), 0);
  const toConfirm = sections.filter(({ isConfirmed }) => isConfirmed === false).length;
  return {
    sent,
    sections,
    findings: sheetsOf(findings.filter((finding) => !isToDo(finding))),
    asked: sum(({ asked }) => asked),
    filled: sum(({ filled }) => filled),
    toFill: findings.filter(isBlank).length,
    toMend: findings.filter(isError).length,
    toExplain: findings.filter(isUnanswered).length,
    toConfirm,
    signOff: parsed.signOff,
    isReady: isAcceptable(findings),
  };
}
