import type { ReturnDefinition } from "../../returns/definition";
import { typedCells } from "../../returns/typedCells";
import type { DefinitionProblem } from "./problem";

/** Definitions that make a school type more cells than they themselves allow. */
export const checkBudgets = (definitions: readonly ReturnDefinition[]): DefinitionProblem[] =>
  definitions.flatMap((definition) =>
    definition.phases.flatMap((phase) => {
      const budget = definition.typedCells[phase];
      const cells = typedCells(definition, phase);
      if (budget === undefined || cells <= budget) return [];
      const reason = `a school would have to type ${cells} cells, more than the ${budget} allowed`;
      return [{ path: [definition.id, "typedCells", phase], reason }];
    }),
  );
