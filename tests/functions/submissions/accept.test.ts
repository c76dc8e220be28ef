import { randomBytes } from "node:crypto";
import type { Entries } from "../../../core/entries/entry";
import type { Finding } from "../../../core/rules/finding";
import { putItem } from "../../../functions/store/items";
import { groupKey } from "../../../functions/store/keys";
import { putRevision, readRevision } from "../../../functions/store/revisions";
import { accept } from "../../../functions/submissions/accept";
import { decide } from "../../../functions/submissions/decide";
import { readHistory } from "../../../functions/submissions/history";
import type { Submission } from "../../../functions/submissions/submission";
import { temporaryFolder } from "../store/dataFolder";
import { collection, count, counts, decision, during, head, only, partitionIn, schoolId, submission } from "./sample";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** Every test has a collection of its own, so that the order of tests says nothing. */
let made = 0;
const fresh = () => ({ ...collection, id: `c-${++made}` });
const standing = (of: Record<string, number>) =>
  new Map(
    [...counts(of)].map(([cell, entry]) => [
      cell,
      { entry, origin: { file: "f.csv", source: null, edition: "1", stage: "final" as const, row: 2, column: cell } },
    ]),
  );
const send = (from: Submission) => accept(folder.store, from);

test("accept: a first submission is revision 1, with everything that was sent", async () => {
  const own = fresh();
  const entries: Entries = new Map([
    ["eligible", count(31)],
    ["reached.dis", { kind: "code", code: "c", typed: "SUPP" }],
    ["visited", { kind: "date", value: "2026-09-14" }],
    ["untouched", { kind: "blank" }],
  ]);
  const { receipt } = only(await send(submission({}, { collection: own, entries })), "accepted");
  expect(receipt).toMatchObject({ revision: 1, base: 0, seen: null, by: head, collectionId: own.id, schoolId });
  expect(receipt.at).toBe("2026-11-02T12:00:00.000Z");
  expect(receipt.returns).toEqual([{ returnId: "primary-outcomes", version: 1, period: "2025/26" }]);
  expect(receipt.head).toMatchObject({ status: "submitted", revision: 1, approved: 0, authorised: 0, version: 1 });
  const kept = await readRevision(folder.store, partitionIn(own), schoolId, 1);
  expect([...(kept?.entries ?? [])]).toEqual([...entries].slice(0, 3));
});

test("accept: a retry gives the receipt it had, also when newer revisions and the closing came in between", async () => {
  const own = fresh();
  const first = submission({ a: 1 }, { collection: own });
  const { receipt } = only(await send(first), "accepted");
  expect(only(await send(first), "existing").receipt).toEqual(receipt);
  only(await send(submission({ a: 2 }, { collection: own, base: 1 })), "accepted");
  const late = await send({ ...first, collection: { ...own, closed: true }, now: new Date("2027-03-01T12:00:00Z") });
  expect(only(late, "existing").receipt).toMatchObject({ revision: 1, at: receipt.at, head: { revision: 2 } });
  expect((await readHistory(folder.store, partitionIn(own), schoolId)).revisions).toHaveLength(2);
});

test("accept: the same file with the key of its sender is the same receipt under a newer base", async () => {
  const own = fresh();
  only(await send(submission({ a: 1 }, { collection: own, submissionId: "key-1" })), "accepted");
  only(await send(submission({ a: 2 }, { collection: own, submissionId: "key-2", base: 1 })), "accepted");
  const again = await send(submission({ a: 1 }, { collection: own, submissionId: "key-1", base: 2 }));
  expect(only(again, "existing").receipt.revision).toBe(1);
});

test("accept: a key that was used for other content is refused, from any base", async () => {
  const own = fresh();
  only(await send(submission({ a: 1 }, { collection: own, submissionId: "key" })), "accepted");
  for (const base of [0, 1]) {
    const reused = await send(submission({ a: 2 }, { collection: own, submissionId: "key", base }));
    expect(only(reused, "id reused").accepted).toMatchObject({ revision: 1, submissionId: "key" });
  }
});

test("accept: one key with 20 contents at once is accepted for one of them and refused for the others", async () => {
  const own = fresh();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => send(submission({ n }, { collection: own, submissionId: "key" }))),
  );
  expect(answers.filter(({ kind }) => kind === "accepted")).toHaveLength(1);
  expect(answers.filter(({ kind }) => kind === "id reused")).toHaveLength(19);
});

test("accept: a base the head does not know of yet is a base all the same", async () => {
  const own = fresh();
  const first = only(await send(submission({ a: 1 }, { collection: fresh() })), "accepted").receipt;
  await putRevision(folder.store, partitionIn(own), { ...first, entries: counts({ a: 1 }), findings: [] });
  const { receipt } = only(await send(submission({ a: 2 }, { collection: own, base: 1 })), "accepted");
  expect(receipt).toMatchObject({ revision: 2, head: { revision: 2, status: "submitted" } });
});

test("accept: a clash names who sent the newer version and only the cells that differ", async () => {
  const own = fresh();
  only(await send(submission({ same: 1, theirs: 1, both: 1, mine: 1 }, { collection: own })), "accepted");
  const theirs = submission({ same: 1, theirs: 2, both: 2, mine: 1, added: 9 }, { collection: own, base: 1 });
  only(await send({ ...theirs, by: { id: "p3", name: "Nora Newer" } }), "accepted");
  const yours = submission({ same: 1, theirs: 1, both: 3, mine: 3 }, { collection: own, base: 1 });
  const clash = only(await send(yours), "clash");
  expect(clash).toMatchObject({ base: 1, newest: { revision: 2, by: { name: "Nora Newer" } } });
  expect(clash.cells).toEqual([
    { cell: "added", base: { kind: "blank" }, yours: { kind: "blank" }, theirs: count(9) },
    { cell: "both", base: count(1), yours: count(3), theirs: count(2) },
    { cell: "mine", base: count(1), yours: count(3), theirs: count(1) },
    { cell: "theirs", base: count(1), yours: count(1), theirs: count(2) },
  ]);

  const chosen = only(await send({ ...yours, seen: 2 }), "accepted");
  expect(chosen.receipt).toMatchObject({ revision: 3, base: 1, seen: 2 });
  const { events } = await readHistory(folder.store, partitionIn(own), schoolId);
  expect(events).toMatchObject([{ kind: "choice", base: 1, over: 2, by: head, superseded: false }]);
});

test("accept: a clash from revision 0 shows what the template was pre-filled with as its base", async () => {
  const own = fresh();
  only(await send(submission({ a: 2 }, { collection: own })), "accepted");
  const clash = only(await send(submission({ a: 3 }, { collection: own, imported: standing({ a: 1 }) })), "clash");
  expect(clash.cells).toEqual([{ cell: "a", base: count(1), yours: count(3), theirs: count(2) }]);
});

test("accept: answers that say what the newest revision says are its receipt, whoever sends them", async () => {
  const own = fresh();
  only(await send(submission({ a: 1, b: 2 }, { collection: own, submissionId: "x" })), "accepted");
  const entries: Entries = new Map([...counts({ b: 2, a: 1 }), ["c", { kind: "blank" }]]);
  for (const base of [0, 1]) {
    const same = await send(submission({}, { collection: own, entries, base, submissionId: `y${base}` }));
    expect(only(same, "existing").receipt).toMatchObject({ revision: 1, submissionId: "x" });
  }
});

const finding = (severity: Finding["severity"], given: boolean | null): Finding => ({
  rule: "KS2-01",
  severity,
  returnId: "primary-outcomes",
  sectionId: "key_stage_2",
  role: "Data manager",
  cell: "a",
  sheet: "Key stage 2",
  address: "D14",
  wrong: "32 pupils reached the standard, more than the 31 who were eligible",
  where: "Key stage 2 sheet, cell D14",
  mend: "Check both figures",
  note: given === null ? null : { cell: "note.ks2_01", given },
});

test.each([
  ["an error", finding("error", null), "findings"],
  ["an error with a note", finding("error", true), "findings"],
  ["a query without its note", finding("query", false), "findings"],
  ["a query with its note", finding("query", true), "accepted"],
  ["a query that asks for no note", finding("query", null), "accepted"],
] as const)("accept: %s", async (_, only, kind) => {
  const answer = await send(submission({ a: 1 }, { collection: fresh(), findings: [only] }));
  expect(answer.kind).toBe(kind);
});

test.each([
  ["the day before it opens", { now: new Date("2026-08-31T12:00:00Z") }, "not open yet"],
  ["its first minute in London, still yesterday in UTC", { now: new Date("2026-08-31T23:01:00Z") }, null],
  ["the last minute of the due day", { now: new Date("2026-11-30T23:59:00Z") }, null],
  ["the day after", { now: new Date("2026-12-01T00:00:00Z") }, "past due"],
  ["closed by an officer", { collection: { ...collection, closed: true } }, "closed"],
] as const)("accept: %s", async (_, other, why) => {
  const own = { ...fresh(), ...("collection" in other ? { closed: true } : {}) };
  const answer = await send(submission({ a: 1 }, { ...other, collection: own }));
  expect(answer.kind === "closed" ? answer.why : null).toBe(why);
  expect(answer.kind).toBe(why === null ? "accepted" : "closed");
});

test("accept: a queried school may answer after the due date, and not once the collection is closed", async () => {
  const own = fresh();
  only(await send(submission({ a: 1 }, { collection: own })), "accepted");
  const late = submission({ a: 2 }, { collection: own, base: 1, now: new Date("2026-12-24T12:00:00Z") });
  expect(only(await send(late), "closed")).toMatchObject({ why: "past due", head: { status: "submitted" } });
  expect((await decide(folder.store, decision("query", { collection: own }))).kind).toBe("decided");
  expect(only(await send({ ...late, collection: { ...own, closed: true } }), "closed").why).toBe("closed");
  expect(only(await send(late), "accepted").receipt.head).toMatchObject({ status: "submitted", reason: null });
  expect(only(await send({ ...late, base: 2, entries: counts({ a: 3 }) }), "closed").why).toBe("past due");
});

test("accept: a base that no revision has is refused with the newest there is", async () => {
  const answer = await send(submission({ a: 1 }, { collection: fresh(), base: 4 }));
  expect(answer).toEqual({ kind: "unknown base", base: 4, newest: 0 });
});

test("accept: a school the collection was not issued to is refused", async () => {
  expect(await send(submission({ a: 1 }, { schoolId: "sch_zzzzzzzz" }))).toEqual({ kind: "not issued" });
});

test("accept: more than an item holds is refused with its weight, and nothing is kept", async () => {
  const own = fresh();
  const text = randomBytes(360_000).toString("base64");
  const entries: Entries = new Map([["note.a", { kind: "text", value: text }]]);
  const answer = only(await send(submission({}, { collection: own, entries })), "too large");
  expect(answer.limitBytes).toBe(358_400);
  expect(answer.bytes).toBeGreaterThan(358_400);
  expect((await readHistory(folder.store, partitionIn(own), schoolId)).head.revision).toBe(0);
});

test("accept: the most an item holds is taken", async () => {
  const own = fresh();
  const text = randomBytes(350_000).toString("base64");
  const entries: Entries = new Map([["note.a", { kind: "text", value: text }]]);
  only(await send(submission({}, { collection: own, entries })), "accepted");
  expect((await readRevision(folder.store, partitionIn(own), schoolId, 1))?.entries).toEqual(entries);
});

test("accept: a fault of the store is thrown, never taken for a refusal", async () => {
  const elsewhere = { ...folder.store, table: "missing" };
  await expect(accept(elsewhere, submission({ a: 1 }))).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  await expect(putItem(elsewhere, groupKey("g"))).rejects.toMatchObject({ name: "ResourceNotFoundException" });
});

test("accept: 100 at once to one school: one wins each revision, every other is told, and after reload and retry nothing is lost", async () => {
  const own = fresh();
  const sent = Array.from({ length: 100 }, (_, n) => ({
    cell: `cell_${n}`,
    base: 0,
    entries: counts({ [`cell_${n}`]: n }),
  }));
  let left = sent;
  for (let revision = 1; left.length > 0; revision++) {
    // All hundred at once, then those who lost in threes, each time from what they were told: all of them each time would be 5,050 tries.
    const crowd = left.slice(0, revision === 1 ? 100 : 3);
    const answers = await Promise.all(
      crowd.map(({ entries, base }) => send(submission({}, { collection: own, entries, base }))),
    );
    expect(answers.filter(({ kind }) => kind === "accepted")).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === "clash")).toHaveLength(crowd.length - 1);
    const newest = await readRevision(folder.store, partitionIn(own), schoolId, revision);
    left = left
      .filter((_, index) => answers[index]?.kind !== "accepted")
      .map(({ cell, entries }) => ({
        cell,
        base: revision,
        entries: new Map([...(newest?.entries ?? []), [cell, entries.get(cell) ?? count(-1)]]),
      }));
  }
  const { head: standing, revisions } = await readHistory(folder.store, partitionIn(own), schoolId);
  expect(revisions.map(({ revision }) => revision)).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
  expect(standing).toMatchObject({ revision: 100, status: "submitted" });
  const last = await readRevision(folder.store, partitionIn(own), schoolId, 100);
  expect(Object.fromEntries(last?.entries ?? [])).toEqual(
    Object.fromEntries(sent.flatMap(({ entries }) => [...entries])),
  );
}, 60_000);

test("accept: the same submission 100 times at once is one revision and one receipt", async () => {
  const own = fresh();
  const same = submission({ a: 1 }, { collection: own });
  const answers = await Promise.all(Array.from({ length: 100 }, () => send(same)));
  expect(answers.filter(({ kind }) => kind === "accepted")).toHaveLength(1);
  const receipts = answers.map((answer) => only(answer, "accepted", "existing").receipt);
  for (const receipt of receipts) expect({ ...receipt, head: null }).toEqual({ ...receipts[0], head: null });
  expect(receipts.every((receipt) => receipt.head.revision === 1)).toBe(true);
  const { revisions, head } = await readHistory(folder.store, partitionIn(own), schoolId);
  expect(revisions).toHaveLength(1);
  expect(head).toMatchObject({ revision: 1, version: 1, at: during.toISOString() });
});
