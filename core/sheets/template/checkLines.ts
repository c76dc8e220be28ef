import type { CellId, Entries } from "../../entries/entry";
import { entryAt } from "../../entries/entry";
import { fillInstruction } from "../../entries/fillInstruction";
import { cellIdOf, rowCellId } from "../../returns/definition";
import type { AskedCell, LaidSection, WorkbookLayout } from "../../returns/layout";
import { pupilGroups } from "../../returns/pupilGroups";
import type { CompiledRule } from "../../rules/compileRule";
import { cellOfName, type Judged, type RuleName } from "../../rules/formula";
import { sayCell } from "../../rules/findingAt";
import { placesOf, rulesOf } from "../../rules/judgements";
import { noteCellId } from "../../rules/noteCell";
import { toCellFormula } from "../../rules/toCellFormula";
import { writtenText } from "../../rules/writeFormula";
import { address, cellReference, rangeReference } from "../address";
import type { CellPlace } from "../workbookValues";
import type { CheckLine } from "./checkLine";
import { confirmationCheck, confirmationsDrawn, correctionCheck } from "./importedChecks";
import { importedWords, isAsAsked } from "./inputRules";
import { liveSentence } from "./liveSentence";

/** Every check of a template, those about one line of a sheet together: cells from left to right, then errors, then queries. */
export function checkLines(layout: WorkbookLayout, prefilled: Entries): readonly CheckLine[] {
  const byLine = new Map<string, CheckLine[]>();
  for (const asked of layout.cells.values()) byLine.set(lineKey(asked.check), []);
  const confirmed = confirmationsDrawn(layout, prefilled);
  for (const { check } of confirmed) byLine.set(lineKey(check), []);
  const add = (line: CheckLine) => byLine.get(lineKey(line.asked.check))?.push(line);
  for (const asked of layout.cells.values()) add(cellCheck(layout, asked, prefilled));
  const rules = rulesOf(layout);
  for (const severity of ["error", "query"] as const)
    for (const rule of rules)
      if (rule.rule.severity === severity)
        for (const at of placesOf(rule, layout)) {
          const line = ruleCheck(layout, rule, at);
          if (line) add(line);
        }
  for (const asked of layout.cells.values()) {
    const line = correctionCheck(layout, asked, prefilled);
    if (line) add(line);
  }
  for (const each of confirmed) add(confirmationCheck(each));
  // A sheet's checks stand together, its confirmation last among them: what is left on it is counted over one range.
  const lines = [...byLine.values()].flat();
  return layout.sections.flatMap(({ sheet }) => lines.filter(({ asked }) => asked.check.sheet === sheet));
}

const lineKey = ({ sheet, row }: CellPlace): string => `${row} ${sheet}`;

function cellCheck(layout: WorkbookLayout, asked: AskedCell, prefilled: Entries): CheckLine {
  const { field, group, row, cell } = asked;
  const cohort =
    field.outOf === undefined ? undefined : row === null ? cellIdOf(field.outOf, group) : rowCellId(field.outOf, row);
  const imported = entryAt(prefilled, cell);
  const drawn = importedWords(imported);
  const valid = isAsAsked(cell, field, {
    spellings: true,
    ...(cohort !== undefined && layout.cells.has(cohort) && { cohort }),
    ...(drawn !== null && { imported: [drawn] }),
  });
  const blank = field.required ? (row === null ? "1" : `IF(COUNTA(${rowReference(layout, asked)})>0,1,0)`) : "0";
  const who = group === "all" ? "" : ` (${pupilGroups[group].label})`;
  return {
    id: cell,
    asked,
    kind: "cell",
    rule: null,
    result: `IFERROR(IF(TRIM(${cell}&"")="",${blank},IF(${valid},0,2)),2)`,
    message: writtenText(`Error${who}: this is not what the cell asks. ${fillInstruction(field)}.`),
    fillIn: `Fill in: ${sayCell(asked)}`,
    note: null,
  };
}

const sectionOf = (layout: WorkbookLayout, { section, returnId }: AskedCell): LaidSection | undefined =>
  layout.sections.find((laid) => laid.section.id === section.id && laid.ask.definition.id === returnId);

function rowReference(layout: WorkbookLayout, asked: AskedCell): string {
  const laid = sectionOf(layout, asked);
  const columns = laid?.fields.length ?? 1;
  return rangeReference(asked.place.sheet, { row: asked.place.row, column: 1, rows: 1, columns });
}

/** The reference of a name where a rule is judged: this period's cell by its defined name, last period's by its address. */
const referOf =
  (layout: WorkbookLayout, at: Judged) =>
  (name: RuleName): string | null => {
    if (name.kind === "column") return columnReference(layout, name.field.id);
    const cell = cellOfName(name, at);
    const asked = layout.cells.get(cell);
    if (!asked) return null;
    return name.last ? asked.last && cellReference(asked.last) : cell;
  };

function columnReference(layout: WorkbookLayout, field: string): string | null {
  const first = layout.cells.get(rowCellId(field, 1));
  if (!first) return null;
  const { sheet, row, column } = first.place;
  return rangeReference(sheet, { row, column, rows: first.section.stockRows, columns: 1 });
}

function ruleCheck(layout: WorkbookLayout, rule: CompiledRule, at: Judged): CheckLine | null {
  const cell: CellId = rule.at.kind === "column" ? rowCellId(rule.at.field.id, 1) : cellOfName(rule.at, at);
  const asked = layout.cells.get(cell);
  const result = toCellFormula(rule, at, (name) =>
    name.kind === "column"
      ? columnReference(layout, name.field.id)
      : name.last
        ? lastReference(layout, name.cell)
        : layout.cells.has(name.cell)
          ? name.cell
          : null,
  );
  if (!asked || typeof result !== "string") return null;
  const { severity, id } = rule.rule;
  const noteId = noteCellId(id, at);
  const notePlace = severity === "query" ? layout.notes.get(noteId) : undefined;
  const noteAddress = notePlace ? `cell ${address(notePlace.row, notePlace.column)}` : "a note";
  const told = { group: at.group, notePlace: noteAddress, refer: referOf(layout, at) };
  const opening = `${severity === "error" ? "Error" : "Query"}${at.group === "all" ? "" : ` (${pupilGroups[at.group].label})`}: `;
  const asks = severity === "query" ? `&${writtenText(` If it is right, say why in ${noteAddress}.`)}` : "";
  return {
    id: `${id}${at.row !== null ? `.${at.row}` : at.group === "all" ? "" : `.${at.group}`}`,
    asked,
    kind: severity,
    rule: id,
    result,
    message: `${writtenText(opening)}&${liveSentence(rule.wrong, told)}&" "&${liveSentence(rule.mend, told)}${asks}`,
    fillIn: "",
    note: notePlace ? cellReference(notePlace) : null,
  };
}

function lastReference(layout: WorkbookLayout, cell: CellId): string | null {
  const last = layout.cells.get(cell)?.last;
  return last ? cellReference(last) : null;
}
