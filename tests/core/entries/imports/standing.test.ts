import fc from "fast-check";
import type { Entry } from "../../../../core/entries/entry";
import { cameFilledIn } from "../../../../core/entries/imports/cameFilledIn";
import { standingEntries, type ImportedEdition } from "../../../../core/entries/imports/standing";
import { stagesInOrder } from "../../../../core/entries/imports/stages";
import type { Stage } from "../../../../core/returns/collection";
import { short } from "./reading";

const number = (value: number): Entry => ({ kind: "number", value });
const x: Entry = { kind: "code", code: "x" };

/** An edition whose cells all stand in the file, but for those in `unsaid`. */
const edition = (
  stage: Stage,
  name: string,
  at: string,
  cells: Readonly<Record<string, Entry>>,
  unsaid: Readonly<Record<string, Entry>> = {},
): ImportedEdition => ({
  ...{ returnId: "r", stage, edition: name, file: `${name}.csv`, at },
  entries: new Map(Object.entries({ ...cells, ...unsaid })),
  origins: new Map(Object.keys(cells).map((cell, at_) => [cell, { row: 7, column: `C${String(at_)}` }])),
});

const told = (...imported: ImportedEdition[]): Record<string, string> =>
  Object.fromEntries(
    [...standingEntries(imported)].map(([cell, { entry, origin }]) => [cell, `${short(entry)} ${origin.edition}`]),
  );

describe("standingEntries", () => {
  it("gives each cell by its latest stage, whenever it was imported; an earlier one stands where no later has the cell", () => {
    const final = edition("final", "F", "2026-01-01", { a: number(2) });
    const provisional = edition("provisional", "P", "2026-06-01", { a: number(1), b: number(5) });
    expect(told(final, provisional)).toEqual({ a: "2 F", b: "5 P" });
  });

  it("within a stage gives the edition imported last", () => {
    const first = edition("final", "A", "2026-01-01", { a: number(1) });
    const second = edition("final", "B", "2026-02-01", { a: number(2) });
    expect(told(second, first)).toEqual({ a: "2 B" });
  });

  it("lets a code of a later stage stand over an earlier number: what is withdrawn is withdrawn", () => {
    const provisional = edition("provisional", "P", "1", { a: number(1) });
    expect(told(provisional, edition("final", "F", "2", { a: x }))).toEqual({ a: "x F" });
  });

  it("keeps a number of pupils that a later file has no column for, and x where no file has it", () => {
    const provisional = edition("provisional", "P", "1", { n: number(202), mean: number(50) }, { m: x });
    const final = edition("final", "F", "2", { mean: number(51) }, { n: x, m: x });
    expect(told(provisional, final)).toEqual({ n: "202 P", mean: "51 F", m: "x F" });
  });

  it("says where an entry was read, and that an x was read nowhere", () => {
    const standing = standingEntries([edition("final", "F", "1", { a: number(1) }, { n: x })]);
    expect(standing.get("a")?.origin).toEqual({
      ...{ file: "F.csv", source: null, edition: "F", stage: "final", row: 7, column: "C0" },
    });
    expect(standing.get("n")?.origin).toMatchObject({ row: null, column: null });
  });

  it("does not depend on the order editions come in, and every entry that stands is one that was imported", () => {
    const editions = fc.array(
      fc.tuple(fc.constantFrom(...stagesInOrder), fc.nat(9), fc.dictionary(fc.constantFrom("a", "b", "c"), fc.nat(3))),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(editions, fc.nat(), (drawn, turn) => {
        const all = drawn.map(([stage, at, cells], index) =>
          edition(
            stage,
            `e${String(index)}`,
            String(at),
            Object.fromEntries(Object.entries(cells).map(([cell, value]) => [cell, number(value)])),
          ),
        );
        const rotated = [...all.slice(turn % (all.length || 1)), ...all.slice(0, turn % (all.length || 1))];
        expect(told(...rotated)).toEqual(told(...all));
        for (const [cell, { entry, origin }] of standingEntries(all))
          expect(all.find((each) => each.edition === origin.edition)?.entries.get(cell)).toEqual(entry);
      }),
    );
  });
});

describe("cameFilledIn", () => {
  const provisional = edition("provisional", "P", "1", { a: number(1), b: number(5) }, { n: x });
  const final = edition("final", "F", "2", { a: number(2), b: number(5), c: number(9) });
  const filledWith = (cells: Readonly<Record<string, Entry>>) =>
    Object.fromEntries(
      [...cameFilledIn([final, provisional], new Map(Object.entries(cells)))].map(([cell, { entry, origin }]) => [
        cell,
        `${short(entry)} ${origin.edition} ${String(origin.row)}`,
      ]),
    );

  it("gives each cell the most final edition that holds what the template says, and none it did not have", () =>
    expect(filledWith({ a: number(1), b: number(5), n: x })).toEqual({ a: "1 P 7", b: "5 F 7", n: "x P null" }));

  it("takes what no edition holds for what stands now, or for nothing", () =>
    expect(filledWith({ a: number(77), d: number(3) })).toEqual({ a: "2 F 7" }));
});
