import type { CellId, Entries, Entry } from "../../core/entries/entry";
import type { StandingEntry } from "../../core/entries/imports/standing";
import type { Finding } from "../../core/rules/finding";
import { batchGetItems, getItem, ifAbsent, putItem, queryItems, type Item } from "./items";
import { revisionKey, revisionsOfSchool, type Partition } from "./keys";
import { erased, type Person, type Store } from "./store";
import { unzipBody, zipBody } from "./zipped";

/**
 * What is known of an accepted revision without its entries. `base` is the revision the sender's workbook was made from; `seen` the
 * newer one they said they had seen when they sent it all the same (null: there was none). `hash` is the hash of its entries.
 */
export interface RevisionSummary {
  readonly schoolId: string;
  readonly revision: number;
  readonly base: number;
  readonly seen: number | null;
  readonly submissionId: string;
  readonly hash: string;
  readonly by: Person;
  readonly at: string;
  /** The civil date its content was erased on; what is left is its number, its times and its hash. */
  readonly erasedOn?: string;
  /** The definition each return was answered to. */
  readonly returns: readonly { readonly returnId: string; readonly version: number; readonly period: string }[];
}

/**
 * One accepted submission, whole: notes stand among the entries under their `note.` cell ids; `findings` are its answered queries; `imported` is what stood in
 * its template from files, with where it was read: what the school confirmed or corrected. Absent: nothing did.
 */
export interface Revision extends RevisionSummary {
  readonly entries: Entries;
  readonly findings: readonly Finding[];
  readonly imported?: ReadonlyMap<CellId, StandingEntry>;
}

/**
 * Puts a revision where there is none of that number: **this is the acceptance and settles every race**. `taken` when another has the number;
 * over 350 KB gzipped is refused with its weight.
 */
export async function putRevision(
  store: Store,
  partition: Partition,
  revision: Revision,
): Promise<"accepted" | "taken" | { readonly tooLargeBytes: number }> {
  const { entries, findings, imported = new Map(), ...summary } = revision;
  const filled = [...entries].filter(([, entry]) => entry.kind !== "blank");
  const zipped = zipBody({ entries: filled, findings, imported: [...imported] });
  if ("tooLargeBytes" in zipped) return zipped;
  const key = revisionKey(partition, revision.schoolId, revision.revision);
  const answer = await putItem(store, { ...key, ...summary, body: zipped.body }, ifAbsent);
  return answer === "put" ? "accepted" : "taken";
}

/**
 * Erases what a revision says and who sent it. Its number, times and hash stay, so that whatever was sealed over the hash still verifies; done twice it
 * keeps the first date.
 */
export async function eraseRevision(
  store: Store,
  partition: Partition,
  { schoolId, revision, base, seen, submissionId, hash, at, returns, erasedOn }: RevisionSummary,
  on: string,
): Promise<void> {
  const left = { schoolId, revision, base, seen, submissionId, hash, at, returns, by: erased };
  await putItem(store, { ...revisionKey(partition, schoolId, revision), ...left, erasedOn: erasedOn ?? on });
}

/** One revision; null when there is none of that number (there is never a revision 0). */
export async function readRevision(
  store: Store,
  partition: Partition,
  schoolId: string,
  revision: number,
): Promise<Revision | null> {
  if (revision < 1) return null;
  const item = await getItem(store, revisionKey(partition, schoolId, revision));
  return item && fromItem(item);
}

/** Many revisions at once, for a comparison: by schoolId, one for each school at most. A revision of 0 is left out. */
export async function readRevisions(
  store: Store,
  wanted: readonly { readonly partition: Partition; readonly schoolId: string; readonly revision: number }[],
  options: { readonly consistent?: boolean } = {},
): Promise<ReadonlyMap<string, Revision>> {
  const keys = wanted
    .filter(({ revision }) => revision > 0)
    .map(({ partition, schoolId, revision }) => revisionKey(partition, schoolId, revision));
  const revisions = (await batchGetItems(store, keys, options)).map(fromItem);
  return new Map(revisions.map((revision) => [revision.schoolId, revision]));
}

/** What is known of many revisions without their entries, for a list of progress: by schoolId. A revision of 0 is left out. */
export async function readSummaries(
  store: Store,
  wanted: readonly { readonly partition: Partition; readonly schoolId: string; readonly revision: number }[],
): Promise<ReadonlyMap<string, RevisionSummary>> {
  const keys = wanted
    .filter(({ revision }) => revision > 0)
    .map(({ partition, schoolId, revision }) => revisionKey(partition, schoolId, revision));
  const items = await batchGetItems(store, keys, { only: summaryAttributes });
  return new Map(items.map(toSummary).map((summary) => [summary.schoolId, summary]));
}

/** Which of the numbered revisions exist, for finding one beyond a head: as `<schoolId>#<revision>`. */
export async function existingRevisions(
  store: Store,
  asked: readonly { readonly partition: Partition; readonly schoolId: string; readonly revision: number }[],
): Promise<ReadonlySet<string>> {
  const keys = asked.map(({ partition, schoolId, revision }) => revisionKey(partition, schoolId, revision));
  const items = await batchGetItems(store, keys, { only: ["schoolId", "revision"] });
  return new Set(items.map((item) => `${item["schoolId"]}#${item["revision"]}`));
}

/** The revisions of a school in a collection, oldest first, without their entries. */
export async function listRevisions(store: Store, partition: Partition, schoolId: string): Promise<RevisionSummary[]> {
  const items = await queryItems(store, revisionsOfSchool(partition, schoolId), { only: summaryAttributes });
  return items.map(toSummary);
}

const summaryAttributes = [
  "schoolId",
  "revision",
  "base",
  "seen",
  "submissionId",
  "hash",
  "by",
  "at",
  "returns",
  "erasedOn",
] as const satisfies (keyof RevisionSummary)[];

const toSummary = (item: Item): RevisionSummary => ({
  schoolId: item["schoolId"],
  revision: item["revision"],
  base: item["base"],
  seen: item["seen"],
  submissionId: item["submissionId"],
  hash: item["hash"],
  by: item["by"],
  at: item["at"],
  returns: item["returns"],
  ...(item["erasedOn"] === undefined ? {} : { erasedOn: item["erasedOn"] }),
});

function fromItem(item: Item): Revision {
  if (item["erasedOn"] !== undefined) return { ...toSummary(item), entries: new Map(), findings: [] };
  const {
    entries,
    findings,
    imported = [],
  } = unzipBody(item["body"]) as {
    entries: [CellId, Entry][];
    findings: Finding[];
    imported?: [CellId, StandingEntry][];
  };
  return { ...toSummary(item), entries: new Map(entries), findings, imported: new Map(imported) };
}
