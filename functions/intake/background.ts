import type { Entries } from "../../core/entries/entry";
import { accountedFor, withLaterStages } from "../../core/entries/imports/accountedFor";
import { cameFilledIn } from "../../core/entries/imports/cameFilledIn";
import { entriesThatStand, standingEntries } from "../../core/entries/imports/standing";
import { yearBefore } from "../../core/comparison/periods";
import type { Collection } from "../../core/returns/collection";
import type { School } from "../../core/register/register";
import { reachingSchool } from "../identity/reach";
import { standingOfSchool, type Standing } from "../imports/standing";
import { askedOf, type Asked } from "../returns/askedOf";
import { readCollectionForSchool } from "../store/collections";
import { readHead } from "../store/heads";
import { listImportedForSchool } from "../store/imported";
import type { Partition } from "../store/keys";
import { partitionOf } from "../store/partitions";
import { readRevision } from "../store/revisions";
import type { Store } from "../store/store";

/**
 * What a school's answers are judged against: what is asked and where it stands, last period's entries, and of the cells asked what stands imported, with where
 * each was read. `prefilled` is the same without its origins.
 */
export interface Background extends Asked {
  readonly last: Entries;
  readonly imported: Standing;
  readonly prefilled: Entries;
}

/**
 * What a school's figures were in the collection before: its newest revision, or what was imported where it sent none. Where it has joined another trust since, its
 * authorised revision alone, whoever asks: its template passes through its new trust. Empty where it was not asked, and of a yearly return where the collection
 * before was about an older year.
 */
async function lastEntries(
  store: Store,
  now: { readonly collection: Collection; readonly partition: Partition },
  previous: string,
  { schoolId, phases }: School,
): Promise<Entries> {
  const before = await readCollectionForSchool(store, now.partition.groupId, previous, schoolId);
  const then = before && partitionOf(before, schoolId);
  if (!then) return new Map();
  const reading = reachingSchool(store, schoolId);
  const [head, { asks }] = await Promise.all([readHead(reading, then, schoolId), askedOf(store, before, phases)]);
  const isSameTrust = then.trustId === now.partition.trustId;
  const answered = await readRevision(reading, then, schoolId, isSameTrust ? head.revision : head.authorised);
  const standing = isSameTrust ? await standingOfSchool(reading, before, schoolId) : new Map();
  const stages = new Map(
    asks.flatMap(({ definition: { id, sections } }) => {
      const stage = before.returns.find(({ returnId }) => returnId === id)?.stage ?? "school";
      return sections.flatMap(({ fields }) => fields.map((field) => [field.id, stage] as const));
    }),
  );
  const counted = withLaterStages(
    accountedFor(standing, answered && { imported: new Map(), ...answered }, () => false),
    standing,
    (cell) => stages.get(cell.split(".")[0] ?? "") ?? "school",
  );
  const skipped = new Set(
    asks
      .filter(({ definition, period }) => !isJustBefore(period, now.collection, definition.id))
      .flatMap(({ definition }) => definition.sections.flatMap(({ fields }) => fields.map(({ id }) => id))),
  );
  return new Map(
    [...counted].filter(([cell]) => !skipped.has(cell.split(".")[0] ?? "")).map(([cell, { entry }]) => [cell, entry]),
  );
}

/** Whether a period is one a return's "last" may stand for: the year before or an earlier round of the same year, or any earlier term of a termly one. */
function isJustBefore(period: string, { returns }: Collection, returnId: string): boolean {
  const now = returns.find((each) => each.returnId === returnId)?.period;
  return now !== undefined && (now.includes(" ") ? period <= now : period >= yearBefore(now));
}

/**
 * The background of one school in one collection, from the server's own copy of the definitions. `filledIn`: what the template that is judged came filled in
 * with, as far as an import on record holds it; null for one that is made now.
 */
export async function backgroundOf(
  store: Store,
  { collection, partition, school }: { collection: Collection; partition: Partition; school: School },
  filledIn: Entries | null,
): Promise<Background> {
  const { schoolId, phases } = school;
  const [{ asks, layout }, last, editions] = await Promise.all([
    askedOf(store, collection, phases),
    collection.previous === undefined
      ? new Map()
      : lastEntries(store, { collection, partition }, collection.previous, school),
    listImportedForSchool(store, partition, schoolId),
  ]);
  const standing = filledIn ? cameFilledIn(editions, filledIn) : standingEntries(editions);
  const asked = ([cell]: readonly [string, unknown]): boolean => layout.cells.has(cell);
  const imported: Standing = new Map([...standing].filter(asked));
  return {
    ...{ asks, layout, imported },
    last: new Map([...last].filter(asked)),
    prefilled: entriesThatStand(imported),
  };
}
