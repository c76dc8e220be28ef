import { standingEntries, type StandingEntry } from "../../core/entries/imports/standing";
import type { CellId } from "../../core/entries/entry";
import type { Collection } from "../../core/returns/collection";
import { atMost } from "../store/atMost";
import { listImported, listImportedForSchool, type ImportedEntries } from "../store/imported";
import { partitionOf, partitionsOf } from "../store/partitions";
import type { Store } from "../store/store";

/** The imported entries that stand for a school, by cell, each with where it was read. */
export type Standing = ReadonlyMap<CellId, StandingEntry>;

/** What stands for one school in a collection of everything imported: the latest stage of each cell. Empty when nothing was, or it was not issued to it. */
export async function standingOfSchool(store: Store, collection: Collection, schoolId: string): Promise<Standing> {
  const partition = partitionOf(collection, schoolId);
  return partition ? standingEntries(await listImportedForSchool(store, partition, schoolId)) : new Map();
}

/** Everything imported into a collection, by school: a Query for each trust it was issued in, or for each school where few were asked. */
export async function importedBySchool(
  store: Store,
  collection: Collection,
): Promise<ReadonlyMap<string, readonly ImportedEntries[]>> {
  const pages = await atMost(8, partitionsOf(collection), (partition) => {
    const asked = collection.schools.filter(({ trustId }) => trustId === partition.trustId);
    return listImported(
      store,
      partition,
      asked.map(({ schoolId }) => schoolId),
    );
  });
  const all = pages.flat();
  const bySchool = new Map<string, ImportedEntries[]>();
  for (const one of all) {
    const known = bySchool.get(one.schoolId);
    if (known) known.push(one);
    else bySchool.set(one.schoolId, [one]);
  }
  return bySchool;
}

/** What stands for every school of a collection of everything imported, before any has answered; a school nothing was imported for is left out. */
export async function standingOfCollection(
  store: Store,
  collection: Collection,
): Promise<ReadonlyMap<string, Standing>> {
  const bySchool = await importedBySchool(store, collection);
  return new Map([...bySchool].map(([schoolId, imported]) => [schoolId, standingEntries(imported)]));
}
