import type { ReturnDefinition } from "../returns/definition";
import { compileRule } from "./compileRule";
import { checkBudgets } from "./publishing/budget";
import { checkFields } from "./publishing/fields";
import { checkIds } from "./publishing/ids";
import { checkMeasures } from "./publishing/measures";
import type { DefinitionProblem } from "./publishing/problem";
import { checkSections } from "./publishing/sections";
import { longestFormula, toCellFormula } from "./toCellFormula";

/** A reference as long as any a template can need, another for each `index`: the longest sheet name, and the last cells of a sheet. */
const longestReference = (index: number, isColumn: boolean): string =>
  `'${String(index).padStart(31, "x")}'!$XFD$1048576${isColumn ? ":$XFD$1048576" : ""}`;

/**
 * Everything that keeps the definitions of one workbook from being published together, beyond what their schema refuses: ids and labels that stand
 * twice, fields and measures that name what is not there or does not fit, and rules that do not compile or grow too long for a cell. Empty when they can be.
 */
export const checkDefinitions = (definitions: readonly ReturnDefinition[]): readonly DefinitionProblem[] => [
  ...checkIds(definitions),
  ...checkSections(definitions),
  ...checkFields(definitions),
  ...checkRules(definitions),
  ...checkMeasures(definitions),
  ...checkBudgets(definitions),
];

/** The same for one definition that stands alone in its workbook. */
export const checkDefinition = (definition: ReturnDefinition): readonly DefinitionProblem[] =>
  checkDefinitions([definition]);

const checkRules = (definitions: readonly ReturnDefinition[]): DefinitionProblem[] =>
  definitions.flatMap(({ id, rules }) =>
    rules.flatMap((rule, index) => {
      const compiled = compileRule(rule, definitions);
      const path = [id, "rules", index];
      if (Array.isArray(compiled))
        return compiled.map(({ part, position, reason }) => ({ path: [...path, part], position, reason }));
      const row = compiled.rowsOf ? 1 : null;
      let references = 0;
      const formula = toCellFormula(compiled, { group: compiled.groups[0] ?? "all", row }, ({ kind }) =>
        longestReference((references += 1), kind === "column"),
      );
      return formula !== null && typeof formula === "object"
        ? [
            {
              path: [...path, "holds"],
              reason: `as a formula in the template it may have ${formula.tooLong} characters, more than ${longestFormula}`,
            },
          ]
        : [];
    }),
  );
