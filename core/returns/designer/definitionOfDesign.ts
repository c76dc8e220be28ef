import { checkDefinition } from "../../rules/checkDefinition";
import type { WorkbookValues } from "../../sheets/workbookValues";
import { returnDefinitionSchema, type ReturnDefinition } from "../definition";
import { assembled } from "./assembled";
import type { DesignFault } from "./faults";
import { problemAt, readDesign, wholeSheet, type DesignPlace, type DesignProblem } from "./readDesign";
import { designSheets } from "./tables";
import { unfilled } from "./unfilled";

/** The place of a part of the definition: its own cell, else the row or table it belongs to. */
function placeIn(places: ReadonlyMap<string, DesignPlace>, path: readonly (string | number)[]): DesignPlace {
  for (let length = path.length; length > 0; length -= 1) {
    const place = places.get(path.slice(0, length).join("."));
    if (place !== undefined) return place;
  }
  return wholeSheet(designSheets.about);
}

/** A reason the schema gives, in words of this product where its own are a machine's. */
function reasonOf(code: string, message: string): DesignFault | string {
  if (code === "too_big") return { code: "tooLarge", given: [] };
  if (code === "too_small") return { code: "tooSmall", given: [] };
  return /^Invalid/.test(message) ? { code: "notChosen", given: [] } : message;
}

/** A definition a designer describes, with where its id and its version stand. */
export interface DesignedReturn {
  readonly definition: ReturnDefinition;
  readonly places: { readonly id: DesignPlace; readonly version: DesignPlace };
}

/** The definition a designer describes, or everything that keeps it from being published: each place in the workbook, and the reason. */
export function definitionOfDesign(
  workbook: WorkbookValues,
): DesignedReturn | { readonly problems: readonly [DesignProblem, ...DesignProblem[]] } {
  const { cells, problems } = readDesign(workbook);
  const [gap, ...gaps] = [...problems, ...unfilled(cells)];
  if (gap) return { problems: [gap, ...gaps] };
  const { input, places } = assembled(cells);
  const parsed = returnDefinitionSchema.safeParse(input);
  const at = (path: readonly PropertyKey[]): DesignPlace => placeIn(places, path.map(String));
  const found: readonly DesignProblem[] = parsed.success
    ? checkDefinition(parsed.data).map(({ path, reason, position }) =>
        problemAt(at(path.slice(1)), position === undefined ? reason : `${reason} (at character ${String(position)})`),
      )
    : parsed.error.issues.map(({ path, code, message }) => problemAt(at(path), reasonOf(code, message)));
  const [first, ...others] = found;
  if (first) return { problems: [first, ...others] };
  if (!parsed.success) throw new Error("a schema refused a definition and gave no reason");
  return { definition: parsed.data, places: { id: at(["id"]), version: at(["version"]) } };
}
