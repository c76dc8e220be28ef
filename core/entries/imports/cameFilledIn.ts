import type { CellId, Entries } from "../entry";
import { saysWhatWasImported } from "./accountedFor";
import { inOrderOfStage, standingEntries, standingIn, type ImportedEdition, type StandingEntry } from "./standing";

/**
 * What a template came filled in with, and which edition that was of: the most final that holds it, so that figures imported after the template was made are
 * none the school was asked to confirm. `filledIn`: as the template says; what no edition holds is taken for what stands now.
 */
export function cameFilledIn(
  imported: readonly ImportedEdition[],
  filledIn: Entries,
): ReadonlyMap<CellId, StandingEntry> {
  const now = standingEntries(imported);
  const editions = imported.toSorted(inOrderOfStage);
  const found = new Map<CellId, StandingEntry>();
  for (const [cell, entry] of filledIn) {
    const edition = editions.findLast(({ entries }) => {
      const held = entries.get(cell);
      return held !== undefined && saysWhatWasImported(entry, held);
    });
    const standing = edition ? standingIn(edition, cell) : now.get(cell);
    if (standing) found.set(cell, standing);
  }
  return found;
}
