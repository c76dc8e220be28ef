import { dateInWords } from "../../../core/entries/civilDate";
import { drawnEntry } from "../../../core/entries/drawnEntry";
import type { Entry } from "../../../core/entries/entry";

/** An entry as a person would read it; `blank` is what nothing is called. */
export function entryInWords(entry: Entry, blank: string): string {
  if (entry.kind === "blank") return blank;
  if (entry.kind === "date") return dateInWords(entry.value);
  return String(drawnEntry(entry));
}
