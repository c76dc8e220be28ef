import { createWhoIs, localOfficerOf } from "../../../functions/identity/whoIs";
import { maySee } from "../../../functions/identity/scope";

const officer = localOfficerOf("hallam");
const atThisMachine = createWhoIs({ localOfficer: officer });
const request = (url: string, headers: Record<string, string> = {}) => new Request(url, { headers });

describe("whoIs", () => {
  it.each([
    ["by name", "http://localhost:3000/v1/me", {}],
    ["by number", "http://127.0.0.1:3000/v1/me", {}],
    ["by its IPv6 number", "http://[::1]:3000/v1/me", {}],
    ["from a page of its own", "http://localhost:3000/v1/me", { origin: "http://localhost:3000" }],
    ["from its own address bar", "http://localhost:3000/v1/me", { "sec-fetch-site": "none" }],
  ])("knows the officer at this machine: %s", async (_, url, headers) => {
    expect(await atThisMachine(request(url, headers))).toEqual(officer);
  });

  it.each([
    ["another name that leads here", "http://evil.example/v1/me", {}],
    ["a name that only starts like ours", "http://localhost.evil.example/v1/me", {}],
    ["a page from elsewhere", "http://localhost:3000/v1/me", { origin: "https://evil.example" }],
    ["a page of no origin", "http://localhost:3000/v1/me", { origin: "null" }],
    ["a request another site caused", "http://localhost:3000/v1/me", { "sec-fetch-site": "cross-site" }],
    ["another address", "http://192.168.1.20:3000/v1/me", {}],
  ])("knows nobody from %s", async (_, url, headers) => {
    expect(await atThisMachine(request(url, headers))).toBeNull();
  });

  it("knows nobody where there is no local officer", async () => {
    expect(await createWhoIs({ localOfficer: null })(request("http://localhost/v1/me"))).toBeNull();
  });
});

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
