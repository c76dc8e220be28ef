import fc from "fast-check";
import type { SchoolStatus } from "../../../core/comparison/comparison";
import { createCollection } from "../../../functions/store/collections";
import { readHead } from "../../../functions/store/heads";
import { listRevisions } from "../../../functions/store/revisions";
import { accept } from "../../../functions/submissions/accept";
import { decide, decisions, type DecisionName } from "../../../functions/submissions/decide";
import type { Submission } from "../../../functions/submissions/submission";
import { contentHash, submissionIdOf } from "../../../functions/submissions/submissionId";
import { temporaryFolder } from "../store/dataFolder";
import { collection, counts, decision, nextId, partitionIn, schoolId, submission } from "./sample";

/** What the store is to behave like: one thing after another, in memory. */
interface Model {
  readonly revisions: readonly { readonly id: string; readonly hash: string }[];
  readonly status: SchoolStatus;
  readonly approved: number;
  readonly authorised: number;
}
type Step =
  | { readonly kind: "submit"; readonly sent: Submission; readonly id: string; readonly hash: string }
  | { readonly kind: "decide"; readonly name: DecisionName; readonly revision: number; readonly status: SchoolStatus };

const empty: Model = { revisions: [], status: "not started", approved: 0, authorised: 0 };

/** What a step comes to in a state of the model: the answer in short, and the state after it. */
function apply(model: Model, step: Step): readonly [string, Model] {
  const { revisions, status, approved, authorised } = model;
  if (step.kind === "submit") {
    const sentBefore = revisions.findIndex(({ id }) => id === step.id);
    if (sentBefore >= 0)
      return [revisions[sentBefore]?.hash === step.hash ? `existing ${sentBefore + 1}` : "id reused", model];
    if (step.sent.base > revisions.length) return ["unknown base", model];
    if (revisions.at(-1)?.hash === step.hash) return [`existing ${revisions.length}`, model];
    if (step.sent.base < revisions.length) return ["clash", model];
    const accepted = [...revisions, { id: step.id, hash: step.hash }];
    return [`accepted ${accepted.length}`, { ...model, revisions: accepted, status: "submitted" }];
  }
  const { name, revision } = step;
  if (revision !== revisions.length || step.status !== status) return ["moved", model];
  const from: readonly SchoolStatus[] = decisions[name].from;
  if (!from.includes(status)) return ["not permitted", model];
  const standing = (decided: number) => (name === "query" && decided === revision ? 0 : decided);
  return [
    "decided",
    {
      revisions,
      status: decisions[name].to,
      approved: name === "approve" ? revision : standing(approved),
      authorised: name === "authorise" ? revision : standing(authorised),
    },
  ];
}

const orders = <Item>(items: readonly Item[]): Item[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, index) => orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));

/** The states in which steps that ran at once may have left a state, given what each was answered: those of some order of them. */
function explained(model: Model, steps: readonly Step[], answers: readonly string[]): Model[] {
  return orders([...steps.keys()]).flatMap((order) => {
    let state = model;
    for (const index of order) {
      const step = steps[index];
      if (!step) return [];
      const [answer, next] = apply(state, step);
      if (answer !== answers[index]) return [];
      state = next;
    }
    return [state];
  });
}

const drawn = fc.oneof(
  fc.record({
    kind: fc.constant("submit" as const),
    value: fc.nat(3),
    behind: fc.constantFrom(0, 0, 0, 1, 2, -1),
    key: fc.constantFrom(null, null, null, "key-1", "key-2"),
  }),
  fc.record({ kind: fc.constant("retry" as const), which: fc.nat(20) }),
  fc.record({
    kind: fc.constant("decide" as const),
    name: fc.constantFrom<DecisionName>("query", "approve", "authorise"),
    status: fc.constantFrom<SchoolStatus | null>(null, null, null, "submitted", "approved"),
  }),
);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

test("any steps at once come to what some order of them comes to one after another, and nothing else is kept", async () => {
  let run = 0;
  const crowds = fc.array(fc.array(drawn, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(crowds, async (batches) => {
      const own = { ...collection, id: `c-${++run}` };
      const partition = partitionIn(own);
      if (run % 2 === 0) await createCollection(folder.store, own);
      let states = [empty];
      const sentSoFar: Step[] = [];
      for (const batch of batches) {
        const standing = states[0] ?? empty;
        const steps = batch.map((each): Step => {
          if (each.kind === "decide")
            return {
              ...{ kind: "decide", name: each.name, revision: standing.revisions.length },
              status: each.status ?? standing.status,
            };
          const again = each.kind === "retry" ? sentSoFar[each.which % Math.max(1, sentSoFar.length)] : undefined;
          if (again) return again;
          const { value, behind, key } = each.kind === "submit" ? each : { value: 0, behind: 0, key: null };
          const base = Math.max(0, standing.revisions.length - behind);
          const sent = submission({ value }, { collection: own, base, ...(key ? { submissionId: key } : {}) });
          const id = key ?? submissionIdOf({ collectionId: own.id, schoolId, base, entries: counts({ value }) });
          return { kind: "submit", sent, id, hash: contentHash(sent.entries) };
        });
        sentSoFar.push(...steps.filter(({ kind }) => kind === "submit"));
        const answers = await Promise.all(
          steps.map(async (step) => {
            if (step.kind === "decide") {
              const { name, revision, status } = step;
              const made = decision(name, { collection: own, revision, status, eventId: nextId() });
              return (await decide(folder.store, made)).kind;
            }
            const answer = await accept(folder.store, step.sent);
            return "receipt" in answer ? `${answer.kind} ${answer.receipt.revision}` : answer.kind;
          }),
        );
        const possible = states.flatMap((state) => explained(state, steps, answers));
        const head = await readHead(folder.store, partition, schoolId);
        const kept = (await listRevisions(folder.store, partition, schoolId)).map(({ submissionId, hash }) => ({
          id: submissionId,
          hash,
        }));
        const { status, approved, authorised } = head;
        const actual = JSON.stringify({ revisions: kept, status, approved, authorised });
        expect(head.revision).toBe(kept.length);
        expect(possible.map((state) => JSON.stringify(state))).toContain(actual);
        states = [JSON.parse(actual)];
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
