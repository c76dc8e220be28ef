import fc from "fast-check";
import type { Entries, Entry } from "../../../core/entries/entry";
import { entriesFromJson, entriesSchema, entriesToJson } from "../../../core/wire/entries";

const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ kind: fc.constant("number" as const), value: finite }),
  fc.record({ kind: fc.constant("published" as const), value: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant("text" as const), value: fc.string({ unit: "binary" }) }),
  fc.record({ kind: fc.constant("choice" as const), value: fc.string() }),
  fc.record({ kind: fc.constant("date" as const), value: day.map((date) => date.toISOString().slice(0, 10)) }),
  fc.record(
    {
      kind: fc.constant("code" as const),
      code: fc.constantFrom("z", "x", "c", "low"),
      typed: fc.constantFrom("SUPP", "NE"),
    },
    { requiredKeys: ["kind", "code"] },
  ) as fc.Arbitrary<Entry>,
);
const cell = fc.stringMatching(/^[a-z][a-z0-9_]{0,20}(\.[a-z0-9_]{1,8})?$/);
const entries: fc.Arbitrary<Entries> = fc.array(fc.tuple(cell, entry)).map((pairs) => new Map(pairs));

const overTheWire = (some: Entries): Entries =>
  entriesFromJson(entriesSchema.parse(JSON.parse(JSON.stringify(entriesToJson(some)))));

describe("entries on the wire", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(entries, (some) =>
        expect(overTheWire(some)).toEqual(new Map([...some].map(([id, each]) => [id, { ...each }]))),
      ),
    );
  });

  it("are the same text in whatever order they are held", () => {
    fc.assert(
      fc.property(entries, (some) => {
        const turned = new Map([...some].reverse());
        expect(JSON.stringify(entriesToJson(turned))).toBe(JSON.stringify(entriesToJson(some)));
      }),
    );
  });

  it("leave blanks out, both ways", () => {
    expect(entriesToJson(new Map([["a_n", { kind: "blank" }]]))).toEqual({});
    expect(entriesFromJson({ a_n: { kind: "blank" } }).size).toBe(0);
  });

  it.each([
    ["an id with a capital", '{"KS2":{"kind":"number","value":1}}'],
    ["an id that is no field's", '{"a b":{"kind":"number","value":1}}'],
    ["a prototype", '{"__proto__":{"kind":"number","value":1}}'],
    ["a number that is text", '{"a_n":{"kind":"number","value":"1"}}'],
    ["a number beyond all numbers", '{"a_n":{"kind":"number","value":1e999}}'],
    ["a day that does not exist", '{"a_n":{"kind":"date","value":"2026-02-30"}}'],
    ["a code nobody knows", '{"a_n":{"kind":"code","code":"q"}}'],
    ["a member too many", '{"a_n":{"kind":"number","value":1,"by":"me"}}'],
    ["a list", "[]"],
  ])("refuse %s", (_, json) => {
    const parsed = entriesSchema.safeParse(JSON.parse(json));
    expect(parsed.success ? Object.keys(parsed.data) : []).toEqual([]);
  });
});
