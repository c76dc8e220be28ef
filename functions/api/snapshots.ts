import { z } from "zod";
import type { Comparison } from "../../core/comparison/comparison";
import { differencesBetween } from "../../core/releases/differences";
import {
  snapshotDiffSchema,
  snapshotListSchema,
  snapshotRequestSchema,
  snapshotSummarySchema,
  type SnapshotSummary,
} from "../../core/wire/releases";
import type { Person } from "../../core/wire/people";
import { seesWholeGroup } from "../identity/scope";
import { openSnapshot, type OpenSnapshot } from "../releases/openSnapshot";
import { sealSnapshot } from "../releases/sealSnapshot";
import { readCollection } from "../store/collections";
import { listReleases, parseReleaseId, releaseIdOf } from "../store/releases";
import { listSnapshots as list, readSnapshot, type KeptSnapshot } from "../store/snapshots";
import { created, file, isRefused, ok, refuse, type Refused } from "./answer";
import type { ApiDeps } from "./deps";
import { collectionInScope, registerOf } from "./findInScope";
import { media } from "./media";
import { openFor } from "./released";
import { none, route } from "./route";

const summaryOf = ({ sealed, seal }: KeptSnapshot): SnapshotSummary => ({
  ...{ id: String(sealed.number), number: sealed.number, title: sealed.title, meetingOn: sealed.meetingOn },
  ...{ release: sealed.release.id, sealedAt: sealed.sealedAt, by: sealed.by, workbook: sealed.workbook, seal },
});

const altered = (number: number, why: string): Refused<"sealed-content-altered"> =>
  refuse(
    "sealed-content-altered",
    `Snapshot ${String(number)} is no longer what was sealed: ${why}. Restore it from a backup; what is here must not be shown as the sealed one.`,
  );

/** A snapshot by the number in an address, with its seal verified. It is of the whole group: only who sees all of it reads one. */
async function opened(
  { store }: Pick<ApiDeps, "store">,
  person: Person,
  id: string,
): Promise<(KeptSnapshot & OpenSnapshot) | Refused<"no-such-snapshot" | "sealed-content-altered">> {
  const { groupId } = person.scope;
  const number = /^[1-9][0-9]{0,5}$/.test(id) ? Number(id) : 0;
  const snapshot = number > 0 && seesWholeGroup(person) ? await readSnapshot(store, groupId, number) : null;
  if (!snapshot)
    return refuse("no-such-snapshot", `We know no snapshot "${id}" that you may see. GET /v1/snapshots lists yours.`);
  const open = await openSnapshot(store, groupId, snapshot);
  return "altered" in open ? altered(number, open.altered) : { ...snapshot, ...open };
}

/** GET /v1/snapshots: the sealed snapshots, oldest first. */
export const listSnapshots = route({
  operation: "listSnapshots",
  params: none,
  query: none,
  gives: snapshotListSchema,
  given: { 200: "The snapshots" },
  problems: [],
  async handle({ deps, person }) {
    const all = seesWholeGroup(person) ? await list(deps.store, person.scope.groupId) : [];
    return ok({ snapshots: all.map(summaryOf) });
  },
});

/** POST /v1/snapshots: seals what the board is shown of a collection now, for a meeting. */
export const createSnapshot = route({
  operation: "createSnapshot",
  params: none,
  query: none,
  json: snapshotRequestSchema,
  gives: snapshotSummarySchema,
  given: { 200: "Just this was sealed before", 201: "Sealed" },
  problems: ["no-such-collection", "sealed-content-altered"],
  async handle({ deps, person, body }) {
    const { collection: id, title, meetingOn } = body.value;
    const seen = await collectionInScope(deps, person, id);
    if (isRefused(seen)) return seen;
    const collection = (await readCollection(deps.store, person.scope.groupId, seen.id)) ?? seen;
    const sealed = await sealSnapshot(deps.store, {
      ...{ register: await registerOf(deps, person), collection, title, meetingOn },
      ...{ by: { id: person.id, name: person.name }, now: deps.now() },
    });
    if ("altered" in sealed) return altered(0, sealed.altered);
    const answer = summaryOf(sealed.snapshot);
    return sealed.kind === "same" ? ok(answer) : created(answer, { Location: `/v1/snapshots/${answer.id}.xlsx` });
  },
});

/** GET /v1/snapshots/{id}.xlsx: the workbook of the meeting, byte for byte. */
export const getSnapshotWorkbook = route({
  operation: "getSnapshotWorkbook",
  params: z.object({
    file: z
      .string()
      .max(20)
      .regex(/^.+\.xlsx$/, "ends in .xlsx, after the snapshot's number"),
  }),
  query: none,
  gives: media.xlsx,
  given: { 200: "The workbook that was sealed" },
  problems: ["no-such-snapshot", "sealed-content-altered"],
  async handle({ deps, person, params }) {
    const snapshot = await opened(deps, person, params.file.slice(0, -".xlsx".length));
    if (isRefused(snapshot)) return snapshot;
    const { title, meetingOn } = snapshot.sealed;
    return file(new Uint8Array(snapshot.workbook), `Board summary, ${title}, ${meetingOn}.xlsx`);
  },
});

/** One side of a difference: what it is called, and what it shows. */
interface Side {
  readonly id: string;
  readonly comparisons: readonly Comparison[];
}

/** What the board may read now of the collection a snapshot is of: the newest release to it. */
async function shownNow(
  deps: Pick<ApiDeps, "store" | "now">,
  person: Person,
  { sealed }: KeptSnapshot,
): Promise<Side | Refused<"no-such-release" | "sealed-content-altered">> {
  const of = parseReleaseId(sealed.release.id);
  const newest = of && (await listReleases(deps.store, person.scope.groupId, of.collection, "board")).at(-1);
  const open = await openFor(deps, person, newest ?? null);
  return isRefused(open) ? open : { id: releaseIdOf(open.release), comparisons: open.comparisons };
}

const asOfNewest = ({ comparisons }: Side): string =>
  comparisons.map(({ asOf }) => asOf).reduce((a, b) => (a > b ? a : b));

/** GET /v1/snapshots/{a}/diff/{b}: every figure that differs between two snapshots, or between one and what the board may read now. */
export const diffSnapshots = route({
  operation: "diffSnapshots",
  params: z.object({
    a: z.string().max(10),
    b: z
      .string()
      .max(10)
      .describe("Another snapshot; or `now`, the newest release to the board of the same collection"),
  }),
  query: none,
  gives: snapshotDiffSchema,
  given: { 200: "What differs" },
  problems: ["no-such-snapshot", "no-such-release", "sealed-content-altered"],
  async handle({ deps, person, params }) {
    const sealed = await opened(deps, person, params.a);
    if (isRefused(sealed)) return sealed;
    const other = params.b === "now" ? await shownNow(deps, person, sealed) : await opened(deps, person, params.b);
    if (isRefused(other)) return other;
    const before: Side = { id: params.a, comparisons: sealed.content.comparisons };
    const after: Side = "content" in other ? { id: params.b, comparisons: other.content.comparisons } : other;
    return ok({
      ...{ before: before.id, after: after.id },
      asOf: { before: asOfNewest(before), after: asOfNewest(after) },
      differences: differencesBetween(before.comparisons, after.comparisons),
    });
  },
});
