import type { Entries, Entry } from "../../core/entries/entry";
import type { Stage } from "../../core/returns/collection";
import { atMost } from "./atMost";
import { ifAbsent, putItem, queryItems, reaches, type Item } from "./items";
import { importedForPartition, importedForSchool, importedKey, type KeyRange, type Partition } from "./keys";
import { erased, type Person, type Store } from "./store";
import { unzipBody, zipBody } from "./zipped";

/**
 * Entries read from a file the trust already had, for one school, return, stage and edition of the file. `origins` says for a cell which row
 * (from 1) and column of `file` it was read from; a cell without one is an `x` that no file holds. `source`: who published the file, in words.
 */
export interface ImportedEntries {
  readonly schoolId: string;
  readonly returnId: string;
  readonly stage: Stage;
  readonly edition: string;
  readonly file: string;
  readonly source?: string;
  readonly entries: Entries;
  readonly origins: ReadonlyMap<string, { readonly row: number; readonly column: string }>;
  readonly by: Person;
  readonly at: string;
}

/** Keeps imported entries; immutable: `exists` when that edition was imported before, whatever it held. `too large` over 350 KB gzipped. */
export async function putImported(
  store: Store,
  partition: Partition,
  imported: ImportedEntries,
): Promise<"put" | "exists" | "too large"> {
  const { entries, origins, ...told } = imported;
  const zipped = zipBody({ entries: [...entries], origins: [...origins] });
  if ("tooLargeBytes" in zipped) return "too large";
  const item = { ...importedKey(partition, imported), ...told, body: zipped.body };
  return (await putItem(store, item, ifAbsent)) === "put" ? "put" : "exists";
}

/** Erases imported entries and who imported them. The edition stays taken, so that nobody brings the same file's figures back unawares. */
export async function eraseImported(
  store: Store,
  partition: Partition,
  { schoolId, returnId, stage, edition, file, at }: ImportedEntries,
  erasedOn: string,
): Promise<void> {
  const left = { schoolId, returnId, stage, edition, file, at, by: erased, erasedOn };
  await putItem(store, { ...importedKey(partition, { schoolId, returnId, stage, edition }), ...left });
}

/** Everything imported for a school in a collection, by return, stage and edition. */
export const listImportedForSchool = (
  store: Store,
  partition: Partition,
  schoolId: string,
): Promise<ImportedEntries[]> => list(store, importedForSchool(partition, schoolId));

/** So few schools are asked about one by one: a school's reader has no business with its whole trust. */
const fewSchools = 10;

/** Everything imported for some schools of one partition of a collection, in no order. */
export async function listImported(
  store: Store,
  partition: Partition,
  schoolIds: readonly string[],
): Promise<ImportedEntries[]> {
  const range = importedForPartition(partition);
  const asked = new Set(schoolIds);
  if (asked.size > fewSchools && reaches(store, range))
    return (await list(store, range)).filter(({ schoolId }) => asked.has(schoolId));
  return (await atMost(8, schoolIds, (schoolId) => listImportedForSchool(store, partition, schoolId))).flat();
}

const list = async (store: Store, range: KeyRange): Promise<ImportedEntries[]> =>
  (await queryItems(store, range)).filter((item) => item["erasedOn"] === undefined).map(fromItem);

function fromItem(item: Item): ImportedEntries {
  const { entries, origins } = unzipBody(item["body"]) as {
    entries: [string, Entry][];
    origins: [string, { row: number; column: string }][];
  };
  return {
    schoolId: item["schoolId"],
    returnId: item["returnId"],
    stage: item["stage"],
    edition: item["edition"],
    file: item["file"],
    ...(item["source"] === undefined ? {} : { source: item["source"] }),
    entries: new Map(entries),
    origins: new Map(origins),
    by: item["by"],
    at: item["at"],
  };
}
