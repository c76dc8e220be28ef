import { checkRegister } from "../../../core/register/checkRegister";
import { findSchool } from "../../../core/register/findSchool";
import { applyPlan } from "../../../core/register/importPlan";
import { planImport } from "../../../core/register/planImport";
import { schoolAt, trustAt } from "../../../core/register/schoolAt";
import { currentSchools } from "../../../core/register/schoolsOfPhase";
import {
  applied,
  briefHeadings,
  fullHeadings,
  one,
  optionsWith,
  register,
  rowOne,
  rowTwo,
  sentences,
  tableOf,
  wrongs,
} from "./imports";
import { registerMade } from "./schools";

describe("planImport: schools the register has", () => {
  it("finds nothing to do in a file that says what the register says", () => {
    const plan = planImport(register, tableOf(briefHeadings, rowOne, rowTwo), optionsWith());
    expect(plan).toMatchObject({
      adds: [],
      changes: [],
      ends: [],
      notInFile: [],
      problems: [],
      schools: [],
      unchanged: 2,
    });
    expect(applyPlan(register, plan)).toEqual({ refused: false, changed: false, register });
  });

  it("takes every name the school is known by for no change, and never matches by one", () => {
    for (const name of ["First", "First Catholic Primary School", "First, North"])
      expect(planImport(register, tableOf(briefHeadings, rowOne.with(1, name)), optionsWith()).changes).toEqual([]);
    const named = planImport(
      register,
      tableOf(briefHeadings, ["3733555", "First", "Primary", "VA", "North", "One"]),
      optionsWith(),
    );
    expect(sentences(named.adds)).toEqual(["First (3733555) would be added to North, One: primary, VA."]);
  });

  it.each([
    [
      "a LAESTAB it held before",
      "3733999",
      "Row 2: 3733999 is not First's code today (it held it before); the row is taken for it, and its code stays 3733001.",
    ],
    ["a LAESTAB with a stroke", "373/3001", undefined],
  ])("matches by %s, and keeps its code", (_, code, query) => {
    const plan = planImport(register, tableOf(briefHeadings, rowOne.with(0, code)), optionsWith());
    expect(plan).toMatchObject({ adds: [], changes: [], unchanged: 1 });
    expect(wrongs(plan, "query")).toEqual(query === undefined ? [] : [query]);
  });

  it("matches by an alias with its label, and keeps the school's own code", () => {
    const plan = planImport(register, tableOf(briefHeadings, rowTwo.with(0, "3734016")), optionsWith());
    expect(plan).toMatchObject({ adds: [], changes: [], unchanged: 1 });
    expect(wrongs(plan, "query")).toEqual([
      "Row 2: 3734016 is not 3733002's code today (as in the brief); the row is taken for it, and its code stays 3733002.",
    ]);
  });

  it("changes a status on the day the file gives, and keeps what held before", () => {
    const row = [...rowOne.with(3, "Academy"), "100777", "", "", "joined", "1 September 2025"];
    const plan = planImport(register, tableOf(fullHeadings, row), optionsWith());
    expect(sentences(plan.changes)).toEqual([
      "First: URN would change from 100001 to 100777 on 1 September 2025.",
      "First: status would change from VA to Academy on 1 September 2025.",
      "First: trust would change from One, planned to One, joined on 1 September 2025.",
    ]);
    const after = applied(register, plan);
    const school = findSchool(after, "100001")?.school;
    if (!school) throw new Error("lost");
    expect(schoolAt(school, "2025-08-31")).toMatchObject({ urn: "100001", status: "VA" });
    expect(schoolAt(school, "2025-09-01")).toMatchObject({ urn: "100777", status: "Academy", doubts: [] });
    expect(trustAt(after, school, "2025-08-31")).toMatchObject({ membership: "planned" });
    expect(trustAt(after, school, "2025-09-01")).toMatchObject({ membership: "joined", certain: true });
    expect(after.version).toBe(register.version + 1);
    expect(checkRegister(after)).toEqual([]);
  });

  it("changes a LAESTAB of a school found by its URN; the old code still finds it", () => {
    const plan = planImport(register, tableOf(["urn", "laestab"], ["100001", "3732001"]), optionsWith());
    expect(sentences(plan.changes)).toEqual([
      "First: LAESTAB would change from 3733001 to 3732001; the file gives no date.",
    ]);
    const after = applied(register, plan);
    expect(findSchool(after, "3733001")).toMatchObject({ held: "before", school: { schoolId: "sch_aaaaaaaa" } });
    expect(findSchool(after, "3732001")).toMatchObject({ held: "now", school: { schoolId: "sch_aaaaaaaa" } });
  });

  it("says nothing of what a cell leaves empty", () => {
    expect(planImport(register, tableOf(briefHeadings, ["3733001", "", "", "", "", ""]), optionsWith())).toMatchObject({
      changes: [],
      unchanged: 1,
    });
  });

  it("moves a school to another family and trust, and a legal trust stays", () => {
    const legal = { trustId: "legal", membership: "joined" as const, from: "unknown", to: null, source: "a test" };
    const before = registerMade({ ...one, trusts: [...one.trusts, legal] });
    const plan = planImport(before, tableOf(briefHeadings, rowOne.with(4, "South").with(5, "two")), optionsWith());
    expect(sentences(plan.changes)).toEqual([
      "First: family would change from North to South.",
      "First: trust would change from One, planned to Two, planned; the file gives no date.",
    ]);
    const after = applied(before, plan);
    expect(after.schools[0]?.trusts.filter((fact) => fact.to === null).map((fact) => fact.trustId)).toEqual([
      "two",
      "legal",
    ]);
    expect(checkRegister(after)).toEqual([]);
  });
});

describe("planImport: schools it leaves out or does not know", () => {
  it("lists a school that is not in the file, and ends it only when asked", () => {
    const table = tableOf(briefHeadings, rowOne);
    const listed = planImport(register, table, optionsWith());
    expect(sentences(listed.notInFile)).toEqual(["3733002 (3733002) is in the register and not in the file."]);
    expect(listed).toMatchObject({ ends: [], schools: [] });
    const ending = planImport(register, table, optionsWith({ endMissing: true }));
    expect(sentences(ending.ends)).toEqual(["3733002 (3733002) would end on 4 May 2026."]);
    const after = applied(register, ending);
    expect(currentSchools(after).map((school) => school.schoolId)).toEqual(["sch_aaaaaaaa"]);
    expect(findSchool(after, "3733002")).toMatchObject({ held: "before" });
    expect(ending.planId).not.toBe(listed.planId);
  });

  it("adds a school, ends it, and takes it back under the same id", () => {
    const row = ["3733003", "Third", "3-16", "VA", "North", "One"];
    const added = applied(register, planImport(register, tableOf(briefHeadings, rowOne, rowTwo, row), optionsWith()));
    const { schoolId, phases, ageLow, ageHigh } = findSchool(added, "3733003")?.school ?? {};
    expect({ phases, ageLow, ageHigh }).toEqual({ phases: ["primary", "secondary"], ageLow: 3, ageHigh: 16 });
    const ended = applied(
      added,
      planImport(added, tableOf(briefHeadings, rowOne, rowTwo), optionsWith({ endMissing: true })),
    );
    expect(currentSchools(ended)).toHaveLength(2);
    const back = planImport(ended, tableOf(briefHeadings, rowOne, rowTwo, row), optionsWith());
    expect(wrongs(back, "query")).toEqual([
      "Row 4: Third left the register on 4 May 2026 and would stand in it again.",
    ]);
    const again = applied(ended, back);
    expect(findSchool(again, "3733003")).toMatchObject({ held: "now", school: { schoolId } });
    expect(currentSchools(again)).toHaveLength(3);
    expect(checkRegister(again)).toEqual([]);
  });

  it("adds a trust and a family it does not know, and asks whether they are misspelt", () => {
    const plan = planImport(
      register,
      tableOf(briefHeadings, ["3733003", "Third", "Primary", "VA", "East", "Three"]),
      optionsWith(),
    );
    expect(plan.addedTrusts.map((trust) => trust.name)).toEqual(["Three"]);
    expect(plan.addedFamilies.map((family) => family.name)).toEqual(["East"]);
    expect(wrongs(plan, "query")).toEqual([
      'Row 2: the register has no trust "Three" and would add it.',
      'Row 2: the register has no family "East" and would add it to Three.',
    ]);
    expect(checkRegister(applied(register, plan))).toEqual([]);
  });
});

describe("planImport: what it will not take", () => {
  const full = (change: Partial<Record<string, string>>): string[] => {
    const row: Record<string, string> = {
      laestab: "3733003",
      name: "Third",
      phase: "Primary",
      status: "VA",
      family: "North",
      trust: "One",
    };
    return fullHeadings.map((heading) => ({ ...row, ...change })[heading] ?? "");
  };
  it.each([
    ["a short LAESTAB", full({ laestab: "373300" }), 'Row 2: "373300" is not a LAESTAB.'],
    ["letters in a URN", full({ urn: "10A001" }), 'Row 2: "10A001" is not a URN.'],
    ["an age range Excel took for a date", full({ phase: "Nov-16" }), 'Row 2: "Nov-16" is not a phase.'],
    ["all-through without ages", full({ phase: "All-through" }), 'Row 2: "All-through" is not a phase.'],
    ["no code", full({ laestab: "" }), "Row 2 (Third) has no code; schools are never told apart by name."],
    ["a new school without a phase", full({ phase: "" }), "Row 2: Third is a new school and has no phase."],
    ["a day that is none", full({ from: "31/02/2025" }), 'Row 2: "31/02/2025" is not a date.'],
    ["a day after today", full({ from: "2026-05-05" }), "Row 2: 2026-05-05 is after today."],
    ["a family of another trust", full({ family: "South" }), 'Row 2: the family "South" belongs to Two, not to One.'],
    ["a membership of its own", full({ membership: "maybe" }), 'Row 2: "maybe" is not a membership.'],
    [
      "codes of two schools",
      full({ laestab: "3733002", urn: "100001" }),
      "Row 2: its codes belong to different schools: 3733002 is 3733002, 100001 is First.",
    ],
    [
      "a fact before the one it follows",
      full({ laestab: "3732001", urn: "100001", name: "First", from: "2013-09-01" }),
      "Row 2: the LAESTAB the register has for First began on 1 September 2013, not before 1 September 2013.",
    ],
  ])("%s", (_, row, wrong) => {
    const plan = planImport(register, tableOf(fullHeadings, row), optionsWith());
    expect(wrongs(plan, "error")).toEqual([wrong]);
    expect(plan.problems.every((problem) => problem.mend.endsWith("."))).toBe(true);
    expect(plan).toMatchObject({ adds: [], changes: [], schools: [], unchanged: 0 });
    expect(applyPlan(register, plan)).toEqual({
      refused: true,
      because: "errors",
      wrong: "The file has 1 error.",
      mend: "Mend them in the file and try it again; nothing was imported.",
    });
  });

  it("says that Excel took an age range for a date", () => {
    const plan = planImport(register, tableOf(fullHeadings, full({ phase: "2016-11-01" })), optionsWith());
    expect(plan.problems[0]?.mend).toBe(
      "Excel has taken an age range for a date: make the column text and type it again, for example 11-16.",
    );
  });

  it("two rows about one school, by whichever codes: neither is taken", () => {
    const plan = planImport(
      register,
      tableOf(briefHeadings, rowOne.with(3, "Academy"), rowTwo, rowOne.with(0, "3733999")),
      optionsWith(),
    );
    expect(wrongs(plan, "error")).toEqual([
      "Row 2 is about the same school as row 4 (sch_aaaaaaaa).",
      "Row 4 is about the same school as row 2 (sch_aaaaaaaa).",
    ]);
    expect(plan).toMatchObject({ changes: [], unchanged: 1, notInFile: [] });
  });

  it("a new code the national register gives to another school", () => {
    const national = [
      {
        laestab: "3734016",
        name: "Yewlands Academy",
        urns: ["145943"],
        phases: ["secondary" as const],
        source: "a test",
      },
    ];
    const plan = planImport(
      registerMade(),
      tableOf(briefHeadings, ["3734016", "St Thomas More", "Primary", "Academy", "North", "One"]),
      optionsWith({ national }),
    );
    expect(wrongs(plan, "error")).toEqual([
      "Row 2: 3734016 is Yewlands Academy, a secondary school (URN 145943), not St Thomas More.",
    ]);
  });

  it("a column it does not read is a query; two for one thing, or none with codes, are errors", () => {
    const extra = planImport(
      register,
      tableOf([...briefHeadings, "Headteacher"], [...rowOne, "A. Person"]),
      optionsWith(),
    );
    expect(wrongs(extra, "query")).toEqual([
      'The column "Headteacher" is not one the register reads; nothing in it would be imported.',
    ]);
    const double = planImport(register, tableOf([...briefHeadings, "trust"], [...rowOne, "Two"]), optionsWith());
    expect(wrongs(double, "error")).toContain('The columns "mat" and "trust" are two names for one thing.');
    const none = planImport(register, tableOf(["name"], ["First"]), optionsWith());
    expect(wrongs(none, "error")).toContain("The file has no column of codes: schools are never told apart by name.");
  });

  it("a plan made on another version of the register", () => {
    const plan = planImport(register, tableOf(briefHeadings, rowOne.with(3, "Academy")), optionsWith());
    expect(applyPlan({ ...register, version: 4 }, plan)).toEqual({
      refused: true,
      because: "moved",
      wrong: "The register has changed since this import was tried.",
      mend: "Try the file again, look at what it would do now, and then import it.",
    });
  });
});
