import { problems, problemSlugs, type ProblemSlug } from "../../../core/wire/problems";
import { operationIds, operations } from "../../../functions/api/operations";
import { readRoutes } from "../../../functions/api/routes";
import { getItem, putItem } from "../../../functions/store/items";
import { releaseKey } from "../../../functions/store/keys";
import { problemIn, slugOf, type Answered } from "./answered";
import { answers, at, fresh, issue, person, schools, sendTo, withRegister } from "./example";
import { oneService } from "./oneService";
import { startService } from "./runningService";

const service = oneService();

const csv = { "Content-Type": "text/csv" };
const definition = async (): Promise<Record<string, unknown>> =>
  ((await service.ask("GET", "/v1/returns/primary-outcomes?version=1")).json as { definition: Record<string, unknown> })
    .definition;

/** For every kind of problem, a request that ends in it. The compiler asks for a kind that is missing. */
const reaching: Record<ProblemSlug, () => Promise<Answered>> = {
  "request-not-understood": () => service.ask("POST", "/v1/collections", "{"),
  "not-signed-in": () => {
    service.as(null);
    return service.ask("GET", "/v1/me");
  },
  "not-invited": () => {
    service.as("stranger");
    return service.ask("GET", "/v1/me");
  },
  "not-allowed": () => {
    service.as(person(service.groupId, { roles: ["director"] }));
    return issue(service, "never");
  },
  "no-such-page": () => service.ask("GET", "/v2/me"),
  "no-such-school": () => service.ask("GET", "/v1/schools/1"),
  "no-such-return": () => service.ask("GET", "/v1/returns/nothing"),
  "no-such-collection": () => service.ask("GET", "/v1/collections/nothing"),
  "no-such-user": () => service.ask("PATCH", "/v1/users/nobody", { ended: true }),
  "no-such-invitation": () => service.ask("POST", `/v1/invitations/${"0".repeat(26)}/revocation`),
  "access-has-problems": () =>
    service.ask("POST", "/v1/invitations", { address: "sam@school.example", roles: ["school"] }),
  "not-your-own-access": () => service.ask("PATCH", `/v1/users/${service.officer.id}`, { ended: true }),
  "invitation-not-open": async () => {
    const token = (await service.signIn?.tokenFor(service.officer.id)) ?? "";
    const headers = { Authorization: `Bearer ${token}` };
    return service.ask("POST", "/v1/invitations/redemption", { code: "AAAAA-BBBBB" }, headers);
  },
  "no-such-trust": async () => service.ask("GET", `/v1/collections/${await fresh(service)}/comparison?trust=nothing`),
  "no-such-revision": async () => service.ask("GET", `${at(await fresh(service), schools.anne)}/1`),
  "no-such-figure": async () => service.ask("GET", `/v1/figures/${await fresh(service)}/${schools.anne}/nothing/all`),
  "no-such-release": () => service.ask("GET", "/v1/releases/nothing"),
  "no-such-snapshot": () => service.ask("GET", "/v1/snapshots/9.xlsx"),
  "sealed-content-altered": async () => {
    const id = await fresh(service);
    await service.ask("POST", "/v1/releases", { collection: id, audience: "board" });
    const key = releaseKey(service.groupId, id, "board", 1);
    await putItem(service.store, { ...(await getItem(service.store, key)), ...key, content: "0" });
    return service.ask("GET", `/v1/releases/${id}-board-1`);
  },
  "release-has-problems": async () =>
    service.ask("POST", "/v1/releases", { collection: await fresh(service), audience: "board", on: "2026-10-05" }),
  "no-such-problem": () => service.ask("GET", "/v1/problems/nothing"),
  "school-not-asked": async () => service.ask("GET", at(await fresh(service), schools.denis)),
  "method-not-allowed": () => service.ask("DELETE", "/v1/schools"),
  "newer-version": async () => {
    const id = await fresh(service);
    await sendTo(service, id, answers());
    return sendTo(service, id, answers({ ks2_eligible: 31 }));
  },
  "unknown-base": async () => sendTo(service, await fresh(service), answers(), { base: 3 }),
  "status-moved": async () =>
    service.ask("POST", `${at(await fresh(service), schools.anne)}/1/decision`, {
      decision: "approve",
      from: "submitted",
    }),
  "register-moved": () => service.ask("POST", "/v1/schools/import?planId=other", "LAESTAB\n3732001\n", csv),
  "results-moved": () =>
    service.ask("POST", "/v1/results/import?stage=final&planId=other", "laestab,period,ks2_eligible\n", csv),
  "results-file-has-problems": () =>
    service.ask("POST", "/v1/results/import?stage=final&dryRun=true", "Nothing,known\n1,2\n", csv),
  "version-published": async () =>
    service.ask("PUT", "/v1/returns/primary-outcomes", { ...(await definition()), title: "Ours" }),
  "collection-exists": async () => issue(service, await fresh(service), { title: "Another" }),
  "collection-moved": async () => {
    const id = await fresh(service);
    const change = (day: number) => service.ask("PATCH", `/v1/collections/${id}`, { dueOn: `2026-12-${String(day)}` });
    // Of changes sent together some are read before another is written; tried until one was.
    for (let round = 0; round < 20; round++) {
      const changes = await Promise.all(Array.from({ length: 12 }, (_, index) => change(10 + index)));
      const lost = changes.find(({ status }) => status === 409);
      if (lost) return lost;
    }
    throw new Error("no two changes met");
  },
  "too-large": () => service.ask("PATCH", "/v1/collections/any", { title: "x".repeat(10_001) }),
  "not-this-media-type": () => service.ask("POST", "/v1/workbooks", "x", { "Content-Type": "text/html" }),
  findings: async () => sendTo(service, await fresh(service), {}),
  "file-refused": () => service.ask("POST", "/v1/workbooks", "x", { "Content-Type": "application/octet-stream" }),
  "not-our-template": async () => {
    const { bytes } = await service.ask("GET", `/v1/collections/${await fresh(service)}/comparison.xlsx`);
    return service.ask("POST", "/v1/workbooks", bytes, { "Content-Type": "application/octet-stream" });
  },
  "definition-has-problems": async () => service.ask("PUT", "/v1/returns/other", await definition()),
  "register-file-has-problems": () => service.ask("POST", "/v1/schools/import?dryRun=true", "", csv),
  "collection-has-problems": () => issue(service, "bad", { previous: "nothing" }),
  "decision-not-possible": async () => {
    const id = await fresh(service);
    await sendTo(service, id, answers());
    return service.ask("POST", `${at(id, schools.anne)}/1/decision`, { decision: "authorise", from: "submitted" });
  },
  "key-used-before": async () => {
    const id = await fresh(service);
    const headers = { "Idempotency-Key": "one" };
    await sendTo(service, id, answers(), { headers });
    return sendTo(service, id, answers({ ks2_eligible: 31 }), { headers });
  },
  closed: async () => {
    const id = await fresh(service);
    await service.ask("PATCH", `/v1/collections/${id}`, { closed: true });
    return sendTo(service, id, answers());
  },
  "not-open-yet": async () => sendTo(service, await fresh(service, { opensOn: "2026-10-06" }), answers()),
  "no-mail": async () => {
    const silent = await startService("silent", "local", false);
    try {
      await withRegister(silent);
      return await silent.ask("POST", `/v1/collections/${await fresh(silent)}/reminders`);
    } finally {
      await silent.stop();
    }
  },
  "our-fault": () => {
    service.as({ ...service.officer, scope: { ...service.officer.scope, groupId: "no#group" } });
    return service.ask("GET", "/v1/schools");
  },
};

describe("problems", () => {
  it.each(problemSlugs)(
    "%s is reached, with its status and title, and says what happened in a sentence",
    async (slug) => {
      const answer = await reaching[slug]();
      expect(slugOf(answer)).toBe(slug);
      const { title, status, detail } = problemIn(answer);
      expect([title, status]).toEqual([problems[slug].title, problems[slug].status]);
      expect(detail).toMatch(/^["A-Z\d].*\.$/s);
      expect(detail).not.toMatch(/\b(invalid|illegal|please|sorry|null|undefined|NaN)\b/i);
      expect(answer.headers.get("cache-control")).toBe("no-store");
    },
  );

  it("each stand on a route, or are of no route at all", async () => {
    const stated = new Set((await readRoutes()).flatMap(({ problems: own }) => own));
    const ofNoRoute: ProblemSlug[] = ["no-such-page", "method-not-allowed"];
    expect(problemSlugs.filter((slug) => !stated.has(slug))).toEqual(ofNoRoute);
  });
});

describe("a fault of ours", () => {
  it("is answered with a short reference, which finds its line in the log; neither says anything of a person or their data", async () => {
    const id = await fresh(service);
    const marker = "Marker Figure 98765";
    service.as({
      id: "person-secret",
      name: "Person Secret",
      roles: ["groupOfficer"],
      scope: { groupId: "no#group", trusts: "all", schools: "all" },
    });
    const before = service.logged.length;
    const answer = await service.ask("POST", `${at(id, schools.anne)}`, {
      ...{ base: 0, entries: { ks2_eligible: { kind: "text", value: marker } } },
    });
    const { detail, reference = "" } = problemIn(answer);
    expect([answer.status, reference]).toEqual([500, expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}$/)]);
    expect(detail).toBe(`We could not save. Your workbook is unchanged. Try again; reference ${reference}.`);
    const lines = service.logged.slice(before);
    expect(lines).toMatchObject([
      {
        ...{ level: "error", code: "our-fault", reference, method: "POST", error: "Error" },
        operation: "/v1/collections/:collection/schools/:school/submissions",
        frames: expect.arrayContaining([expect.stringMatching(/^at /)]) as string[],
      },
    ]);
    for (const told of [JSON.stringify(lines), JSON.stringify(answer.json)])
      for (const secret of [marker, "Person Secret", "person-secret", "no#group", schools.anne])
        expect(told).not.toContain(secret);
  });
});

describe("who may", () => {
  const everyRole = ["school", "trustOfficer", "groupOfficer", "director", "administrator"] as const;
  const sent = { get: undefined, put: {}, post: {}, patch: {} } as const;
  const some = (path: string) => path.replaceAll(/\{[^}]+\}/g, "some.xlsx");

  const byRole = operationIds.filter((id) => operations[id].roles !== "account");
  it.each(byRole)("%s lets in its roles and nobody else", async (id) => {
    const { method, path, roles, maxBytes } = operations[id];
    const ask = async () => service.ask(method.toUpperCase(), some(path), maxBytes === 0 ? undefined : sent[method]);
    service.as(null);
    expect((await ask()).status === 401).toBe(roles !== "anyone");
    for (const role of everyRole) {
      service.as(person(service.groupId, { roles: [role] }));
      const isLetIn = roles === "anyone" || (roles as readonly string[]).includes(role);
      expect([role, (await ask()).status !== 403]).toEqual([role, isLetIn]);
    }
    service.as(person(service.groupId, { roles: [] }));
    expect((await ask()).status === 403).toBe(roles !== "anyone");
  });
});
