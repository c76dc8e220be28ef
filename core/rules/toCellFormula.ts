import type { CellId } from "../entries/entry";
import type { Field, Section } from "../returns/definition";
import type { CompiledRule } from "./compileRule";
import { firstSerial, lastSerial } from "./excelDate";
import { cellOfName, nameKey, type Judged, type RuleName } from "./formula";
import { codeTexts, largestShare } from "./guard";
import { kindOfField } from "./resolveName";
import { writeFormula, writtenText, writtenTextCell } from "./writeFormula";

/** What a name in a rule stands for in the template: one cell (this period's or the last's), or a column of a rows section. */
export type Referred =
  | { readonly kind: "cell"; readonly cell: CellId; readonly field: Field; readonly last: boolean }
  | { readonly kind: "column"; readonly section: Section; readonly field: Field };

/** The most characters Excel allows in a formula. */
export const longestFormula = 8192;

/**
 * The rule as a formula for a cell, without `=`: TRUE when it holds, FALSE when it is broken, "" when it is not judged, the same as `judge`.
 *
 * `refer` gives the reference of a name: a defined name or an absolute address, for a column the range of its rows; null when the template
 * has no such cell (not asked in this period, no last period). Returns null when a name has no reference: the rule is never judged there.
 * `{ tooLong }` gives the length of a formula over 8,192 characters.
 */
export function toCellFormula(
  rule: CompiledRule,
  at: Judged,
  refer: (name: Referred) => string | null,
): string | null | { readonly tooLong: number } {
  const references = new Map<string, string>();
  for (const name of rule.names) {
    const reference = refer(
      name.kind === "column"
        ? { kind: "column", section: name.section, field: name.field }
        : { kind: "cell", cell: cellOfName(name, at), field: name.field, last: name.last },
    );
    if (reference === null) return null;
    references.set(nameKey(name), reference);
  }
  const formula = writeFormula(rule.formula, references);
  const text = `IFERROR(IF(AND(${guards(rule.names, references).join(",")}),${formula},""),"")`;
  return text.length > longestFormula ? { tooLong: text.length } : text;
}

/**
 * What must be true for the rule to be judged: the guard of `valueOfType` in Excel's words. COUNT of cells counts true numbers alone, so a
 * percentage kept as text (67%) and a code do not pass; ABS(INT(x))=x is a whole number, 0 or more. What makes an error does not pass either.
 */
function guards(names: readonly RuleName[], references: ReadonlyMap<string, string>): string[] {
  // `f` and `f.all` are one cell where the rule is judged for all pupils: it is guarded once.
  const byReference = new Map(names.map((name) => [references.get(nameKey(name)) ?? "", name]));
  const cells = [...byReference].filter(([, { kind }]) => kind === "cell");
  const numeric = cells.filter(([, { field }]) => kindOfField(field) === "number").map(([reference]) => reference);
  const counted = numeric.length > 0 ? [`COUNT(${numeric.join(",")})=${numeric.length}`] : [];
  return [
    ...counted,
    ...[...byReference].flatMap(([reference, { kind, field }]) =>
      kind === "column" ? columnGuard(field, reference) : cellGuard(field, reference),
    ),
  ];
}

function cellGuard(field: Field, reference: string): string[] {
  const text = writtenTextCell(reference);
  switch (field.type) {
    case "count":
      return [`ABS(INT(${reference}))=${reference}`];
    case "date":
      return [`INT(${reference})=${reference}`, `${reference}>=${firstSerial}`, `${reference}<=${lastSerial}`];
    case "choice":
      return [`OR(${(field.choices ?? []).map((choice) => `${text}=${writtenText(choice)}`).join(",") || "FALSE"})`];
    case "text":
      return [`${text}<>""`, ...codeTexts.map((code) => `${text}<>${writtenText(code)}`)];
    case "number":
    case "mean":
    case "pounds":
      return [];
    case "percent":
      return [`ABS(${reference})<=${largestShare(field)}`];
  }
}

function columnGuard(field: Field, range: string): string[] {
  const filled = [`COUNT(${range})>0`, `COUNT(${range})=COUNTA(${range})`];
  // What is left over whole numbers is never below 0, so it adds up to 0 only where every row is whole.
  const whole = `SUMPRODUCT(${range}-INT(${range}))=0`;
  switch (field.type) {
    case "count":
      return [...filled, whole, `MIN(${range})>=0`];
    case "date":
      return [...filled, whole, `MIN(${range})>=${firstSerial}`, `MAX(${range})<=${lastSerial}`];
    case "percent":
      return [...filled, `MIN(${range})>=-${largestShare(field)}`, `MAX(${range})<=${largestShare(field)}`];
    case "number":
    case "mean":
    case "pounds":
    case "text":
    case "choice":
      return filled;
  }
}
