import { moveHead, readHead } from "../../../functions/store/heads";
import { putEvent } from "../../../functions/store/events";
import { accept } from "../../../functions/submissions/accept";
import { countsFor } from "../../../functions/submissions/countsFor";
import { decide, decisions, type Decision } from "../../../functions/submissions/decide";
import { readHistory } from "../../../functions/submissions/history";
import type { Collection } from "../../../core/returns/collection";
import { temporaryFolder } from "../store/dataFolder";
import { collection, decision, officer, only, partitionIn, schoolId, submission } from "./sample";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

let made = 0;
/** A collection of its own in which the school has sent revision 1. */
async function submitted(): Promise<Collection> {
  const own = { ...collection, id: `c-${++made}` };
  only(await accept(folder.store, submission({ a: 1 }, { collection: own })), "accepted");
  return own;
}
const make = (from: Decision) => decide(folder.store, from);
const headIn = (own: Collection) => readHead(folder.store, partitionIn(own), schoolId);

test("decide: submitted, approved, authorised; each leaves an event and says who", async () => {
  const own = await submitted();
  const approved = await make(decision("approve", { collection: own }));
  expect(approved).toMatchObject({
    kind: "decided",
    head: { status: "approved", approved: 1, authorised: 0, by: officer },
  });
  const authorised = await make(decision("authorise", { collection: own, status: "approved" }));
  expect(authorised).toMatchObject({ kind: "decided", head: { status: "authorised", approved: 1, authorised: 1 } });
  expect(await headIn(own)).toEqual(authorised.kind === "decided" ? authorised.head : null);
  const { events } = await readHistory(folder.store, partitionIn(own), schoolId);
  expect(events).toMatchObject([
    { decision: "approve", status: "submitted", superseded: false },
    { decision: "authorise", status: "approved", superseded: false },
  ]);
});

test("decide: a later revision takes the school back to submitted and leaves what was approved standing", async () => {
  const own = await submitted();
  await make(decision("approve", { collection: own }));
  await make(decision("authorise", { collection: own, status: "approved" }));
  only(await accept(folder.store, submission({ a: 2 }, { collection: own, base: 1 })), "accepted");
  const head = await headIn(own);
  expect(head).toMatchObject({ status: "submitted", revision: 2, approved: 1, authorised: 1 });
  expect([
    countsFor(head, "officers"),
    countsFor(head, "school"),
    countsFor(head, "board"),
    countsFor(head, "public"),
  ]).toEqual([2, 2, 1, 1]);
});

test.each([
  [{ revision: 0, approved: 0, authorised: 0 }, 0, 0],
  [{ revision: 3, approved: 0, authorised: 0 }, 3, 0],
  [{ revision: 3, approved: 2, authorised: 0 }, 3, 2],
  [{ revision: 4, approved: 3, authorised: 1 }, 4, 1],
])("countsFor: of %j officers see %d and the board %d", (head, officers, board) => {
  expect(countsFor(head, "officers")).toBe(officers);
  expect(countsFor(head, "board")).toBe(board);
});

test("decide: a query needs a reason, keeps it for the school, and takes back the approval of what it queries", async () => {
  const own = await submitted();
  expect(await make(decision("query", { collection: own, reason: " " }))).toEqual({ kind: "reason needed" });
  await make(decision("approve", { collection: own }));
  await make(decision("query", { collection: own, status: "approved", reason: " Is 32 right? " }));
  expect(await headIn(own)).toMatchObject({ status: "queried", reason: "Is 32 right?", approved: 0 });
  await make(decision("approve", { collection: own, status: "queried" }));
  expect(await headIn(own)).toMatchObject({ status: "approved", reason: null, approved: 1 });
});

test("decide: one that names another status or revision than stands is told where the school stands, and leaves no event", async () => {
  const own = await submitted();
  for (const other of [{ status: "queried" }, { revision: 2 }, { revision: 0, status: "not started" }] as const)
    expect(await make(decision("approve", { collection: own, ...other }))).toMatchObject({
      kind: "moved",
      head: { status: "submitted", revision: 1 },
    });
  expect((await readHistory(folder.store, partitionIn(own), schoolId)).events).toEqual([]);
});

test.each([
  ["approve", "approved"],
  ["authorise", "submitted"],
  ["query", "queried"],
] as const)("decide: %s is not made on %s", async (name, status) => {
  const own = await submitted();
  if (status === "approved") await make(decision("approve", { collection: own }));
  if (status === "queried") await make(decision("query", { collection: own }));
  const answer = await make(decision(name, { collection: own, status }));
  expect(answer).toMatchObject({ kind: "not permitted", from: decisions[name].from, head: { status } });
});

test("decide: nothing is decided about a school that sent nothing, or was not issued", async () => {
  const own = { ...collection, id: "c-nothing" };
  const nothing = decision("approve", { collection: own, revision: 0, status: "not started" });
  expect(await make(nothing)).toMatchObject({ kind: "not permitted" });
  expect(await make({ ...nothing, schoolId: "sch_zzzzzzzz" })).toEqual({ kind: "not issued" });
});

test("decide: a retry is the decision that was made; its id with another decision is refused", async () => {
  const own = await submitted();
  const first = decision("approve", { collection: own });
  const decided = await make(first);
  expect(await make(first)).toEqual(decided);
  expect((await headIn(own)).version).toBe(2);
  expect(await make({ ...first, decision: "authorise", status: "approved" })).toEqual({ kind: "id reused" });
  expect((await headIn(own)).status).toBe("approved");
});

test("decide: one that died between its event and the head is made by its retry", async () => {
  const own = await submitted();
  const from = decision("approve", { collection: own });
  const { eventId, by, revision, status } = from;
  await putEvent(folder.store, partitionIn(own), {
    ...{ kind: "decision", eventId, schoolId, by, revision, status, decision: "approve", reason: null },
    at: from.now.toISOString(),
  });
  expect((await readHistory(folder.store, partitionIn(own), schoolId)).events).toMatchObject([{ superseded: true }]);
  expect(await make(from)).toMatchObject({ kind: "decided", head: { status: "approved" } });
  expect((await readHistory(folder.store, partitionIn(own), schoolId)).events).toMatchObject([{ superseded: false }]);
});

test("decide: of 20 different decisions at once one is made; the events of those that lost the flip read as superseded", async () => {
  const own = await submitted();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => make(decision(n % 2 === 0 ? "approve" : "query", { collection: own }))),
  );
  expect(answers.filter(({ kind }) => kind === "decided")).toHaveLength(1);
  expect(answers.filter(({ kind }) => kind === "moved")).toHaveLength(19);
  const { head, events } = await readHistory(folder.store, partitionIn(own), schoolId);
  expect(head.version).toBe(2);
  expect(events.filter(({ superseded }) => !superseded)).toMatchObject([{ eventId: head.events[0] }]);
  expect(events.length).toBeGreaterThan(1);
});

test("moveHead: nothing moves a head that moved since, nor backwards, nor one that is not there", async () => {
  const own = await submitted();
  const partition = partitionIn(own);
  const head = await headIn(own);
  expect(await moveHead(folder.store, partition, { ...head, status: "queried", version: head.version - 1 })).toBe(
    "stale",
  );
  expect(await moveHead(folder.store, partition, { ...head, status: "queried", version: head.version + 1 })).toBe(
    "stale",
  );
  expect(await moveHead(folder.store, partition, { ...head, revision: 0 })).toBe("stale");
  expect(await moveHead(folder.store, partition, { ...head, schoolId: "sch_dddddddd" })).toBe("stale");
  expect(await headIn(own)).toEqual(head);
  expect(await moveHead(folder.store, partition, { ...head, status: "queried" })).toBe("moved");
  expect(await headIn(own)).toEqual({ ...head, status: "queried", version: head.version + 1 });
});
