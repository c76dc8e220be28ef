import { serialOfDate } from "../rules/excelDate";
import type { Planned } from "../sheets/sheetPlan";
import type { Entry } from "./entry";
import { percentText } from "./typedNumber";

/** An entry as a person would type it into its cell: the inverse of reading it. A published percentage and a code are text; blank is null. */
export function drawnEntry(entry: Entry): Planned {
  switch (entry.kind) {
    case "blank":
      return null;
    case "code":
      return entry.typed ?? entry.code;
    case "published":
      return percentText(entry.value);
    case "date":
      return serialOfDate(entry.value) ?? entry.value;
    case "number":
    case "text":
    case "choice":
      return entry.value;
  }
}
