import fc from "fast-check";
import { operations } from "../../../functions/api/operations";
import { accessPatterns } from "../../../functions/store/accessPatterns";
import { handlerPatterns } from "../../../functions/store/handlerPatterns";
import * as keys from "../../../functions/store/keys";

const partition = { groupId: "hallam", trustId: "mat-1", collectionId: "autumn-2026" };

test.each([
  [keys.revisionKey(partition, "sch_a", 12), "T#mat-1#C#autumn-2026", "REV#sch_a#000012"],
  [keys.headKey(partition, "sch_a"), "T#mat-1#C#autumn-2026", "HEAD#sch_a"],
  [keys.headKey({ ...partition, trustId: null }, "sch_a"), "T#none-hallam#C#autumn-2026", "HEAD#sch_a"],
  [keys.eventKey(partition, "sch_a", "01J"), "T#mat-1#C#autumn-2026", "EVENT#sch_a#01J"],
  [
    keys.importedKey(partition, { schoolId: "sch_a", returnId: "ks2", stage: "final", edition: "2025" }),
    "T#mat-1#C#autumn-2026",
    "IMPORT#sch_a#ks2#final#2025",
  ],
  [keys.schoolKey("hallam", "sch_a"), "G#hallam", "SCHOOL#sch_a"],
  [keys.collectionKey("hallam", "autumn-2026"), "G#hallam", "COLLECTION#autumn-2026"],
  [keys.definitionKey("hallam", "primary-outcomes", 3), "G#hallam", "DEF#primary-outcomes#000003"],
  [keys.codeKey("3733424", "hallam", "sch_a"), "CODE#3733424", "G#hallam#sch_a"],
])("a key is %j", (key, pk, sk) => expect(key).toEqual({ pk, sk }));

test("revisions sort by their number as text, which is how the table sorts", () => {
  fc.assert(
    fc.property(fc.nat(999_999), fc.nat(999_999), (a, b) => {
      const before = keys.revisionKey(partition, "s", a).sk < keys.revisionKey(partition, "s", b).sk;
      return before === a < b;
    }),
  );
});

test("a range of one school holds no other school, also where one id begins with the other", () => {
  const { prefix } = keys.revisionsOfSchool(partition, "sch_a");
  expect(keys.revisionKey(partition, "sch_a", 1).sk.startsWith(prefix)).toBe(true);
  expect(keys.revisionKey(partition, "sch_ab", 1).sk.startsWith(prefix)).toBe(false);
});

test.each(["", "a#b"])("an id that would break a key throws: %j", (id) => {
  expect(() => keys.headKey(partition, id)).toThrow("an id in a key is empty or holds #");
});

test.each([-1, 1.5, 1_000_000, NaN])("a revision that is no number from 0 to 999999 throws: %d", (revision) => {
  expect(() => keys.revisionKey(partition, "s", revision)).toThrow("a number in a key must be whole");
});

test("accessPatterns: one for each route, and each key shape is used by one or by a handler that is no route", () => {
  const routes = accessPatterns.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(routes).size).toBe(routes.length);
  const patterns = [...accessPatterns, ...handlerPatterns];
  const used = new Set(patterns.flatMap(({ reads, writes }) => [...reads, ...writes]));
  const shapes = Object.entries(keys).filter(([name, value]) => typeof value === "function" && name !== "keyText");
  expect(shapes.filter(([, shape]) => !used.has(shape as never)).map(([name]) => name)).toEqual([]);
});

test("accessPatterns: every operation of the API has one, but those that touch no table; and no other has", () => {
  const tableless = ["/v1/openapi.json", "/v1/problems", "/v1/problems/{slug}"];
  const asked = Object.values(operations).filter(({ path }) => !tableless.includes(path));
  const named = (routes: readonly { method: string; path: string }[]) =>
    routes.map(({ method, path }) => `${method} ${path}`).sort();
  expect(named(accessPatterns)).toEqual(named(asked));
});
