import { z } from "zod";
import { invitedSchema, invitationListSchema, userListSchema } from "../../../core/wire/access";
import { publishedKeys } from "../../../functions/identity/tokenRules";
import { invitationCodeKey, invitationKey } from "../../../functions/store/keys";
import { getItem, queryItems } from "../../../functions/store/items";
import { hashOfCode, newInvitationCode } from "../../../functions/identity/invitationCode";
import { problemIn } from "../api/answered";
import { schools, withRegister } from "../api/example";
import { startService, type RunningService } from "../api/runningService";
import * as t from "./tokens";

let service: RunningService;
let key: t.SigningKey;
let keys: Awaited<ReturnType<typeof t.publishKeys>>;
const start = "2026-10-05T10:00:00Z";
const administrator = { tenantId: t.tenant, objectId: t.objectId };

beforeAll(async () => {
  key = await t.makeKey("key-1");
  keys = await t.publishKeys(key);
  const rules = {
    ...{ audience: [t.clientId] as const, scope: "access_as_user", tenants: "any" as const, issuerOf: t.issuerOf },
    keys: publishedKeys(keys.address),
  };
  service = await startService("testgroup", { rules, first: administrator });
  await withRegister(service);
});
afterAll(async () => {
  await service.stop();
  await keys.stop();
});
beforeEach(() => service.at(start));

let moment = start;
const at = (next: string): void => {
  moment = next;
  service.at(next);
};
afterEach(() => at(start));

/** An account of its own for each call, in a tenant. */
let made = 0;
const account = (tenantId = t.tenant) => ({ tenantId, objectId: `oid-${String(++made)}` });
type Of = ReturnType<typeof account>;

/** Sends a request with the token of an account. Its claims also name the first administrator's address, which must decide nothing. */
async function as({ tenantId, objectId }: Of, method: string, path: string, body?: unknown) {
  const claims = {
    ...t.claimsAt(new Date(moment)),
    ...{ iss: t.issuerOf(tenantId), tid: tenantId, oid: objectId, email: "admin@diocese.example" },
    ...{ upn: "admin@diocese.example", preferred_username: "admin@diocese.example", name: `Person ${objectId}` },
  };
  return service.ask(method, path, body, { Authorization: `Bearer ${await t.sign(claims, key)}` });
}
const head = { address: "head@anne.example", roles: ["school"], schools: ["3732001"] };
const invite = async (more: Record<string, unknown> = {}) =>
  invitedSchema.parse((await as(administrator, "POST", "/v1/invitations", { ...head, ...more })).json);
const redeem = (who: Of, code: string) => as(who, "POST", "/v1/invitations/redemption", { code });
const stateOf = async (id: string) =>
  invitationListSchema
    .parse((await as(administrator, "GET", "/v1/invitations")).json)
    .invitations.find(({ invitationId }) => invitationId === id)?.state;

describe("an invitation", () => {
  it("makes a person of the account that redeems it, with its access, and no other", async () => {
    const who = account();
    expect(problemIn(await as(who, "GET", "/v1/me")).title).toBe("You have no role here yet");
    const { invitation, code } = await invite();
    expect(invitation).toMatchObject({ state: "open", schools: [schools.anne], invitedBy: `Person ${t.objectId}` });
    expect(invitation.expiresAt.slice(0, 10)).toBe("2026-10-19");
    const redeemed = await redeem(who, code);
    const person = { name: `Person ${who.objectId}`, roles: ["school"] };
    const scope = { groupId: "testgroup", trusts: "all", schools: [schools.anne] };
    expect([redeemed.status, redeemed.json]).toEqual([200, { ...person, scope, id: invitation.invitationId }]);
    expect((await as(who, "GET", "/v1/me")).json).toEqual(redeemed.json);
    expect(await stateOf(invitation.invitationId)).toBe("redeemed");
    const sameIdElsewhere = { tenantId: t.otherTenant, objectId: who.objectId };
    expect((await as(sameIdElsewhere, "GET", "/v1/me")).status).toBe(403);
  });

  it("is taken however its code was typed, and again by the same account, but by no other", async () => {
    const who = account();
    const { code } = await invite();
    expect((await redeem(who, ` ${code.toLowerCase().replaceAll("-", " ")} `)).status).toBe(200);
    const again = await redeem(who, code);
    expect(again.status).toBe(200);
    expect(problemIn(await redeem(account(), code)).detail).toMatch(/was used by another account/);
    const { users } = userListSchema.parse((await as(administrator, "GET", "/v1/users")).json);
    expect(users.find(({ objectId }) => objectId === who.objectId)?.history).toHaveLength(1);
  });

  it("of two accounts that race for it is one's", async () => {
    const { code } = await invite();
    const racing = [account(), account(), account(), account()];
    const answers = await Promise.all(racing.map((who) => redeem(who, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
    const known = await Promise.all(racing.map((who) => as(who, "GET", "/v1/me")));
    expect(known.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("is over after 14 days to the second", async () => {
    const first = await invite();
    const second = await invite();
    at("2026-10-19T09:59:59Z");
    expect((await redeem(account(), first.code)).status).toBe(200);
    at("2026-10-19T10:00:01Z");
    expect(problemIn(await redeem(account(), second.code)).detail).toMatch(/a code works for 14 days/);
    expect(await stateOf(second.invitation.invitationId)).toBe("expired");
    at("2027-02-01T10:00:00Z");
    expect(await stateOf(second.invitation.invitationId)).toBeUndefined();
  });

  it("can be taken back while it is open", async () => {
    const { invitation, code } = await invite();
    const path = `/v1/invitations/${invitation.invitationId}/revocation`;
    expect((await as(administrator, "POST", path)).json).toMatchObject({ state: "revoked" });
    expect((await as(administrator, "POST", path)).status).toBe(200);
    expect(problemIn(await redeem(account(), code)).detail).toMatch(/was taken back/);
  });

  it("for a known tenant is taken from that tenant alone", async () => {
    const { code } = await invite({ tenantId: t.otherTenant });
    expect(problemIn(await redeem(account(), code)).detail).toMatch(/another organisation/);
    expect((await redeem(account(t.otherTenant), code)).status).toBe(200);
  });

  it("is kept by the hash of its code: the code stands nowhere in the table", async () => {
    const { invitation, code } = await invite();
    const plain = code.replaceAll("-", "");
    const kept = [
      await getItem(service.store, invitationKey("testgroup", invitation.invitationId)),
      await getItem(service.store, invitationCodeKey(hashOfCode(code))),
      ...(await queryItems(service.store, { pk: "G#testgroup", prefix: "INVITATION#" })),
    ];
    expect(kept.every((item) => item && typeof item["ttl"] === "number")).toBe(true);
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${plain}|${code}`));
  });

  it.each([
    ["a school's role without a school", { schools: undefined }, /Name the school/],
    ["a school nobody knows", { schools: ["3739876"] }, /no school "3739876"/],
    ["a school's role beside another", { roles: ["school", "director"] }, /stand alone/],
    ["a trust officer without a trust", { roles: ["trustOfficer"], schools: undefined }, /Name the trust/],
    ["a trust nobody knows", { roles: ["trustOfficer"], schools: undefined, trusts: ["tru_x"] }, /no trust "tru_x"/],
    [
      "an administrator of one trust",
      { roles: ["administrator"], schools: undefined, trusts: ["tru_one"] },
      /whole group/,
    ],
    ["a director of one school", { roles: ["director"] }, /Only a school's role/],
  ])("is not made for %s", async (_, more, words) => {
    expect(problemIn(await as(administrator, "POST", "/v1/invitations", { ...head, ...more })).detail).toMatch(words);
  });
});

describe("somebody's access", () => {
  const join = async (more: Record<string, unknown> = {}) => {
    const who = account();
    const { code } = await invite(more);
    return { who, id: z.object({ id: z.string() }).parse((await redeem(who, code)).json).id };
  };

  it("ends at once, can be given again, and every change is kept with who made it", async () => {
    const { who, id } = await join();
    expect((await as(administrator, "PATCH", `/v1/users/${id}`, { ended: true })).status).toBe(200);
    expect((await as(who, "GET", "/v1/me")).status).toBe(403);
    const change = { roles: ["trustOfficer"], trusts: ["tru_two"] };
    expect((await as(administrator, "PATCH", `/v1/users/${id}`, change)).status).toBe(200);
    expect((await as(who, "GET", "/v1/me")).json).toMatchObject({
      roles: ["trustOfficer"],
      scope: { trusts: ["tru_two"] },
    });
    const { code } = await invite();
    expect((await redeem(who, code)).json).toMatchObject({ id, roles: ["school"] });
    const { users } = userListSchema.parse((await as(administrator, "GET", "/v1/users")).json);
    const history = users.find(({ userId }) => userId === id)?.history.map(({ what, by }) => `${what} by ${by}`);
    const by = `by Person ${t.objectId}`;
    expect(history).toEqual([
      `redeemed an invitation ${by}`,
      `ended ${by}`,
      `changed ${by}`,
      `redeemed an invitation ${by}`,
    ]);
  });

  it.each<[string, Record<string, unknown>]>([
    ["ended", { ended: true }],
    ["made less", { roles: ["school"], schools: ["3732001"] }],
  ])(
    "that an administrator %s does not come back by an invitation sent before, nor by the one redeemed",
    async (_, change) => {
      const officer = { roles: ["groupOfficer"], schools: undefined };
      const [first, lost] = [await invite(officer), await invite(officer)];
      const who = account();
      const { id } = z.object({ id: z.string() }).parse((await redeem(who, first.code)).json);
      at("2026-10-06T10:00:00Z");
      expect((await as(administrator, "PATCH", `/v1/users/${id}`, change)).status).toBe(200);
      const me = await as(who, "GET", "/v1/me");
      for (const { code } of [lost, first])
        expect(problemIn(await redeem(who, code)).detail).toMatch(/before your access was changed/);
      const after = await as(who, "GET", "/v1/me");
      expect([after.status, after.json]).toEqual([me.status, me.json]);
      expect((await redeem(account(), lost.code)).status).toBe(200);
      expect((await redeem(who, (await invite(officer)).code)).json).toMatchObject({ id, roles: ["groupOfficer"] });
    },
  );

  it("is not changed by its owner, nor by anyone but an administrator", async () => {
    const { who, id } = await join({ roles: ["administrator"], schools: undefined });
    expect(problemIn(await as(who, "PATCH", `/v1/users/${id}`, { ended: true })).type).toMatch(/not-your-own-access$/);
    const other = await join({ roles: ["groupOfficer"], schools: undefined });
    for (const [method, path, body] of [
      ["PATCH", `/v1/users/${id}`, { ended: true }],
      ["GET", "/v1/users"],
      ["GET", "/v1/invitations"],
      ["POST", "/v1/invitations", head],
    ] as const)
      expect((await as(other.who, method, path, body)).status).toBe(403);
  });
});

describe("a code", () => {
  it("is 20 letters that cannot be taken for one another, another each time", () => {
    const codes = Array.from({ length: 200 }, () => newInvitationCode());
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(new Set(codes).size).toBe(200);
  });
  it("is the same with an O for a nought, an I or L for a one", () => {
    expect(hashOfCode("0011A-BCDEF")).toBe(hashOfCode("oOiLa bcdef"));
  });
});
