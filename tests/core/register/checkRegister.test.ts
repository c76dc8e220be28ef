import { checkRegister } from "../../../core/register/checkRegister";
import type { School } from "../../../core/register/register";
import { registerMade, schoolMade } from "./schools";

const source = "a test";
const at = (from: string, to: string | null) => ({ from, to, source });
const first = schoolMade("sch_aaaaaaaa", "3733001");
const second = schoolMade("sch_bbbbbbbb", "3733002");
const wrongs = (...schools: School[]): string[] => checkRegister(registerMade(...schools)).map(({ wrong }) => wrong);

describe("checkRegister", () => {
  it("finds nothing in a register with nothing wrong", () => {
    expect(wrongs(first, second)).toEqual([]);
  });

  it.each<[string, School[], string]>([
    [
      "a code two schools have, one of them long ago",
      [first, { ...second, laestabs: [{ laestab: "3733001", ...at("unknown", "2010-08-31") }, ...second.laestabs] }],
      "3733001 and 3733002 both have the code 3733001.",
    ],
    [
      "a LAESTAB that is a URN of another",
      [first, { ...second, urns: [{ urn: "3733001", ...at("unknown", null) }] }],
      "3733001 and 3733002 both have the code 3733001.",
    ],
    [
      "a LAESTAB of the wrong shape",
      [schoolMade("sch_aaaaaaaa", "373-3001")],
      '373-3001 has the LAESTAB "373-3001", which is not 7 digits.',
    ],
    [
      "a URN of the wrong shape",
      [{ ...first, urns: [{ urn: "10001a", ...at("unknown", null) }] }],
      '3733001 has the URN "10001a", which is not 5 to 7 digits.',
    ],
    [
      "an alias that is somebody's code",
      [first, { ...second, aliases: [{ code: "3733001", label: "as in the brief", source }] }],
      "3733002 has the alias 3733001 (as in the brief), but that is the code of 3733001.",
    ],
    [
      "an alias of two schools",
      [first, second].map((school) => ({
        ...school,
        aliases: [{ code: "3734016", label: "as in the brief", source }],
      })),
      "3733001 and 3733002 both have the alias 3734016.",
    ],
    [
      "an unknown family",
      [{ ...first, familyId: "east" }],
      '3733001 is in the family "east", which the register does not have.',
    ],
    [
      "an unknown trust",
      [
        {
          ...first,
          trusts: [...first.trusts, { trustId: "three", membership: "joined", ...at("unknown", "unknown") }],
        },
      ],
      '3733001 is in the trust "three", which the register does not have.',
    ],
    [
      "a family of another trust",
      [{ ...first, familyId: "south" }],
      "3733001 is in One, but its family South belongs to Two.",
    ],
    [
      "a fact that ends before it begins",
      [{ ...first, urns: [{ urn: "100001", ...at("2013-09-01", "2013-08-31") }] }],
      "3733001 has the URN 100001 from 2013-09-01 to 2013-08-31, which ends before it begins.",
    ],
    [
      "two facts on the same day",
      [
        {
          ...first,
          urns: [
            { urn: "100001", ...at("unknown", "2013-09-01") },
            { urn: "100002", ...at("2013-09-01", null) },
          ],
        },
      ],
      "3733001 has the URNs 100001 and 100002 at the same time.",
    ],
    [
      "two facts that both hold",
      [
        {
          ...first,
          urns: [
            { urn: "100001", ...at("unknown", null) },
            { urn: "100002", ...at("unknown", null) },
          ],
        },
      ],
      "3733001 has the URNs 100001 and 100002 at the same time.",
    ],
    [
      "a history out of order",
      [
        {
          ...first,
          urns: [
            { urn: "100002", ...at("2013-09-01", null) },
            { urn: "100001", ...at("unknown", "2013-08-31") },
          ],
        },
      ],
      "3733001 has the URNs 100002 and 100001 out of order.",
    ],
    [
      "joined to two trusts at once",
      [
        {
          ...first,
          trusts: [
            { trustId: "one", membership: "joined", ...at("2020-09-01", null) },
            { trustId: "legal", membership: "joined", ...at("2021-09-01", null) },
          ],
        },
      ],
      "3733001 has the joined trusts one and legal at the same time.",
    ],
    [
      "two schools shown under one name",
      [first, { ...second, names: first.names }],
      '2 schools are shown as "3733001".',
    ],
  ])("reports %s", (_, schools, wrong) => {
    expect(wrongs(...schools)).toEqual([wrong]);
    for (const { mend } of checkRegister(registerMade(...schools))) expect(mend).toMatch(/^[A-Z].*\.$/);
  });

  it.each<[string, School]>([
    [
      "one fact ending the day before the next",
      {
        ...first,
        urns: [
          { urn: "100001", ...at("unknown", "2013-08-31") },
          { urn: "100002", ...at("2013-09-01", null) },
        ],
      },
    ],
    [
      "a change no source dates",
      {
        ...first,
        urns: [
          { urn: "100001", ...at("unknown", "unknown") },
          { urn: "100002", ...at("unknown", null) },
        ],
      },
    ],
    [
      "planned for one trust while joined to another",
      {
        ...first,
        trusts: [
          { trustId: "one", membership: "planned", ...at("unknown", null) },
          { trustId: "legal", membership: "joined", ...at("2013-09-01", null) },
        ],
      },
    ],
    ["no URN and no ages", { ...first, urns: [], ageLow: null, ageHigh: null }],
  ])("lets be %s", (_, school) => {
    expect(wrongs(school)).toEqual([]);
  });

  it("reports an id that stands twice, and a family of an unknown trust", () => {
    const register = registerMade(first, { ...second, schoolId: "sch_aaaaaaaa" });
    const families = [...register.families, { familyId: "east", name: "East", trustId: "three" }];
    expect(checkRegister({ ...register, families }).map(({ wrong }) => wrong)).toEqual([
      "The id sch_aaaaaaaa stands twice in the register.",
      'The family East belongs to the trust "three", which the register does not have.',
    ]);
  });

  describe("beside codes of the national register", () => {
    const code = {
      laestab: "3733001",
      name: "Another School",
      urns: ["145943"],
      phases: ["secondary" as const],
      source,
    };
    const foreign = (school: School, phases: School["phases"]): string[] =>
      checkRegister(registerMade(school), [{ ...code, phases }]).map(({ wrong }) => wrong);
    it("reports a code of a school of another phase, or with other URNs", () => {
      const wrong = "3733001 has the LAESTAB 3733001, which is Another School, a secondary school (URN 145943).";
      expect(foreign(first, ["secondary"])).toEqual([wrong]);
      const other = { ...first, urns: [{ urn: "100001", ...at("unknown", null) }] };
      expect(foreign(other, ["primary"])).toEqual([wrong.replace("secondary", "primary")]);
    });

    it("lets be a code of a school that may be the same", () => {
      expect(foreign(first, ["primary"])).toEqual([]);
      expect(foreign({ ...first, urns: [{ urn: "145943", ...at("unknown", "2010-08-31") }] }, ["primary"])).toEqual([]);
    });
  });
});
