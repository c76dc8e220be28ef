import type { Finding } from "../../rules/finding";
import { findingAt, sayCell } from "../../rules/findingAt";
import { rangeAddress } from "../../sheets/address";
import type { CellValue } from "../../sheets/workbookValues";
import type { FoundCell, FoundSection } from "../locateCells";
import { typedWords } from "../typedWords";
import { sayCells } from "./sectionFinding";

/** Inputs merged with others: only the first of them holds a value, whatever is seen. One error for each merged area; `lost` are the cells it covers. */
export function mergedInputs({ sheet, found }: FoundSection): {
  readonly findings: readonly Finding[];
  readonly covered: readonly FoundCell[];
} {
  const findings: Finding[] = [];
  const covered: FoundCell[] = [];
  for (const merge of sheet.merges) {
    const { row, column, rows, columns } = merge;
    const inside = found.filter(
      ({ asked: { place } }) =>
        place.row >= row && place.row < row + rows && place.column >= column && place.column < column + columns,
    );
    const hidden = inside.filter(({ asked: { place } }) => place.row !== row || place.column !== column);
    const [first] = hidden;
    if (!first) continue;
    covered.push(...hidden);
    findings.push(
      findingAt(first.asked, {
        rule: "merged",
        wrong: `Cells ${rangeAddress(merge)} are merged, so ${sayCell(first.asked)} cannot hold an answer of its own`,
        mend: "Select the merged cells, choose Home, Unmerge Cells, and type each figure in its own cell",
      }),
    );
  }
  return { findings, covered };
}

const isFormula = (value: CellValue): boolean =>
  value !== null && typeof value === "object" && "formula" in value && value.value !== null;

/** Inputs in which a formula stands: its saved result was read. Informs only, and names them, since a formula may have been pasted unseen. */
export function formulaInputs({ sheet, found }: FoundSection): readonly Finding[] {
  const formulas = found.filter(({ value }) => isFormula(value));
  const [first] = formulas;
  if (!first) return [];
  const places = formulas.map(({ asked }) => asked.place);
  const wrong =
    formulas.length === 1
      ? `A formula stands in the cell for ${sayCell(first.asked)}; its result, ${typedWords(first.value)}, was read`
      : `Formulas stand in ${formulas.length} cells of the ${sheet.name} sheet (${sayCells(places)}); their results were read`;
  return [
    findingAt(first.asked, {
      rule: "formula",
      severity: "query",
      wrong,
      mend: "Check what was read, or type the figures themselves",
    }),
  ];
}

/** Numbers where a field asks for words: kept as the words they are. Informs only. */
export function numbersAsWords({ found }: FoundSection): readonly Finding[] {
  return found
    .filter(({ asked, value }) => {
      const bare = value !== null && typeof value === "object" && "value" in value ? value.value : value;
      return asked.field.type === "text" && typeof bare === "number";
    })
    .map(({ asked, value }) =>
      findingAt(asked, {
        rule: "words",
        severity: "query",
        wrong: `${sayCell(asked)}: ${typedWords(value)} is a number where words are asked, and was kept as words`,
        mend: "Check that it stands in the right cell",
      }),
    );
}
