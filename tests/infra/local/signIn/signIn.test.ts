import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { entraRules } from "../../../../functions/identity/tokenRules";
import { saveRegister } from "../../../../functions/store/register";
import { listen, type Listening } from "../../../../infra/local/service/listen";
import { openService, type OpenService } from "../../../../infra/local/service/openService";
import { exampleRegister, schools } from "../../../functions/api/example";
import { clientId } from "../../../functions/identity/tokens";

let folder: string;
let service: OpenService;
let site: Listening;

const open = async (signIn: Parameters<typeof openService>[0]["signIn"]) => {
  service = await openService({ data: folder, groupId: "example", signIn, log: () => undefined });
  site = await listen(service, 0);
};
const close = async () => {
  await site.close();
  await service.close();
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "trustwide-sign-in-"));
  await open("local");
  await saveRegister(service.store, exampleRegister("example"), {
    by: service.officer,
    now: new Date("2026-09-01T00:00:00Z"),
  });
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true });
});

const json = { "Content-Type": "application/json" };
const given = z.object({ token: z.string(), expiresInSeconds: z.number() });
const askToken = (person: unknown, headers: Record<string, string> = {}) =>
  fetch(`${site.url}/sign-in/token`, {
    method: "POST",
    headers: { ...json, ...headers },
    body: JSON.stringify({ person }),
  });
const tokenOf = async (person: string) => given.parse(await (await askToken(person)).json()).token;
const me = async (token: string) => {
  const answer = await fetch(`${site.url}/v1/me`, { headers: { Authorization: `Bearer ${token}` } });
  return [answer.status, await answer.json()] as const;
};
const choose = (person: string) =>
  fetch(`${site.url}/sign-in`, { method: "POST", body: new URLSearchParams({ person }), redirect: "manual" });

describe("the local sign-in", () => {
  it("asks who to be where the workbench is opened by its bare address, and not where its address says who", async () => {
    const open = (path: string) => fetch(`${site.url}${path}`, { redirect: "manual" });
    const answer = await open("/workbench");
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/sign-in"]);
    expect((await open("/workbench?as=officer")).status).toBe(200);
    const session = (await choose("local-officer")).headers.get("set-cookie") ?? "";
    const signedIn = await fetch(`${site.url}/workbench`, { headers: { Cookie: session.split(";")[0] ?? "" } });
    expect(signedIn.status).toBe(200);
  });

  it.each([
    ["local-officer", ["groupOfficer", "administrator"], "all", "all"],
    ["local-director", ["director"], "all", "all"],
    ["local-administrator", ["administrator"], "all", "all"],
    ["local-tru_two", ["trustOfficer"], ["tru_two"], "all"],
    [`local-${schools.anne}`, ["school"], "all", [schools.anne]],
  ])("gives a token for %s, which says who that is", async (id, roles, trusts, mine) => {
    const expected = { id, roles, scope: { groupId: "example", trusts, schools: mine } };
    expect(await me(await tokenOf(id))).toMatchObject([200, expected]);
  });

  it("gives none for anyone else", async () => {
    for (const person of ["local-nobody", "local-sch_none0000", "", null, 3]) {
      expect((await askToken(person)).status).toBe(422);
    }
  });

  it("knows nobody without a token, and says no more than that", async () => {
    const answer = await fetch(`${site.url}/v1/me`);
    expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  });

  it("offers a page with everyone there is to be, and shows each what they may see", async () => {
    const shown = await fetch(site.url);
    // With "no-referrer" a browser would send the form from origin "null", which is refused.
    expect(shown.headers.get("referrer-policy")).toBe("same-origin");
    const page = await shown.text();
    for (const words of ["Officer", "Head of a school", "Head of St Anne&#39;s", "Director", "Administrator"])
      expect(page).toContain(words);
    const chosen = await choose(`local-${schools.anne}`);
    expect([chosen.status, chosen.headers.get("location")]).toEqual([303, "/"]);
    const cookie = chosen.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict$/);
    const session = { Cookie: cookie.split(";")[0] ?? "" };
    expect(await (await fetch(site.url, { headers: session })).text()).toContain("Head of St Anne&#39;s");
    expect((await fetch(`${site.url}/v1/me`, { headers: session })).status).toBe(200);
    const written = await fetch(`${site.url}/v1/collections`, {
      method: "POST",
      headers: { ...session, ...json },
      body: "{}",
    });
    expect(written.status).toBe(401);
    const answer = await askToken(null, session);
    expect((await me(given.parse(await answer.json()).token))[1]).toMatchObject({ id: `local-${schools.anne}` });
  });

  it("tells a pane who there is to be", async () => {
    const { people } = (await (await fetch(`${site.url}/sign-in/people`)).json()) as { people: { id: string }[] };
    expect(people.map(({ id }) => id)).toEqual([
      ...["local-officer", "local-director", "local-administrator", "local-tru_one", "local-tru_two"],
      ...Object.values(schools).map((id) => `local-${id}`),
    ]);
  });

  it("is refused to a page from elsewhere, which can neither sign in nor use a session or a token", async () => {
    const elsewhere = { Origin: "https://evil.example" };
    expect((await askToken("local-officer", elsewhere)).status).toBe(403);
    expect((await fetch(`${site.url}/sign-in/people`, { headers: elsewhere })).status).toBe(403);
    const cookie = (await choose("local-officer")).headers.get("set-cookie")?.split(";")[0] ?? "";
    expect((await fetch(`${site.url}/v1/me`, { headers: { ...elsewhere, Cookie: cookie } })).status).toBe(401);
    const Authorization = `Bearer ${await tokenOf("local-officer")}`;
    expect((await fetch(`${site.url}/v1/me`, { headers: { ...elsewhere, Authorization } })).status).toBe(401);
  });

  it("listens on this machine alone, under its own names", async () => {
    const { port } = new URL(site.url);
    const answer = await service.app.request(`http://trust.example:${port}/v1/me`, {
      headers: { Authorization: `Bearer ${await tokenOf("local-officer")}` },
    });
    expect(answer.status).toBe(401);
  });

  it("keeps its key where only its owner reads it, and its tokens hold after a restart", async () => {
    const { mode } = await stat(join(folder, "local-issuer.json"));
    expect(process.platform === "win32" || (mode & 0o077) === 0).toBe(true);
    const token = await tokenOf("local-officer");
    await close();
    await open("local");
    expect((await me(token))[0]).toBe(200);
  });

  it("is not there, and its tokens are nobody's, where people sign in with Microsoft 365", async () => {
    const token = await tokenOf("local-officer");
    expect(JSON.parse(await readFile(join(folder, "local-issuer.json"), "utf8"))).toMatchObject({ kty: "RSA" });
    await close();
    const rules = entraRules({ clientId, ask: () => Promise.resolve(Response.json({ keys: [] })) });
    await open({ rules, first: null });
    expect((await me(token))[0]).toBe(401);
    expect((await askToken("local-officer")).status).toBe(404);
    expect((await fetch(`${site.url}/sign-in`)).status).toBe(404);
    await close();
    await open("local");
  });
});
