import { checkDefinition } from "../../rules/checkDefinition";
import type { WorkbookValues } from "../../sheets/workbookValues";
import { returnDefinitionSchema, type ReturnDefinition } from "../definition";
import { assembled } from "./assembled";
import { readDesign, type DesignProblem } from "./readDesign";
import { unfilled } from "./unfilled";

/** The place of a part of the definition: its own cell, else the row or table it belongs to. */
function placeIn(places: ReadonlyMap<string, string>, path: readonly (string | number)[]): string {
  for (let length = path.length; length > 0; length -= 1) {
    const place = places.get(path.slice(0, length).join("."));
    if (place !== undefined) return place;
  }
  return "The return sheet";
}

/** A reason the schema gives, in words of this product where its own are a machine's. */
function inWords(code: string, message: string): string {
  if (code === "too_big") return "is too long or too large";
  if (code === "too_small") return "is too short or too small";
  return /^Invalid/.test(message) ? "is not one of those that can be chosen" : message;
}

/** The definition a designer describes, or everything that keeps it from being published: each place in the workbook, and the reason. */
export function definitionOfDesign(
  workbook: WorkbookValues,
): { readonly definition: ReturnDefinition } | { readonly problems: readonly [DesignProblem, ...DesignProblem[]] } {
  const { cells, problems } = readDesign(workbook);
  const [gap, ...gaps] = [...problems, ...unfilled(cells)];
  if (gap) return { problems: [gap, ...gaps] };
  const { input, places } = assembled(cells);
  const parsed = returnDefinitionSchema.safeParse(input);
  const at = (path: readonly PropertyKey[]): string => placeIn(places, path.map(String));
  const found: readonly DesignProblem[] = parsed.success
    ? checkDefinition(parsed.data).map(({ path, reason, position }) => ({
        path: at(path.slice(1)),
        message: position === undefined ? reason : `${reason} (at character ${String(position)})`,
      }))
    : parsed.error.issues.map(({ path, code, message }) => ({ path: at(path), message: inWords(code, message) }));
  const [first, ...others] = found;
  if (first) return { problems: [first, ...others] };
  if (!parsed.success) throw new Error("a schema refused a definition and gave no reason");
  return { definition: parsed.data };
}
