import { z } from "zod";
import type { Comparison } from "../../core/comparison/comparison";
import { newestAsOf } from "../../core/comparison/newestAsOf";
import { differencesBetween, otherPeriods } from "../../core/releases/differences";
import { sealedCells } from "../../core/releases/sealedCells";
import { isRefusal } from "../../core/wire/refusal";
import {
  snapshotDiffSchema,
  snapshotListSchema,
  snapshotRequestSchema,
  snapshotSummarySchema,
  snapshotVerifiedSchema,
  type SnapshotSummary,
} from "../../core/wire/releases";
import type { Person } from "../../core/wire/people";
import { seesWholeGroup } from "../identity/scope";
import { openSnapshot, type OpenSnapshot } from "../releases/openSnapshot";
import { sealSnapshot } from "../releases/sealSnapshot";
import { listSnapshots as list, readSnapshot, type KeptSnapshot } from "../store/snapshots";
import { created, file, isRefused, ok, refuse, type Refused } from "./answer";
import type { ApiDeps } from "./deps";
import { registerOf } from "./findInScope";
import { media } from "./media";
import { none, route } from "./route";
import { releasedToBoard } from "./shownToBoard";

const summaryOf = ({ sealed, seal }: KeptSnapshot): SnapshotSummary => ({
  ...{ id: String(sealed.number), number: sealed.number, title: sealed.title, meetingOn: sealed.meetingOn },
  ...{ asOf: sealed.asOf, sealedAt: sealed.sealedAt, by: sealed.by, workbook: sealed.workbook, seal },
  returns: sealed.releases.flatMap(({ id, returns }) => returns.map((each) => ({ ...each, release: id }))),
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
    return refuse(
      "no-such-snapshot",
      `We know no snapshot "${id}" that you may see. The list of snapshots has yours (GET /v1/snapshots).`,
    );
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

/** POST /v1/snapshots: seals the whole summary the board is shown now, for a meeting. */
export const createSnapshot = route({
  operation: "createSnapshot",
  params: none,
  query: none,
  json: snapshotRequestSchema,
  gives: snapshotSummarySchema,
  given: { 200: "Just this was sealed before", 201: "Sealed" },
  problems: ["no-such-release", "sealed-content-altered"],
  async handle({ deps, person, body }) {
    const sealed = await sealSnapshot(deps.store, {
      ...{ ...body.value, register: await registerOf(deps, person) },
      ...{ by: { id: person.id, name: person.name }, now: deps.now() },
    });
    if ("altered" in sealed) return altered(0, sealed.altered);
    if (sealed.kind === "nothing released")
      return refuse(
        "no-such-release",
        "Nothing has been released to the board yet, so there is no summary to seal. Release a collection to the board first.",
      );
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

/** GET /v1/snapshots/{snapshot}/verification: verifies a snapshot and everything behind it, and says what each cell of its workbook holds. */
export const verifySnapshot = route({
  operation: "verifySnapshot",
  params: z.object({ snapshot: z.string().max(10) }),
  query: none,
  gives: snapshotVerifiedSchema,
  given: { 200: "It is as it was sealed" },
  problems: ["no-such-snapshot", "sealed-content-altered"],
  async handle({ deps, person, params }) {
    const snapshot = await opened(deps, person, params.snapshot);
    if (isRefused(snapshot)) return snapshot;
    const { comparisons, erased } = snapshot.summary;
    const values = await deps.readWorkbook(snapshot.workbook, "sealed");
    if (isRefusal(values)) throw new Error(`the workbook of snapshot ${params.snapshot} cannot be read`);
    const names = new Map(comparisons.flatMap(({ schools }) => schools.map(({ schoolId, name }) => [schoolId, name])));
    return ok({
      snapshot: summaryOf(snapshot),
      erased: (erased?.schools ?? []).map(({ schoolId, on }) => ({ name: names.get(schoolId) ?? "A school", on })),
      sheets: sealedCells(values),
    });
  },
});

/** GET /v1/snapshots/{a}/diff/{b}: every figure that differs between two snapshots, or between one and what the board may read now. */
export const diffSnapshots = route({
  operation: "diffSnapshots",
  params: z.object({
    a: z.string().max(10),
    b: z.string().max(10).describe("Another snapshot; or `now`, the newest release to the board of each return"),
  }),
  query: none,
  gives: snapshotDiffSchema,
  given: { 200: "What differs" },
  problems: ["no-such-snapshot", "no-such-collection", "no-such-release", "sealed-content-altered"],
  async handle({ deps, person, params }) {
    const sealed = await opened(deps, person, params.a);
    if (isRefused(sealed)) return sealed;
    const other = params.b === "now" ? await releasedToBoard(deps, person) : await opened(deps, person, params.b);
    if (isRefused(other)) return other;
    const before: readonly Comparison[] = sealed.summary.comparisons;
    const after = "summary" in other ? other.summary.comparisons : await other.comparisons();
    return ok({
      ...{ before: params.a, after: params.b },
      asOf: { before: newestAsOf(before), after: newestAsOf(after) },
      otherPeriods: otherPeriods(before, after),
      differences: differencesBetween(before, after),
    });
  },
});
