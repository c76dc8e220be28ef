import type { Destination } from "../../core/entries/imports/resultsPlan";
import type { ResultsReading } from "../../core/entries/imports/resultsReading";
import { atMost } from "../store/atMost";
import { listCollections, type KeptCollection } from "../store/collections";
import type { Store } from "../store/store";
import { importedBySchool } from "./standing";

/** A collection with the return and period it may take figures of. */
const asks = ({ returns }: KeptCollection, returnId: string, period: string): boolean =>
  returns.some((each) => each.returnId === returnId && each.period === period);

/** Oldest first: by opening day, then by id as people number them, so that autumn-10 comes after autumn-9. */
const byAge = (a: KeptCollection, b: KeptCollection): number =>
  a.opensOn.localeCompare(b.opensOn) || a.id.localeCompare(b.id, "en", { numeric: true });

/**
 * Where the figures of a reading go: for each school, return and period the collection issued to that school that asks them, the newest where there are
 * several, with everything imported there before. None for a school nobody asked.
 */
export async function destinationsOf(
  store: Store,
  groupId: string,
  { readings }: ResultsReading,
): Promise<Destination[]> {
  const wanted = [...new Set(readings.map(({ returnId, period }) => `${returnId} ${period}`))].map((key) => {
    const [returnId = "", ...period] = key.split(" ");
    return { returnId, period: period.join(" ") };
  });
  const collections = (await listCollections(store, groupId))
    .filter((collection) => wanted.some(({ returnId, period }) => asks(collection, returnId, period)))
    .sort(byAge);
  const imported = new Map(
    await atMost(4, collections, async (each) => [each.id, await importedBySchool(store, each)] as const),
  );
  return readings.flatMap(({ schoolId, returnId, period }): Destination[] => {
    const collection = collections.findLast(
      (each) => asks(each, returnId, period) && each.schools.some((school) => school.schoolId === schoolId),
    );
    if (!collection) return [];
    const before = imported.get(collection.id)?.get(schoolId) ?? [];
    return [
      {
        ...{ schoolId, returnId, period },
        collection: { id: collection.id, title: collection.title },
        imported: before.filter((each) => each.returnId === returnId),
      },
    ];
  });
}
