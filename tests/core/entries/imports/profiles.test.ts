import { fieldIndex } from "../../../../core/entries/imports/fieldIndex";
import { plainHeading } from "../../../../core/entries/imports/profile";
import { ownCells } from "../../../../core/entries/imports/profiles/ownCells";
import { profileOfFile, resultsProfiles } from "../../../../core/entries/imports/profiles/profiles";
import { readResults } from "../../../../core/entries/imports/readResults";
import { definitions, register, shown, tableOf } from "./reading";

const fields = fieldIndex(definitions);

describe.each(resultsProfiles.map((profile) => [profile.id, profile] as const))("the layout %s", (_, profile) => {
  const { fills } = profile;

  it("fills fields that a return asks, of pupil groups it asks them for", () => {
    const strange = fills.filter(({ field, group = "all" }) => !fields.get(field)?.field.groups.includes(group));
    expect(strange).toEqual([]);
  });

  it("reads a percentage only of a count with a whole, or of a percentage", () => {
    const wrong = fills.filter(({ as, field }) => {
      const asked = fields.get(field)?.field;
      return (
        as === "percentage" && !(asked?.type === "percent" || (asked?.type === "count" && asked.outOf !== undefined))
      );
    });
    expect(wrong).toEqual([]);
  });

  it("names with each mean the fields that go with it, and words that a text field takes", () => {
    for (const { without = [], group = "all" } of fills)
      for (const other of without) expect(fields.get(other)?.field.groups).toContain(group);
    for (const { field } of profile.fixed ?? []) expect(fields.get(field)?.field.type).toBe("text");
  });

  it("has a source, a way to a school, headings it is known by that it uses, and no column twice", () => {
    expect(profile.source.title).not.toBe("");
    expect([profile.schools.laestab, profile.schools.urn].some((code) => code !== undefined)).toBe(true);
    const used = [...fills.flatMap(({ column, was = [] }) => [column, ...was]), ...Object.keys(profile.leftOut ?? {})];
    const all = [...used, ...Object.values(profile.schools), profile.year.column].map(plainHeading);
    expect(profile.knownBy.filter((heading) => !all.includes(plainHeading(heading)))).toEqual([]);
    expect(new Set(used.map(plainHeading)).size).toBe(used.length);
  });

  it("is told from every other by its headings", () => {
    const headings = [...new Set([...profile.knownBy, ...fills.map(({ column }) => column)])];
    expect(profileOfFile(headings)).toBe(profile);
  });
});

describe("profileOfFile", () => {
  it("knows none by strange headings, and says which where several fit", () => {
    expect(profileOfFile(["laestab", "colour"])).toEqual({ candidates: [] });
    const both = profileOfFile(["URN", "TELIG", "PTRWM_EXP", "ATT8SCR", "PTL2BASICS_95"]);
    expect("candidates" in both ? both.candidates.map(({ id }) => id) : both).toEqual([
      "dfe-ks2-school",
      "dfe-ks4-school",
    ]);
  });
});

describe("a file of our own cell ids", () => {
  const table = tableOf(
    "laestab,period,ks2_eligible,ks2_rwm_exp_n,ks2_rwm_exp_n.dis,other",
    "3732001,2018/19,29,16,67%,1",
  );
  const profile = ownCells(table.columns, definitions);

  it("fills the cells it names; a percentage carries its sign", () => {
    const reading = profile && readResults({ profile, table, register, definitions, stage: "school" });
    expect(reading?.readings[0] && shown(reading.readings[0])).toEqual({
      ...{ ks2_eligible: 29, ks2_rwm_exp_n: 16, "ks2_rwm_exp_n.dis": "67%", "ks2_eligible.dis": "x" },
    });
    expect(reading?.notUsed).toEqual([{ column: "other", why: null }]);
  });

  it("is none where no heading is a cell", () => {
    expect(ownCells(["laestab", "colour"], definitions)).toBeNull();
  });
});

describe("the Department's key stage 2 file", () => {
  it("gives counts by pupil group, and writing at greater depth", () => {
    const headings =
      "LEA,ESTAB,URN,SCHNAME,TELIG,GELIG,TFSM6CLA1A,TSENELSE,PTRWM_EXP,PTRWM_EXP_G,PTRWM_EXP_FSM6CLA1A,PTWRITTA_HIGH,READ_AVERAGE,READPROG,READPROG_LOWER,READPROG_UPPER";
    const table = tableOf(
      headings,
      "373,2001,138001,St Ann's,29,13,SUPP,1,55%,85%,SUPP,10%,104,1.5,-0.5,3.5",
      "373,,,Sheffield,5000,2500,1200,100,60%,63%,44%,8%,105,0.1,0,0.2",
      ",,NAT,England,600000,,,,60%,,,,105,,,",
    );
    const profile = profileOfFile(table.columns);
    if ("candidates" in profile) throw new Error("not told");
    const reading = readResults({ profile, table, register, definitions, stage: "final", period: "2018/19" });
    expect(reading.problems).toEqual([]);
    expect(reading.unmatched.map(({ row }) => row)).toEqual([3, 4]);
    expect(reading.readings[0] && shown(reading.readings[0])).toEqual({
      ...{ ks2_eligible: 29, "ks2_eligible.girls": 13, "ks2_eligible.dis": "c (SUPP)", "ks2_eligible.ehcp": 1 },
      ...{ ks2_rwm_exp_n: 16, "ks2_rwm_exp_n.girls": 11, "ks2_rwm_exp_n.dis": "c (SUPP)", ks2_writing_gds_n: 3 },
      ...{ ks2_reading_score: 104, ks2_reading_score_pupils: "x", ks2_reading_progress: 1.5 },
      ...{ ks2_reading_progress_lower: -0.5, ks2_reading_progress_upper: 3.5, ks2_reading_progress_pupils: "x" },
    });
  });
});
