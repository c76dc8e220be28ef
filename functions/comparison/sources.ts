import { createHash } from "node:crypto";
import type { Reader } from "../../core/comparison/consolidate";
import { englandFigures } from "../../core/measures/england";
import type { Register } from "../../core/register/register";
import { readCollection, type KeptCollection } from "../store/collections";
import { readHeads, type Head } from "../store/heads";
import type { Store } from "../store/store";
import { londonDate } from "../submissions/openness";

/** Raise it when the same answers would give other figures or another workbook: a reader's copy is then out of date. */
const madeBy = 1;

/** How many collections before this one are looked at, for last year, trends and pooled years. */
const mostEarlier = 5;

/** A collection with where each of its schools stands. */
export interface Standing {
  readonly collection: KeptCollection;
  readonly heads: readonly Head[];
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

const standingText = ({ collection, heads }: Standing): unknown => [
  collection.id,
  collection.version,
  collection.returns,
  heads.map(({ schoolId, revision, version }) => [schoolId, revision, version]),
];

/** Where a comparison's schools stood in the collections before, newest first. `only` keeps the schools the reader may see. */
async function earlierStandings(
  store: Store,
  collection: KeptCollection,
  only: (collection: KeptCollection) => KeptCollection,
): Promise<Standing[]> {
  const found: Standing[] = [];
  const seen = new Set([collection.id]);
  let previous = collection.previous;
  while (previous !== undefined && !seen.has(previous) && found.length < mostEarlier) {
    seen.add(previous);
    const before = await readCollection(store, collection.groupId, previous);
    if (!before) break;
    const visible = only(before);
    found.push({ collection: visible, heads: await readHeads(store, visible) });
    previous = before.previous;
  }
  return found;
}

/**
 * Reads what a comparison is made of: heads, a Query for each trust, of this collection and the ones before. `only` keeps the schools the
 * reader may see. Names and membership are read on the London date of `now`.
 */
export async function sourcesOf(
  store: Store,
  wanted: {
    readonly register: Register;
    readonly collection: KeptCollection;
    readonly only: (collection: KeptCollection) => KeptCollection;
    readonly reader: Reader;
    readonly now: Date;
  },
): Promise<Sources> {
  const { register, collection, only, reader } = wanted;
  const asOf = londonDate(wanted.now);
  const now = { collection, heads: await readHeads(store, collection) };
  const earlier = await earlierStandings(store, collection, only);
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
