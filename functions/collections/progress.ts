import type { Register } from "../../core/register/register";
import { schoolAt } from "../../core/register/schoolAt";
import type { Collection } from "../../core/returns/collection";
import type { CollectionSummary, SchoolProgress } from "../../core/wire/collections";
import type { ReturnDefinition } from "../../core/returns/definition";
import { keptUntil } from "../dataProtection/retention";
import { readHeads, type Head } from "../store/heads";
import { partitionOf } from "../store/partitions";
import { readSummaries } from "../store/revisions";
import type { Store } from "../store/store";
import { londonDate } from "../../core/schedule/londonTime";

/** Where a collection stands on the day of a moment in London: before its opening, open, or past its due day or closed by an officer. */
export function stateOf(collection: Collection, now: Date): CollectionSummary["state"] {
  const today = londonDate(now);
  if (collection.closed || today > collection.dueOn) return "closed";
  return today < collection.opensOn ? "not open yet" : "open";
}

/** A collection in the list; `titles` are the returns' titles by `<returnId> <version>`. */
export function collectionSummary(
  collection: Collection,
  titles: ReadonlyMap<string, ReturnDefinition["title"]>,
  now: Date,
): CollectionSummary {
  const { id, title, opensOn, dueOn, previous = null, returns, schools } = collection;
  return {
    ...{ id, title, opensOn, dueOn, previous },
    keptUntil: keptUntil(collection),
    state: stateOf(collection, now),
    returns: returns.map((each) => ({
      ...each,
      title: titles.get(`${each.returnId} ${String(each.version)}`) ?? each.returnId,
    })),
    asked: schools.length,
  };
}

/** Where each school of a collection stands, in the order of their names, with who sent its newest revision and when. */
export async function progressOf(store: Store, collection: Collection, register: Register): Promise<SchoolProgress[]> {
  const heads = await readHeads(store, collection);
  const sent = await readSummaries(
    store,
    heads.flatMap(({ schoolId, revision }) => {
      const partition = partitionOf(collection, schoolId);
      return partition ? [{ partition, schoolId, revision }] : [];
    }),
  );
  const schools = new Map(register.schools.map((school) => [school.schoolId, school]));
  const trusts = new Map(register.trusts.map(({ trustId, name }) => [trustId, name]));
  const families = new Map(register.families.map(({ familyId, name }) => [familyId, name]));
  const progress = heads.map(({ schoolId, status, revision }: Head): SchoolProgress => {
    const school = schools.get(schoolId);
    const known = school && schoolAt(school, null);
    const trustId = collection.schools.find((each) => each.schoolId === schoolId)?.trustId ?? null;
    const summary = sent.get(schoolId);
    return {
      ...{ schoolId, status, revision, trustId },
      laestab: known?.laestab ?? school?.laestabs.at(-1)?.laestab ?? "",
      name: known?.short ?? schoolId,
      trust: trustId === null ? null : (trusts.get(trustId) ?? trustId),
      family: families.get(school?.familyId ?? "") ?? "",
      receivedAt: summary?.at ?? null,
      by: summary?.by.name ?? null,
      due: status === "not started" || status === "queried",
    };
  });
  return progress.sort((a, b) => a.name.localeCompare(b.name, "en-GB") || a.laestab.localeCompare(b.laestab));
}

/** How many schools were asked and have returned, and how many stand at each status. */
export function countsOf(progress: readonly SchoolProgress[]) {
  const byStatus = { "not started": 0, submitted: 0, queried: 0, approved: 0, authorised: 0 };
  for (const { status } of progress) byStatus[status] += 1;
  return { asked: progress.length, returned: progress.length - byStatus["not started"], byStatus };
}
