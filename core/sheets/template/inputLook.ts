import { drawnEntry } from "../../entries/drawnEntry";
import type { Entry } from "../../entries/entry";
import type { Field } from "../../returns/definition";
import type { Planned } from "../sheetPlan";
import type { StyleName } from "../styles";

/** The style of an input for a field: its number format is what a reader tells a date or a percentage by. */
export function inputStyle({ type, decimals }: Field): StyleName {
  switch (type) {
    case "count":
      return "inputCount";
    case "number":
    case "mean":
      return decimals > 0 ? "inputDecimal" : "inputCount";
    case "percent":
      return "inputPercent";
    case "pounds":
      return "inputPounds";
    case "date":
      return "inputDate";
    case "text":
      return "inputText";
    case "choice":
      return "inputChoice";
  }
}

const importedLook: Partial<Record<StyleName, StyleName>> = {
  inputDecimal: "importedDecimal",
  inputPercent: "importedPercent",
  inputPounds: "importedPounds",
  inputDate: "importedDate",
  inputText: "importedWords",
  inputChoice: "importedWords",
};

/** The style of an input whose figure came filled in from a file: the same number format, another look. */
export const importedStyle = (field: Field): StyleName => importedLook[inputStyle(field)] ?? "importedCount";

/** How last period's entry of a field is shown: grey, never to be typed in. */
export function lastLook(field: Field, entry: Entry): { readonly style: StyleName; readonly cell: Planned } {
  const cell = drawnEntry(entry);
  if (typeof cell !== "number") return { style: cell === null ? "lastCount" : "lastText", cell };
  if (entry.kind === "date") return { style: "lastDate", cell };
  if (field.type === "percent") return { style: "lastPercent", cell };
  return { style: field.decimals > 0 ? "lastDecimal" : "lastCount", cell };
}
