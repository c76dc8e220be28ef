import { entryAt, type Entries, type Entry, type ValueCode } from "../../entries/entry";
import { saysWhatWasImported } from "../../entries/imports/accountedFor";
import { fillInstruction } from "../../entries/fillInstruction";
import type { AskedCell } from "../../returns/layout";
import { sayCell, type Saying } from "../findingAt";
import { sayEntry } from "../sayValue";

/** The codes a school may type; the others arrive by import only. */
export const typedCodes: readonly ValueCode[] = ["z", "x"];

/**
 * A code a school may not type. `imported`: what the template was pre-filled with; a code that stands as it was imported, in whichever spelling, is fine.
 */
export function checkCode(asked: AskedCell, entry: Entry, imported: Entries): Saying | null {
  if (entry.kind !== "code" || typedCodes.includes(entry.code) || asked.field.importedOnly) return null;
  if (saysWhatWasImported(entry, entryAt(imported, asked.cell))) return null;
  return {
    rule: "code",
    wrong: `${sayCell(asked)} holds ${sayEntry(asked.field, entry)}, a code that only imported figures use`,
    mend: fillInstruction(asked.field),
  };
}
