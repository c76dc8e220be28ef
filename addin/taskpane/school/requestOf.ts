import type { z } from "zod";
import type { Entries } from "../../../core/entries/entry";
import { entriesToJson } from "../../../core/wire/entries";
import type { submissionRequestSchema } from "../../../core/wire/submissions";

const isNote = (cell: string): boolean => cell.startsWith("note.");

/**
 * Entries with notes and sign-off among them as the service takes them: the notes apart. `base`: the revision they were made from, 0 for none. `filledIn`: what
 * the template came filled in with.
 */
export function requestOf(entries: Entries, base: number, filledIn: Entries): z.output<typeof submissionRequestSchema> {
  const all = Object.entries(entriesToJson(entries));
  return {
    base,
    filledIn: entriesToJson(filledIn),
    entries: Object.fromEntries(all.filter(([cell]) => !isNote(cell))),
    notes: Object.fromEntries(
      all.flatMap(([cell, entry]) => (isNote(cell) && entry.kind === "text" ? [[cell, entry.value]] : [])),
    ),
  };
}
