import type { Entries, Entry } from "../../../core/entries/entry";
import type { Collection } from "../../../core/returns/collection";
import { partitionOf } from "../../../functions/store/partitions";
import type { Partition } from "../../../functions/store/keys";
import { ulid } from "../../../functions/store/ulid";
import type { Decision } from "../../../functions/submissions/decide";
import type { Answer, Submission } from "../../../functions/submissions/submission";

export const schoolId = "sch_aaaaaaaa";
export const head = { id: "p1", name: "Mary Head" };
export const officer = { id: "p2", name: "Olive Officer" };
/** A moment while the collection is open. */
export const during = new Date("2026-11-02T12:00:00Z");

let ids = 0;
/** An event id that sorts after those before it. */
export const nextId = (): string => ulid(new Date(during.getTime() + ++ids));

export const collection: Collection = {
  id: "autumn-2026",
  groupId: "group",
  title: "Autumn 2026",
  opensOn: "2026-09-01",
  dueOn: "2026-11-30",
  closed: false,
  returns: [{ returnId: "primary-outcomes", version: 1, period: "2025/26", stage: "school" }],
  schools: [
    { schoolId, trustId: "trust-1" },
    { schoolId: "sch_bbbbbbbb", trustId: "trust-1" },
    { schoolId: "sch_cccccccc", trustId: null },
  ],
};

/** The partition of a school of the sample collection, or of another. */
export function partitionIn(from: Collection = collection, school = schoolId): Partition {
  const partition = partitionOf(from, school);
  if (!partition) throw new Error(`${school} is not in ${from.id}`);
  return partition;
}

export const count = (value: number): Entry => ({ kind: "number", value });
/** Entries of counts: `{ a: 1, "a.dis": 2 }`. */
export const counts = (values: Readonly<Record<string, number>>): Entries =>
  new Map(Object.entries(values).map(([cell, value]) => [cell, count(value)]));

/** A submission of the sample school from revision 0, with what differs. */
export const submission = (values: Readonly<Record<string, number>>, other: Partial<Submission> = {}): Submission => ({
  collection,
  schoolId,
  base: 0,
  entries: counts(values),
  findings: [],
  by: head,
  now: during,
  eventId: nextId(),
  ...other,
});

/** A decision on the sample school's revision 1, submitted, with what differs. */
export const decision = (name: Decision["decision"], other: Partial<Decision> = {}): Decision => ({
  collection,
  schoolId,
  revision: 1,
  status: "submitted",
  decision: name,
  ...(name === "query" ? { reason: "Is 32 right?" } : {}),
  by: officer,
  now: during,
  eventId: nextId(),
  ...other,
});

/** An answer of the kind a test counts on. */
export function only<Kind extends Answer["kind"]>(answer: Answer, ...kinds: Kind[]): Answer & { readonly kind: Kind } {
  if (!(kinds as string[]).includes(answer.kind)) throw new Error(`expected ${kinds.join(" or ")}, got ${answer.kind}`);
  return answer as Answer & { readonly kind: Kind };
}
