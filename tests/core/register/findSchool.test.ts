import { findSchool } from "../../../core/register/findSchool";
import { registerMade, schoolMade } from "./schools";

const dated = { from: "unknown", source: "a test" };
const first = schoolMade("sch_aaaaaaaa", "3733001", {
  laestabs: [
    { laestab: "3733999", to: "2013-08-31", ...dated },
    { laestab: "3733001", to: null, ...dated },
  ],
  urns: [{ urn: "100001", to: null, ...dated }],
  aliases: [{ code: "3734016", label: "as in the brief", source: "a test" }],
});
const second = schoolMade("sch_bbbbbbbb", "3733002");
const register = registerMade(first, second);

describe("findSchool", () => {
  it.each([
    ["its id", "sch_aaaaaaaa", { by: "schoolId", held: "now", label: null }],
    ["its LAESTAB", "3733001", { by: "laestab", held: "now", label: null }],
    ["its LAESTAB with a stroke", "373/3001", { by: "laestab", held: "now", label: null }],
    ["its LAESTAB with spaces around and a dash", " 373-3001 ", { by: "laestab", held: "now", label: null }],
    ["a LAESTAB it had", "3733999", { by: "laestab", held: "before", label: null }],
    ["its URN", "100001", { by: "urn", held: "now", label: null }],
    ["an alias, with its label", "3734016", { by: "alias", held: "never", label: "as in the brief" }],
  ])("finds a school by %s", (_, code, how) => {
    expect(findSchool(register, code)).toEqual({ school: first, ...how });
  });

  it.each([
    ["a name", "School 3733001"],
    ["a code nobody has", "3733555"],
    ["part of a code", "373300"],
    ["nothing", ""],
    ["the name of a property of every object", "constructor"],
  ])("finds nothing by %s", (_, code) => {
    expect(findSchool(register, code)).toBeNull();
  });

  it("lets the school that holds a code win over an alias, in whichever order they stand", () => {
    const holder = schoolMade("sch_cccccccc", "3734016");
    for (const schools of [
      [first, holder],
      [holder, first],
    ])
      expect(findSchool(registerMade(...schools), "3734016")).toEqual({
        school: holder,
        by: "laestab",
        held: "now",
        label: null,
      });
  });

  it("lets a former holder of a code win over an alias too", () => {
    const former = schoolMade("sch_cccccccc", "3733003", { urns: [{ urn: "3734016", to: "2010-08-31", ...dated }] });
    expect(findSchool(registerMade(first, former), "3734016")).toMatchObject({ school: former, held: "before" });
  });

  it("lets the school that holds a code now win over one that held it", () => {
    const heir = schoolMade("sch_cccccccc", "3733999");
    for (const schools of [
      [first, heir],
      [heir, first],
    ])
      expect(findSchool(registerMade(...schools), "3733999")).toMatchObject({ school: heir, held: "now" });
  });
});
