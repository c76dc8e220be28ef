import type { Collection } from "../../../core/returns/collection";
import { importResults, type ResultsImport, type ResultsImported } from "../../../functions/imports/importResults";
import { standingOfCollection, standingOfSchool } from "../../../functions/imports/standing";
import { createCollection } from "../../../functions/store/collections";
import { listImportedForSchool, putImported } from "../../../functions/store/imported";
import { partitionOf } from "../../../functions/store/partitions";
import { readHallamRegister } from "../../../infra/local/demo/hallam/register";
import { describeWithResultsFiles, register, resultsTable, short, tableOf } from "../../core/entries/imports/reading";
import { temporaryFolder } from "../store/dataFolder";

type Open = Awaited<ReturnType<typeof temporaryFolder>>;
let folder: Open;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const by = { id: "p1", name: "Olive Officer" };
const heading = "laestab,period,ks2_eligible,ks2_rwm_exp_n,ks2_rwm_exp_n.dis";
const lines = ["3733001,2018/19,29,16,SUPP", "3733424,2018/19,30,60%,NE", "3799999,2018/19,1,1,1"];

const collection: Collection = {
  ...{ id: "autumn-2019", groupId: "group", title: "Autumn 2019", opensOn: "2019-09-01", dueOn: "2019-11-30" },
  closed: false,
  returns: [{ returnId: "primary-outcomes", version: 1, period: "2018/19", stage: "school" }],
  schools: [
    { schoolId: "sch_aaaaaaaa", trustId: "trust-1" },
    { schoolId: "sch_bbbbbbbb", trustId: null },
  ],
};

const wanted = (rows: readonly string[] = lines, other: Partial<ResultsImport> = {}): ResultsImport => ({
  ...{ register, table: tableOf(heading, ...rows), file: "ks2.csv", profileId: null, source: null },
  ...{ stage: "final", edition: "2019-12", period: null, planId: null, by, now: new Date("2020-01-10T09:00:00Z") },
  ...other,
});

const run = (given: ResultsImport): Promise<ResultsImported> => importResults(folder.store, given);
const planIdOf = (answer: ResultsImported): string => ("plan" in answer ? answer.plan.planId : "");

/** The dry run, then the plan it named. */
async function doImport(given: ResultsImport): Promise<ResultsImported> {
  return run({ ...given, planId: planIdOf(await run(given)) });
}

const standing = async (schoolId: string) =>
  Object.fromEntries(
    [...(await standingOfSchool(folder.store, collection, schoolId))].map(([cell, { entry, origin }]) => [
      cell,
      `${String(short(entry))} ${origin.stage} row ${String(origin.row)}`,
    ]),
  );

describe("importResults", () => {
  it("goes to the newest of several collections that ask it, by opening day and then by number", async () => {
    for (const id of ["autumn-9", "autumn-10", "autumn-2"]) await createCollection(folder.store, { ...collection, id });
    const dry = await run(wanted());
    expect(dry.kind === "planned" && dry.plan.returns[0]?.collections.map(({ id }) => id)).toEqual(["autumn-10"]);
  });

  it("says what it would do and does nothing; then does exactly that", async () => {
    await createCollection(folder.store, collection);
    const dry = await run(wanted());
    expect(dry.kind === "planned" && dry.plan.returns[0]?.counts).toMatchObject({ new: 6 });
    expect(dry.kind === "planned" && dry.plan.unmatched.map(({ codes }) => codes)).toEqual(["3799999"]);
    expect(await standing("sch_aaaaaaaa")).toEqual({});
    expect(await run(wanted(lines, { planId: planIdOf(dry) }))).toMatchObject({ kind: "applied", put: 2 });
    expect(await standing("sch_aaaaaaaa")).toEqual({
      ...{ ks2_eligible: "29 final row 2", ks2_rwm_exp_n: "16 final row 2" },
      ...{ "ks2_rwm_exp_n.dis": "c (SUPP) final row 2", "ks2_eligible.dis": "x final row null" },
    });
    const all = await standingOfCollection(folder.store, collection);
    expect([...all.keys()].sort()).toEqual(["sch_aaaaaaaa", "sch_bbbbbbbb"]);
    const partition = partitionOf(collection, "sch_bbbbbbbb");
    const [kept] = partition ? await listImportedForSchool(folder.store, partition, "sch_bbbbbbbb") : [];
    expect(kept).toMatchObject({
      file: "ks2.csv",
      source: "Trustwide, the cell ids of its returns",
      edition: "2019-12",
      by,
    });
  });

  it("importing twice changes nothing: by the same plan, by a new dry run, or as another edition", async () => {
    await createCollection(folder.store, collection);
    const planId = planIdOf(await run(wanted()));
    await run(wanted(lines, { planId }));
    const before = await standing("sch_aaaaaaaa");
    const later = { now: new Date("2020-02-01T09:00:00Z") };
    expect(await run(wanted(lines, { planId, ...later }))).toMatchObject({ kind: "applied", put: 0 });
    expect(await doImport(wanted(lines.toReversed(), later))).toMatchObject({ kind: "applied", put: 0 });
    expect(await doImport(wanted(lines, { edition: "2020-02", ...later }))).toMatchObject({ kind: "applied", put: 0 });
    expect(await standing("sch_aaaaaaaa")).toEqual(before);
  });

  it("takes up an import that was broken off, by the plan it had", async () => {
    await createCollection(folder.store, collection);
    const planId = planIdOf(await run(wanted()));
    await doImport(wanted(lines.slice(0, 1)));
    expect(await run(wanted(lines, { planId }))).toMatchObject({ kind: "applied", put: 1 });
  });

  it("refuses a plan that is no longer what the file would do, and keeps nothing of it", async () => {
    await createCollection(folder.store, collection);
    const planId = planIdOf(await run(wanted()));
    expect(await run(wanted(["3733001,2018/19,29,17,SUPP"], { planId }))).toMatchObject({ kind: "moved" });
    await doImport(wanted(["3733001,2018/19,28,15,SUPP"], { stage: "provisional", edition: "2019-09" }));
    expect(await run(wanted(lines, { planId }))).toMatchObject({ kind: "moved" });
    expect(Object.values(await standing("sch_bbbbbbbb"))).toEqual([]);
  });

  it("refuses a file with errors as a whole", async () => {
    await createCollection(folder.store, collection);
    const bad = wanted([lines[0] ?? "", "3733424,2018/19,30,n/k,NE"]);
    const answer = await doImport(bad);
    expect(answer.kind === "errors" && answer.plan.problems.map(({ row, column }) => [row, column])).toEqual([
      [3, "ks2_rwm_exp_n"],
    ]);
    expect(await standing("sch_aaaaaaaa")).toEqual({});
  });

  it("a later stage supersedes and an earlier one goes beneath; both stay on record", async () => {
    await createCollection(folder.store, collection);
    await doImport(wanted(["3733001,2018/19,29,16,SUPP"]));
    const answer = await doImport(wanted(["3733001,2018/19,30,17,SUPP"], { stage: "provisional", edition: "2019-09" }));
    expect(answer.kind === "applied" && answer.plan.returns[0]?.counts).toMatchObject({ behind: 3, new: 0 });
    expect(await standing("sch_aaaaaaaa")).toMatchObject({ ks2_eligible: "29 final row 2" });
    const partition = partitionOf(collection, "sch_aaaaaaaa");
    const kept = partition ? await listImportedForSchool(folder.store, partition, "sch_aaaaaaaa") : [];
    expect(kept.map(({ stage }) => stage).sort()).toEqual(["final", "provisional"]);
  });

  it("says plainly that nothing was issued, and keeps nothing", async () => {
    const answer = await doImport(wanted());
    expect(answer.kind === "applied" && [answer.put, answer.plan.returns[0]?.notIssued?.schools]).toEqual([
      0,
      ["St Ann's", "St Thomas"],
    ]);
  });

  it("puts figures in the newest of two collections that ask them", async () => {
    await createCollection(folder.store, collection);
    await createCollection(folder.store, {
      ...collection,
      id: "again",
      title: "Again",
      opensOn: "2020-01-01",
      dueOn: "2020-03-01",
    });
    const answer = await run(wanted());
    expect(answer.kind === "planned" && answer.plan.items.map(({ collectionId }) => collectionId)).toEqual([
      "again",
      "again",
    ]);
  });

  it("without an edition, the same file is the same edition and a mended one another", async () => {
    const editionOf = async (rows: readonly string[]) => {
      const answer = await run(wanted(rows, { edition: null, file: "a#b.csv" }));
      return "plan" in answer ? answer.plan.edition : "";
    };
    expect(await editionOf(lines)).toMatch(/^a-b\.csv [0-9a-f]{8}$/);
    expect(await editionOf(lines.toReversed())).toBe(await editionOf(lines));
    expect(await editionOf(lines.slice(0, 1))).not.toBe(await editionOf(lines));
  });

  it.each([
    ["an edition with #", { edition: "a#b" }, "An edition is 1 to 80 characters without #."],
    ["a layout nobody knows", { profileId: "ks9" }, 'We know no layout "ks9".'],
    [
      "headings of no layout",
      { table: tableOf("laestab,colour", "3733001,red") },
      "The headings are of no layout we know.",
    ],
    [
      "headings of two layouts",
      { table: tableOf("URN,TELIG,PTRWM_EXP,ATT8SCR,PTL2BASICS_95", "138001,29,55%,50,45%") },
      "The headings fit several layouts: dfe-ks2-school or dfe-ks4-school.",
    ],
  ])("refuses %s", async (_, other, wrong) => {
    expect(await run(wanted(lines, other))).toMatchObject({ wrong });
  });

  it("of two imports of one edition at once keeps one, and tells the other that it moved", async () => {
    await createCollection(folder.store, collection);
    const [one, other] = [wanted(["3733001,2018/19,29,16,SUPP"]), wanted(["3733001,2018/19,29,17,SUPP"])];
    const [a, b] = [planIdOf(await run(one)), planIdOf(await run(other))];
    const answers = await Promise.all([run({ ...one, planId: a }), run({ ...other, planId: b })]);
    const applied = answers.filter((answer) => answer.kind === "applied" && answer.put === 1);
    expect(applied).toHaveLength(1);
    expect(answers.map(({ kind }) => kind).sort()).not.toEqual(["applied", "applied"]);
  });

  it("leaves what another import put as it was", async () => {
    await createCollection(folder.store, collection);
    const partition = partitionOf(collection, "sch_aaaaaaaa");
    const entries = new Map([["ks2_eligible", { kind: "number", value: 31 } as const]]);
    const origins = new Map([["ks2_eligible", { row: 9, column: "TELIG" }]]);
    const told = { schoolId: "sch_aaaaaaaa", returnId: "primary-outcomes", edition: "2019-12", file: "old.csv" };
    if (partition)
      await putImported(folder.store, partition, {
        ...told,
        stage: "final",
        entries,
        origins,
        by,
        at: "2019-12-20T00:00:00.000Z",
      });
    expect(await doImport(wanted())).toMatchObject({ kind: "errors" });
    expect(await standing("sch_aaaaaaaa")).toEqual({ ks2_eligible: "31 final row 9" });
  });
});

describeWithResultsFiles("importResults on the key stage 2 results of three years", () => {
  it("keeps 123 schools' figures, and the second time nothing", async () => {
    const hallam = readHallamRegister();
    const schools = hallam.schools
      .filter(({ phases }) => phases.includes("primary"))
      .map(({ schoolId }, index) => ({ schoolId, trustId: `trust-${String(index % 2)}` }));
    for (const period of ["2022/23", "2023/24", "2024/25"])
      await createCollection(folder.store, {
        ...{ ...collection, id: `results-of-${period.slice(0, 4)}`, groupId: hallam.groupId, title: period, schools },
        returns: [{ returnId: "primary-outcomes", version: 1, period, stage: "final" }],
      });
    const given = wanted([], { register: hallam, table: resultsTable("ks2_2023-2025.csv"), file: "ks2_2023-2025.csv" });
    const first = await doImport(given);
    expect(first.kind === "applied" && [first.put, first.plan.unmatched.length, first.plan.problems.length]).toEqual([
      123, 0, 0,
    ]);
    expect(
      first.kind === "applied" && first.plan.returns.map(({ schools: each, notIssued }) => [each, notIssued]),
    ).toEqual([
      [41, null],
      [41, null],
      [41, null],
    ]);
    const second = await doImport({ ...given, edition: "again" });
    expect(second.kind === "applied" && [second.put, second.plan.returns.map(({ counts }) => counts.new)]).toEqual([
      0,
      [0, 0, 0],
    ]);
  }, 60_000);
});
