import { tokenize } from "@borgar/fx";
import type { Model } from "@ironcalc/wasm";
import type { Calculation } from "./calculation";
import type { Sheet } from "./sheet";

/** What is rewritten: a workbook's sheets as they now stand, and what computes them. */
interface Rewritten {
  readonly sheets: readonly Sheet[];
  readonly calculation: Calculation;
}

const formulasOf = ({ sheets }: Pick<Rewritten, "sheets">) =>
  sheets.flatMap((sheet) =>
    [...sheet.contents.all()].flatMap(({ row, column, thing }) =>
      "formula" in thing ? [{ sheet, row, column, content: thing }] : [],
    ),
  );

/** The engine writes functions it does not know in small letters; Excel writes every function in capitals. */
const inCapitals = (formula: string): string =>
  tokenize(formula)
    .map(({ type, value }) => (type === "func" ? value.toUpperCase() : value))
    .join("");

/**
 * Changes a workbook's structure, and lets the engine rewrite the formulas that refer to what has moved: `inEngine` makes the same change in a
 * copy of it, where `at` gives a sheet's place (from 0).
 */
export function rewriteFormulas(
  workbook: Rewritten,
  change: () => void,
  inEngine: (model: Model, at: (sheet: Sheet) => number) => void,
): void {
  const formulas = formulasOf(workbook);
  if (formulas.length === 0) {
    change();
    workbook.calculation.restructured();
    return;
  }
  const model = workbook.calculation.forRewriting();
  const order = [...workbook.sheets];
  const at = (sheet: Sheet) => order.indexOf(sheet);
  const textAt = ({ sheet, row, column }: (typeof formulas)[number], sheets: readonly Sheet[]) =>
    model.getCellContent(sheets.indexOf(sheet), row + 1, column + 1);
  const before = new Map(formulas.map((formula) => [formula.content, textAt(formula, order)]));
  inEngine(model, at);
  change();
  const left = order.filter((sheet) => workbook.sheets.includes(sheet));
  for (const formula of formulasOf(workbook)) {
    const after = textAt(formula, left);
    if (after !== before.get(formula.content) && after.startsWith("=")) formula.content.formula = inCapitals(after);
  }
  model.free();
  workbook.calculation.restructured();
}
