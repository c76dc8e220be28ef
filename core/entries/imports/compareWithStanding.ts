import type { Stage } from "../../returns/collection";
import { sameEntry, type CellId } from "../entry";
import type { FilledCell } from "./resultsReading";
import { sumOfCounts, noCounts, type EntryCounts } from "./resultsPlan";
import { finality } from "./stages";
import { inOrderOfStage, isFromFile, type ImportedEdition } from "./standing";

/** What importing one cell at a stage would do, beside everything imported for its school before. */
function effectOn(
  cell: CellId,
  { entry }: FilledCell,
  stage: Stage,
  before: readonly ImportedEdition[],
): keyof EntryCounts {
  const holding = before.filter((edition) => isFromFile(edition, cell)).toSorted(inOrderOfStage);
  const ofStage = holding.findLast((edition) => edition.stage === stage)?.entries.get(cell);
  if (ofStage && sameEntry(ofStage, entry)) return "same";
  if (holding.some((edition) => finality(edition.stage) > finality(stage))) return "behind";
  if (ofStage) return "differing";
  return holding.length > 0 ? "superseding" : "new";
}

/** What importing the cells of one school would do, counted; an `x` the file does not hold is not counted. */
export const countEffects = (
  cells: ReadonlyMap<CellId, FilledCell>,
  stage: Stage,
  before: readonly ImportedEdition[],
): EntryCounts =>
  sumOfCounts(
    [...cells].flatMap(([cell, filled]) =>
      filled.origin === null ? [] : [{ ...noCounts, [effectOn(cell, filled, stage, before)]: 1 }],
    ),
  );

/** Whether an edition on record holds exactly these entries, wherever in the file they stood. */
export const holdsSame = (edition: ImportedEdition, cells: ReadonlyMap<CellId, FilledCell>): boolean =>
  edition.entries.size === cells.size &&
  [...cells].every(([cell, { entry }]) => {
    const kept = edition.entries.get(cell);
    return kept !== undefined && sameEntry(kept, entry);
  });
