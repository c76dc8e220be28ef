import fc from "fast-check";
import { lineUp, type Standing } from "../../../../addin/excel/push/line";

const ours = (id: string, stays = false): Standing => ({ id, stays });
const own: Standing = { id: null, stays: true };

/** What stands after the inserts and deletes are done one by one, as Excel does them. */
function played(standing: readonly Standing[], { inserts, deletes }: ReturnType<typeof lineUp>): (Standing | null)[] {
  const line: (Standing | null)[] = [...standing];
  for (const at of inserts) line.splice(at, 0, null);
  for (const at of deletes) line.splice(at, 1);
  return line;
}

it("lineUp puts a new one after the one it follows", () => {
  expect(lineUp([ours("a"), ours("c")], ["a", "b", "c"], "end")).toEqual({
    ...{ result: [0, 1, 2], inserts: [1], deletes: [], kept: 0 },
  });
});

it("lineUp puts a new one at the end where people have sorted", () => {
  expect(lineUp([ours("c"), ours("a")], ["a", "b", "c"], "end").result).toEqual([2, 0, 1]);
});

it("lineUp puts a new column after the one it follows, before people's own", () => {
  expect(lineUp([ours("a"), own], ["a", "b"], "after").result).toEqual([0, 1, null]);
});

it("lineUp takes out what is no longer wanted, and keeps it where people wrote beside it", () => {
  const line = lineUp([ours("a"), ours("gone"), ours("noted", true)], ["a"], "end");
  expect(line).toEqual({ result: [0, null], inserts: [], deletes: [1], kept: 1 });
});

it("lineUp brings any standing line to hold each wanted one once, and moves none", () => {
  const id = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
  const standing = fc
    .uniqueArray(id)
    .chain((ids) =>
      fc.tuple(...ids.map((each) => fc.record({ id: fc.option(fc.constant(each)), stays: fc.boolean() }))),
    );
  fc.assert(
    fc.property(standing, fc.uniqueArray(id, { minLength: 1 }), (found, wanted) => {
      const stands = found as Standing[];
      const line = lineUp(stands, wanted, "end");
      const after = played(stands, line);
      expect(line.result.filter((index) => index !== null).sort()).toEqual(wanted.map((_, index) => index).sort());
      expect(after).toHaveLength(line.result.length);
      line.result.forEach((index, at) => {
        const there = after[at] ?? null;
        if (there !== null && index !== null) expect(there.id).toBe(wanted[index]);
        if (there === null) expect(index).not.toBeNull();
      });
      const left = after.filter((each) => each !== null);
      expect(left).toEqual(stands.filter((each) => left.includes(each)));
    }),
  );
});
