import { createHash } from "node:crypto";
import type { Reader } from "../../core/comparison/consolidate";
import { englandFigures } from "../../core/measures/england/england";
import type { Register } from "../../core/register/register";
import { isKept } from "../dataProtection/retention";
import { readCollection, type KeptCollection } from "../store/collections";
import { readHeads, type Head } from "../store/heads";
import { importedBySchool } from "../imports/standing";
import type { ImportedEntries } from "../store/imported";
import type { Store } from "../store/store";
import { londonDate } from "../../core/schedule/londonTime";

/** Raise it when the same answers would give other figures or another workbook: a reader's copy is then out of date. */
const madeBy = 4;

/** How many collections before this one are looked at, for last year, trends and pooled years. */
export const mostEarlier = 5;

/** A collection with where each of its schools stands and what was imported for it, by schoolId. */
export interface Standing {
  readonly collection: KeptCollection;
  readonly heads: readonly Head[];
  readonly imported: ReadonlyMap<string, readonly ImportedEntries[]>;
}

/** What a comparison is made of, before any answer is read. `version` is the same exactly as long as the comparison is. */
export interface Sources {
  readonly register: Register;
  readonly reader: Reader;
  readonly asOf: string;
  readonly now: Standing;
  readonly earlier: readonly Standing[];
  readonly version: string;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const benchmarks = sha256(JSON.stringify(englandFigures));

type Issued = KeptCollection["schools"][number];

/** A head as it is seen by who may read authorised figures alone. */
const authorisedPart = (head: Head): Head => ({
  ...head,
  ...{ revision: head.authorised, approved: head.authorised, reason: null },
  status: head.authorised > 0 ? "authorised" : "not started",
});

/** What is imported never changes once it is there, so its name stands for it. */
const importedText = (imported: Standing["imported"]): unknown =>
  [...imported.values()].flat().map(({ schoolId, returnId, stage, edition }) => [schoolId, returnId, stage, edition]);

/** Where the schools of a collection stand, and what was imported for them. */
async function standingOf(store: Store, collection: KeptCollection): Promise<Standing> {
  const [heads, imported] = await Promise.all([readHeads(store, collection), importedFor(store, collection)]);
  return { collection, heads, imported };
}

/** What was imported for the schools of a collection, and for no other of their trusts. */
async function importedFor(store: Store, collection: KeptCollection): Promise<Standing["imported"]> {
  const asked = new Set(collection.schools.map(({ schoolId }) => schoolId));
  return new Map([...(await importedBySchool(store, collection))].filter(([schoolId]) => asked.has(schoolId)));
}

const standingText = ({ collection, heads, imported }: Standing): unknown => [
  importedText(imported),
  collection.id,
  collection.version,
  collection.returns,
  heads.map(({ schoolId, revision, version }) => [schoolId, revision, version]),
];

/** Where a comparison's schools stood in the collections before, whatever trust they were in then, newest first; as much as the reader sees of each. */
async function earlierStandings(
  store: Store,
  collection: KeptCollection,
  seen: (issued: Issued) => "all" | "authorised" | "nothing",
  now: Date,
): Promise<Standing[]> {
  const compared = new Set(collection.schools.map(({ schoolId }) => schoolId));
  const found: Standing[] = [];
  const read = new Set([collection.id]);
  let previous = collection.previous;
  while (previous !== undefined && !read.has(previous) && found.length < mostEarlier) {
    read.add(previous);
    const before = await readCollection(store, collection.groupId, previous);
    if (!before || !isKept(before, now)) break;
    const schools = before.schools.filter((issued) => compared.has(issued.schoolId) && seen(issued) !== "nothing");
    const heads = await readHeads(store, { ...before, schools });
    const authorisedOnly = new Set(
      schools.filter((issued) => seen(issued) === "authorised").map(({ schoolId }) => schoolId),
    );
    found.push({
      collection: { ...before, schools },
      // What was imported before a school joined stays with the trust it was in then.
      imported: await importedFor(store, {
        ...before,
        schools: schools.filter(({ schoolId }) => !authorisedOnly.has(schoolId)),
      }),
      heads: heads.map((head) => (authorisedOnly.has(head.schoolId) ? authorisedPart(head) : head)),
    });
    previous = before.previous;
  }
  return found;
}

/**
 * Reads what a comparison is made of: heads, a Query for each trust, of this collection and the ones before. `collection` holds the schools the
 * reader may see, `seen` says how much of what they answered before. Names and membership are read on the London date of `now`.
 */
export async function sourcesOf(
  store: Store,
  wanted: {
    readonly register: Register;
    readonly collection: KeptCollection;
    readonly seen: (issued: Issued) => "all" | "authorised" | "nothing";
    readonly reader: Reader;
    readonly now: Date;
  },
): Promise<Sources> {
  const { register, collection, seen, reader } = wanted;
  const asOf = londonDate(wanted.now);
  const now = await standingOf(store, collection);
  const earlier = await earlierStandings(store, collection, seen, wanted.now);
  const parts = [
    madeBy,
    benchmarks,
    register.groupId,
    register.version,
    reader,
    asOf,
    ...[now, ...earlier].map(standingText),
  ];
  return { register, reader, asOf, now, earlier, version: sha256(JSON.stringify(parts)).slice(0, 32) };
}
