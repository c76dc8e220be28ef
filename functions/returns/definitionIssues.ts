import type { ReturnDefinition } from "../../core/returns/definition";
import { checkDefinitions } from "../../core/rules/checkDefinition";
import type { Issue } from "../../core/wire/problems";

/** Everything that keeps definitions from standing in one workbook, as places and reasons: `primary-outcomes.rules.3.holds`. */
export const definitionIssues = (definitions: readonly ReturnDefinition[]): Issue[] =>
  checkDefinitions(definitions).map(({ path, reason, position }) => ({
    path: path.join("."),
    message: position === undefined ? reason : `${reason} (at character ${String(position)})`,
  }));
