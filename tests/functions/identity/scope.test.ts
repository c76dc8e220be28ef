import { maySee } from "../../../functions/identity/scope";
import { localOfficer } from "../../../infra/local/signIn/localPeople";

const officer = localOfficer("hallam");

describe("maySee", () => {
  const scoped = (trusts: "all" | string[], schools: "all" | string[]) => ({
    ...officer,
    scope: { groupId: "hallam", trusts, schools },
  });
  it.each([
    ["all trusts and schools", scoped("all", "all"), "tru_one", true],
    ["its trust", scoped(["tru_one"], "all"), "tru_one", true],
    ["another trust", scoped(["tru_two"], "all"), "tru_one", false],
    ["no trust at all", scoped([], "all"), "tru_one", false],
    ["a trust's officer and a school in none", scoped(["tru_one"], "all"), null, false],
    ["all trusts and a school in none", scoped("all", "all"), null, true],
    ["its own school", scoped("all", ["sch_a"]), "tru_one", true],
    ["another school", scoped("all", ["sch_b"]), "tru_one", false],
    ["its own school, issued under a trust out of scope", scoped(["tru_two"], ["sch_a"]), "tru_one", false],
  ])("%s", (_, person, trustId, expected) => {
    expect(maySee(person, { schoolId: "sch_a", trustId })).toBe(expected);
  });
});
