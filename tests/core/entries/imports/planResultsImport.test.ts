import fc from "fast-check";
import { planResultsImport, type ResultsToImport } from "../../../../core/entries/imports/planResultsImport";
import type { Destination, ResultsImportPlan } from "../../../../core/entries/imports/resultsPlan";
import type { ImportedEdition } from "../../../../core/entries/imports/standing";
import type { Stage } from "../../../../core/returns/collection";
import { hash, tableOf, toRead } from "./reading";

const collection = { id: "autumn-2019", title: "Autumn 2019" };
const schools = ["sch_aaaaaaaa", "sch_bbbbbbbb"];
const lines = ["3732001,2018/19,29,16,SUPP", "3733424,2018/19,30,60%,NE"];
const heading = "laestab,year,eligible,rwm,rwm_dis";

/** Where the sample schools' figures go, with what was imported before for the first. */
const destinations = (imported: readonly ImportedEdition[] = [], to = schools): Destination[] =>
  to.map((schoolId, index) => ({
    ...{ schoolId, returnId: "primary-outcomes", period: "2018/19", collection },
    imported: index === 0 ? imported : [],
  }));

const plan = (
  rows: readonly string[] = lines,
  other: Partial<ResultsToImport> = {},
  imported: readonly ImportedEdition[] = [],
): ResultsImportPlan =>
  planResultsImport({
    ...toRead(tableOf(heading, ...rows)),
    ...{ file: "ks2.csv", source: "DfE", edition: "1", destinations: destinations(imported), hash },
    ...other,
  });

/** What a plan would put for a school, as it stands on record afterwards. */
const kept = (
  { items, stage, edition, file }: ResultsImportPlan,
  schoolId = "sch_aaaaaaaa",
  at = "1",
): ImportedEdition[] =>
  items
    .filter((item) => item.toPut && item.schoolId === schoolId)
    .map(({ returnId, entries, origins }) => ({ returnId, stage, edition, file, entries, origins, at }));

const counts = ({ items }: ResultsImportPlan) => items.find(({ schoolId }) => schoolId === "sch_aaaaaaaa")?.counts;
const none = { new: 0, same: 0, superseding: 0, differing: 0, behind: 0 };
const at = (stage: Stage, edition = "1") => ({ stage, edition });

describe("planResultsImport", () => {
  it("says for each return and period how many schools have figures, where they go, and that all are new", () => {
    expect(plan().returns).toEqual([
      {
        ...{ returnId: "primary-outcomes", title: "Primary outcomes", period: "2018/19", schools: 2 },
        ...{ collections: [collection], counts: { ...none, new: 6 }, notIssued: null },
      },
    ]);
  });

  it("says plainly that no collection was issued, and keeps nothing", () => {
    const { returns, items } = plan(lines, { destinations: [] });
    expect(items).toEqual([]);
    expect(returns[0]?.notIssued).toEqual({
      schools: ["St Ann's", "St Thomas"],
      sentence:
        'No collection that asks "Primary outcomes" about 2018/19 has been issued to these schools; nothing of it would be kept. Issue one first.',
    });
  });

  it("says which schools were not issued the collection", () => {
    const { returns, items } = plan(lines, { destinations: destinations([], ["sch_aaaaaaaa"]) });
    expect(items.map(({ schoolId }) => schoolId)).toEqual(["sch_aaaaaaaa"]);
    expect(returns[0]?.notIssued).toEqual({
      schools: ["St Thomas"],
      sentence:
        '1 school was not issued the collection that asks "Primary outcomes" about 2018/19; nothing of theirs would be kept.',
    });
  });

  it("tells the first of a stage, the same again, another value of the stage, a later stage and an earlier one apart", () => {
    const changed = ["3732001,2018/19,29,17,SUPP", lines[1] ?? ""];
    const provisional = kept(plan(lines, at("provisional")));
    expect(counts(plan(lines, at("final"), provisional))).toEqual({ ...none, superseding: 3 });
    expect(counts(plan(lines, at("provisional", "2"), provisional))).toEqual({ ...none, same: 3 });
    expect(counts(plan(changed, at("provisional", "2"), provisional))).toEqual({ ...none, same: 2, differing: 1 });
    expect(counts(plan(changed, at("school"), provisional))).toEqual({ ...none, behind: 3 });
    expect(
      counts(
        plan(changed, at("provisional", "2"), [...provisional, ...kept(plan(lines, at("final")), undefined, "2")]),
      ),
    ).toEqual({
      ...none,
      ...{ same: 2, behind: 1 },
    });
  });

  it("refuses other figures under an edition that was imported before", () => {
    const before = kept(plan());
    const again = plan(["3732001,2018/19,29,17,SUPP"], {}, before);
    expect(again.problems).toEqual([
      {
        ...{ severity: "error", row: 2, column: null },
        wrong: 'Row 2: other figures of St Ann\'s for 2018/19 were imported before as final, edition "1".',
        mend: "Give this file another edition; what was imported before is kept.",
      },
    ]);
    expect(again.items.some(({ toPut }) => toPut)).toBe(false);
  });

  it("keeps its id when broken off half-way, and changes it when the file, an edition or an earlier import moves", () => {
    const first = plan();
    expect(plan(lines, {}, kept(first)).planId).toBe(first.planId);
    const others = [
      plan(["3732001,2018/19,29,17,SUPP", lines[1] ?? ""]),
      plan(lines, { edition: "2" }),
      plan(lines, { stage: "revised" }),
      plan(lines, { source: "Ofsted" }),
      plan(lines, { destinations: destinations([], ["sch_aaaaaaaa"]) }),
      plan(lines, {}, kept(plan(lines, at("provisional")))),
    ];
    expect(new Set([first, ...others].map(({ planId }) => planId)).size).toBe(others.length + 1);
  });

  it("importing twice changes nothing, and the order of rows makes no difference", () => {
    const cell = fc.oneof(fc.nat(60).map(String), fc.constantFrom("SUPP", "NE", "LOWCOV", "NP", ""));
    const row = fc.tuple(cell, fc.nat(100).map(String), cell);
    fc.assert(
      fc.property(row, row, fc.constantFrom<Stage>("provisional", "final"), (a, b, stage) => {
        const rows = [`3732001,2018/19,${a.join(",")}`, `3733424,2018/19,${b.join(",")}`];
        const first = plan(rows, { stage });
        const turned = plan(rows.toReversed(), { stage });
        expect(turned.planId).toBe(first.planId);
        expect(turned.items.map(({ entries }) => entries)).toEqual(first.items.map(({ entries }) => entries));
        for (const edition of ["1", "2"]) {
          const second = plan(rows, { stage, edition }, kept(first));
          const own = second.items.find(({ schoolId }) => schoolId === "sch_aaaaaaaa");
          expect(own?.toPut ?? false).toBe(false);
          expect(own ? own.counts : none).toEqual({ ...none, same: own?.origins.size ?? 0 });
        }
      }),
    );
  });
});
