import { checkRegister } from "../../../../../core/register/checkRegister";
import { findSchool } from "../../../../../core/register/findSchool";
import { schoolAt, trustAt } from "../../../../../core/register/schoolAt";
import { schoolsOfPhase } from "../../../../../core/register/schoolsOfPhase";
import { carryOverRegister } from "../../../../../infra/local/demo/hallam/carryOverRegister";
import { readHallamRegister, readNationalCodes } from "../../../../../infra/local/demo/hallam/register";
import { describeWithSharedData, sharedRows } from "./sharedData";

const register = readHallamRegister();
const today = register.schools.map((school) => ({
  school,
  ...schoolAt(school, null),
  trust: trustAt(register, school, null),
}));

describe("Hallam's register", () => {
  it("has 47 schools, 41 with primary pupils, 7 secondaries, 4 sixth forms, 2 trusts and 5 families", () => {
    expect(register.schools).toHaveLength(47);
    expect(schoolsOfPhase(register, "primary")).toHaveLength(41);
    expect(schoolsOfPhase(register, "secondary")).toHaveLength(7);
    expect(schoolsOfPhase(register, "post16")).toHaveLength(4);
    expect(register.trusts.filter((trust) => trust.groupTrust).map((trust) => trust.name)).toEqual(["MAT 1", "MAT 2"]);
    expect(register.families.map((family) => family.name)).toEqual([
      "Sheffield",
      "St Pius",
      "Derbyshire",
      "Don & Notts",
      "St Bernard's",
    ]);
  });

  it("has nothing wrong in it", () => {
    expect(checkRegister(register, readNationalCodes())).toEqual([]);
  });

  it("tells every school apart by its short name, the six St Joseph's among them", () => {
    expect(new Set(today.map(({ short }) => short)).size).toBe(47);
    expect(today.map(({ short }) => short).filter((short) => short.startsWith("St Joseph's"))).toEqual([
      "St Joseph's, Sheffield",
      "St Joseph's, Rawmarsh",
      "St Joseph's, Staveley",
      "St Joseph's Rossington",
      "St Joseph's Retford",
      "St Joseph's Dinnington",
    ]);
  });

  it("finds St Thomas More by its own code, and by the brief's with its label", () => {
    expect(findSchool(register, "3733424")).toMatchObject({ by: "laestab", held: "now", label: null });
    expect(findSchool(register, "3734016")).toMatchObject({ by: "alias", held: "never", label: "as in the brief" });
    expect(findSchool(register, "3734016")?.school).toBe(findSchool(register, "3733424")?.school);
  });

  it("keeps a merged school's predecessors apart: their codes find nothing", () => {
    for (const urn of ["107108", "107114", "106633", "106630", "133257"]) expect(findSchool(register, urn)).toBeNull();
  });

  it("dates a change of URN by the link: St Thomas More was 107119 until 31 January 2016", () => {
    const school = findSchool(register, "107119")?.school;
    if (!school) throw new Error("not found");
    expect(schoolAt(school, "2016-01-31").urn).toBe("107119");
    expect(schoolAt(school, "2016-02-01").urn).toBe("142600");
    expect(schoolAt(school, "2016-01-31").status).toBeNull();
    expect(schoolAt(school, "2016-02-01")).toMatchObject({ status: "Academy", laestab: "3733424" });
  });

  it("says so where no source dates a change: St Pius's URN since 2020", () => {
    const school = findSchool(register, "106962")?.school;
    if (!school) throw new Error("not found");
    expect(schoolAt(school, "2022-09-01")).toMatchObject({
      urn: "152056",
      doubts: ["No source dates the change: its URN on 2022-09-01 may be 106962 or 152056."],
    });
    expect(schoolAt(school, null)).toMatchObject({ urn: "152056", doubts: [] });
  });

  it("holds every school planned, none joined, for MAT 1 or MAT 2", () => {
    expect(today.filter(({ trust }) => trust?.membership === "planned" && trust.from === "unknown")).toHaveLength(47);
    expect(today.filter(({ trust }) => trust?.trust.name === "MAT 1")).toHaveLength(24);
    expect(today.filter(({ trust }) => trust?.trust.name === "MAT 2")).toHaveLength(23);
  });
});

describeWithSharedData("Hallam's register beside its sources", () => {
  const brief = sharedRows("schools.csv");
  const keyTable = sharedRows("dfe/schools.csv");
  const links = sharedRows("dfe/gias_links_2022.csv");
  const phases = { primary: "Primary", "primary,secondary": "3-16", secondary: "11-16", "secondary,post16": "11-18" };

  it("is what carrying the sources over gives, with the ids minted once", () => {
    const idOf = (laestab: string): string => findSchool(register, laestab)?.school.schoolId ?? "sch_notfound";
    expect(carryOverRegister({ brief, keyTable, links }, idOf)).toEqual(register);
  });

  it.each(brief.map((row) => [row["name"] ?? "", row]))("has %s as the brief has it", (name, row) => {
    const found = findSchool(register, row["laestab"] ?? "");
    if (!found) throw new Error("not found");
    const { school } = found;
    const family = register.families.find((one) => one.familyId === school.familyId);
    expect([schoolAt(school, null).short, ...(school.otherNames ?? []).map((other) => other.name)]).toContain(name);
    expect({
      phase: phases[school.phases.join() as keyof typeof phases],
      status: schoolAt(school, null).status,
      family: family?.name,
      mat: trustAt(register, school, null)?.trust.name,
    }).toEqual({ phase: row["phase"], status: row["status"], family: row["family"], mat: row["mat"] });
  });

  it("finds a school by every URN and LAESTAB in the key table", () => {
    for (const row of keyTable) {
      const own = findSchool(register, row["laestab"] ?? "");
      expect(own?.held).toBe("now");
      const codes = [
        ...(row["urns_all"] ?? "").split(" "),
        row["urn_2018_19"],
        row["urn_open_2026"],
        row["predecessor_laestab"],
      ];
      for (const code of codes) if (code) expect(findSchool(register, code)?.school).toBe(own?.school);
      expect(own && schoolAt(own.school, null)).toMatchObject({ urn: row["urn_open_2026"], name: row["name_2026"] });
    }
  });

  it("finds a school by both ends of every link with one predecessor, and dates the change as the link does", () => {
    const predecessors = links.filter((link) => link["LinkType"] === "Predecessor");
    const sole = predecessors.filter((link) => predecessors.filter((one) => one["URN"] === link["URN"]).length === 1);
    expect(sole.length).toBeGreaterThan(25);
    for (const link of sole) {
      const now = findSchool(register, link["URN"] ?? "")?.school;
      expect(now).toBeDefined();
      expect(findSchool(register, link["LinkURN"] ?? "")?.school).toBe(now);
      const [day, month, year] = (link["LinkEstablishedDate"] ?? "").split("-");
      const from = now?.urns.find((fact) => fact.urn === link["URN"])?.from;
      expect(from).toBe(year ? `${year}-${String(month)}-${String(day)}` : "unknown");
    }
  });

  it("names a source for every fact", () => {
    for (const { laestabs, urns, names, statuses, trusts } of register.schools)
      for (const { source } of [...laestabs, ...urns, ...names, ...statuses, ...trusts])
        expect(source).toMatch(/^(Brief of|Department for|Get Information)/);
  });
});
