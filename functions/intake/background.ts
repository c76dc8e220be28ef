import type { Entries } from "../../core/entries/entry";
import type { Collection } from "../../core/returns/collection";
import type { School } from "../../core/register/register";
import { reachingSchool } from "../identity/reach";
import { askedOf, type Asked } from "../returns/askedOf";
import { readCollectionForSchool } from "../store/collections";
import { readHead } from "../store/heads";
import { listImportedForSchool, type ImportedEntries } from "../store/imported";
import type { Partition } from "../store/keys";
import { partitionOf } from "../store/partitions";
import { readRevision } from "../store/revisions";
import type { Store } from "../store/store";

/** What a school's answers are judged against: what is asked and where it stands, last period's entries, and what was imported before it was asked. */
export interface Background extends Asked {
  readonly last: Entries;
  readonly prefilled: Entries;
}

const stages = ["forecast", "school", "provisional", "revised", "final"] as const;

/** Imported entries laid over one another: of each return the latest stage, and within a stage the latest edition, wins. */
function laidOver(imported: readonly ImportedEntries[]): Entries {
  const order = (each: ImportedEntries): string => `${String(stages.indexOf(each.stage))} ${each.at}`;
  return new Map(imported.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).flatMap(({ entries }) => [...entries]));
}

/**
 * The answers of a school to the collection before: of its newest revision; empty when there is none. Where it has joined another trust since, of the
 * authorised one, whoever asks: its template passes through its new trust.
 */
async function lastEntries(store: Store, now: Partition, previous: string, schoolId: string): Promise<Entries> {
  const before = await readCollectionForSchool(store, now.groupId, previous, schoolId);
  const then = before && partitionOf(before, schoolId);
  if (!then) return new Map();
  const reading = reachingSchool(store, schoolId);
  const head = await readHead(reading, then, schoolId);
  const revision = then.trustId === now.trustId ? head.revision : head.authorised;
  return (await readRevision(reading, then, schoolId, revision))?.entries ?? new Map();
}

/** The background of one school in one collection, from the server's own copy of the definitions. */
export async function backgroundOf(
  store: Store,
  { collection, partition, school }: { collection: Collection; partition: Partition; school: School },
): Promise<Background> {
  const { schoolId, phases } = school;
  const [{ asks, layout }, last, imported] = await Promise.all([
    askedOf(store, collection, phases),
    collection.previous === undefined ? new Map() : lastEntries(store, partition, collection.previous, schoolId),
    listImportedForSchool(store, partition, schoolId),
  ]);
  const asked = ([cell]: readonly [string, unknown]): boolean => layout.cells.has(cell);
  return {
    asks,
    layout,
    last: new Map([...last].filter(asked)),
    prefilled: new Map([...laidOver(imported)].filter(asked)),
  };
}
