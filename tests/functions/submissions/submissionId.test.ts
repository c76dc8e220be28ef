import fc from "fast-check";
import { entryAt, sameEntry, valueCodes, type Entries, type Entry, type ValueCode } from "../../../core/entries/entry";
import { changedCells } from "../../../functions/submissions/differences";
import { contentHash, submissionIdOf } from "../../../functions/submissions/submissionId";

const codes = Object.keys(valueCodes) as ValueCode[];
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ kind: fc.constantFrom("number", "published"), value: fc.constantFrom(0, -0, 1, 0.1, 0.1 + 0.2, 1e300) }),
  fc.record({ kind: fc.constantFrom("text", "choice", "date"), value: fc.constantFrom("", "a", "1", "x") }),
  fc.record({ kind: fc.constant("code"), code: fc.constantFrom(...codes), typed: fc.constantFrom("x", "c", "SUPP") }),
  fc.record({ kind: fc.constant("code"), code: fc.constantFrom(...codes) }),
  fc.constant({ kind: "blank" }),
) as fc.Arbitrary<Entry>;
const entries: fc.Arbitrary<Entries> = fc
  .uniqueArray(fc.tuple(fc.constantFrom("a", "b", "a.dis"), entry), { selector: ([cell]) => cell })
  .map((pairs) => new Map(pairs));

test("contentHash: equal exactly when every cell says the same", () => {
  fc.assert(
    fc.property(entries, entries, (a, b) => {
      const same = ["a", "b", "a.dis"].every((cell) => sameEntry(entryAt(a, cell), entryAt(b, cell)));
      expect(contentHash(a) === contentHash(b)).toBe(same);
      expect(changedCells(a, b).length === 0).toBe(same);
    }),
    { numRuns: 2000 },
  );
});

test("changedCells: putting every change into the first gives the second", () => {
  fc.assert(
    fc.property(entries, entries, (a, b) => {
      const changed = new Map([...a, ...changedCells(a, b).map(({ cell, after }) => [cell, after] as const)]);
      expect(contentHash(changed)).toBe(contentHash(b));
    }),
  );
});

test("submissionIdOf: collection, school, base and entries each make another id", () => {
  const nothing: Entries = new Map([["a", { kind: "blank" }]]);
  const from = { collectionId: "c", schoolId: "s", base: 0, entries: nothing };
  const number: Entries = new Map([["a", { kind: "number", value: 1 }]]);
  const ids = [
    from,
    { ...from, collectionId: "d" },
    { ...from, schoolId: "t" },
    { ...from, base: 1 },
    { ...from, entries: number },
  ].map(submissionIdOf);
  expect(new Set(ids).size).toBe(5);
  expect(ids[0]).toBe(submissionIdOf({ ...from, entries: new Map() }));
  expect(ids[0]).toMatch(/^[0-9a-f]{64}$/);
});
