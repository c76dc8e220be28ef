import { createHmac } from "node:crypto";
import { exportSPKI, importJWK } from "jose";
import { publishedKeys, type TokenRules } from "../../../functions/identity/tokenRules";
import { createAccountOf } from "../../../functions/identity/whoIs";
import { verifyToken } from "../../../functions/identity/verifyToken";
import * as t from "./tokens";

const now = new Date("2026-10-05T10:00:00Z");
let key: t.SigningKey;
let tenantsOwn: t.SigningKey;
let unpublished: t.SigningKey;
let keys: Awaited<ReturnType<typeof t.publishKeys>>;
let rules: TokenRules;

const rulesWith = (more: Partial<TokenRules> = {}): TokenRules => ({
  audience: [t.clientId, `api://${t.clientId}`],
  scope: "access_as_user",
  tenants: "any",
  issuerOf: t.issuerOf,
  keys: publishedKeys(keys.address),
  ...more,
});

beforeAll(async () => {
  key = await t.makeKey("key-1");
  tenantsOwn = await t.makeKey("key-of-other-tenant", t.issuerOf(t.otherTenant));
  unpublished = await t.makeKey("key-1");
  keys = await t.publishKeys(key, tenantsOwn);
  rules = rulesWith();
});
afterAll(() => keys.stop());
afterEach(() => jest.restoreAllMocks());

const claims = (more: Record<string, unknown> = {}) => ({ ...t.claimsAt(now), ...more });
const verify = async (more: Record<string, unknown> = {}, signing = key) =>
  verifyToken(await t.sign(claims(more), signing), rules, now);
const seconds = now.getTime() / 1000;
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const account = { tenantId: t.tenant, objectId: t.objectId, name: "Sam Somebody" };

describe("verifyToken takes", () => {
  it("a token that holds, and gives tenant, object id and name, never an e-mail address", async () => {
    expect(await verify()).toEqual(account);
  });
  it.each([
    ["the audience as an address", { aud: `api://${t.clientId}` }],
    ["more permissions than ours", { scp: "openid access_as_user profile" }],
    ["the last second of it, and a clock a minute off", { exp: seconds - 59 }],
    ["a clock a minute off at its start", { nbf: seconds + 59 }],
  ])("%s", async (_, more) => expect(await verify(more)).toEqual(account));

  it("a key kept for one tenant, from that tenant", async () => {
    const of = { iss: t.issuerOf(t.otherTenant), tid: t.otherTenant };
    expect(await verify(of, tenantsOwn)).toMatchObject({ tenantId: t.otherTenant });
  });
});

describe("verifyToken knows nobody by", () => {
  it.each([
    ["an expired token", { exp: seconds - 61 }],
    ["one that is not yet valid", { nbf: seconds + 61 }],
    ["one for another audience", { aud: "another" }],
    ["one for no audience", { aud: undefined }],
    ["one that never ends", { exp: undefined }],
    ["one without a beginning", { nbf: undefined }],
    ["another issuer", { iss: "https://evil.example/v2.0" }],
    ["the issuer of another tenant than the one it names", { iss: t.issuerOf(t.otherTenant) }],
    ["a tenant other than its issuer's", { tid: t.otherTenant }],
    ["a version 1.0 token", { ver: "1.0", iss: `https://sts.windows.net/${t.tenant}/` }],
    ["a program signed in as itself", { scp: undefined, roles: ["access_as_user"] }],
    ["another permission", { scp: "access_as_user.read" }],
    ["no object id", { oid: undefined }],
    ["an object id that could not stand in a key", { oid: "a#b" }],
    ["no tenant", { tid: undefined }],
    ["an e-mail address in place of an object id", { oid: undefined, email: "sam@school.example" }],
  ])("%s", async (_, more) => expect(await verify(more)).toBeNull());

  it("a key kept for another tenant", async () => expect(await verify({}, tenantsOwn)).toBeNull());
  it("a key that is not published, under a published id", async () => expect(await verify({}, unpublished)).toBeNull());
  it("a key id nobody published", async () => expect(await verify({}, { ...key, kid: "made-up" })).toBeNull());

  it("a tenant outside those that are taken", async () => {
    const token = await t.sign(claims(), key);
    expect(await verifyToken(token, rulesWith({ tenants: [t.otherTenant] }), now)).toBeNull();
    expect(await verifyToken(token, rulesWith({ tenants: [t.tenant] }), now)).toEqual(account);
  });

  it("alg none, with and without a signature", async () => {
    const bare = `${encoded({ alg: "none", kid: key.kid })}.${encoded(claims())}.`;
    expect(await verifyToken(bare, rules, now)).toBeNull();
    expect(await verifyToken(`${bare}c2ln`, rules, now)).toBeNull();
  });

  it("HS256 with the published key as its secret", async () => {
    const publicKey = await importJWK(key.published, "RS256", { extractable: true });
    if (publicKey instanceof Uint8Array) throw new Error("not a public key");
    for (const secret of [await exportSPKI(publicKey), key.published.n ?? "", JSON.stringify(key.published)]) {
      const signed = `${encoded({ alg: "HS256", kid: key.kid, typ: "JWT" })}.${encoded(claims())}`;
      const signature = createHmac("sha256", secret).update(signed).digest("base64url");
      expect(await verifyToken(`${signed}.${signature}`, rules, now)).toBeNull();
    }
  });

  it("a token of which any part was altered", async () => {
    const [header = "", , signature = ""] = (await t.sign(claims(), key)).split(".");
    const altered = encoded(claims({ oid: "bbbbbbbb-aaaa-4aaa-8aaa-aaaaaaaaaaaa" }));
    expect(await verifyToken(`${header}.${altered}.${signature}`, rules, now)).toBeNull();
    const other = encoded({ alg: "RS256", kid: key.kid, typ: "JWT", x: 1 });
    expect(await verifyToken(`${other}.${encoded(claims())}.${signature}`, rules, now)).toBeNull();
    expect(await verifyToken(`${header}.${encoded(claims())}.`, rules, now)).toBeNull();
  });

  it.each(["", "x", "a.b.c", "....", `${"a".repeat(20_000)}.b.c`])("what is no token: %.10s", async (token) => {
    expect(await verifyToken(token, rules, now)).toBeNull();
  });
});

describe("the Authorization header", () => {
  const asked = (authorization?: string) =>
    createAccountOf(
      rules,
      () => now,
    )(
      new Request("https://trustwide.example/v1/me", authorization === undefined ? {} : { headers: { authorization } }),
    );
  it("is the only place a token is read from", async () => {
    const token = await t.sign(claims(), key);
    expect(await asked(`Bearer ${token}`)).toEqual(account);
    expect(await asked(`bearer ${token}`)).toEqual(account);
    expect(await asked()).toBeNull();
    expect(await asked(token)).toBeNull();
    expect(await asked(`Basic ${token}`)).toBeNull();
    expect(await asked(`Bearer ${token}, Bearer ${token}`)).toBeNull();
  });
});

describe("the published keys", () => {
  it("are asked for once, and for unknown ids once more in 30 seconds, however many there are", async () => {
    const list = await t.publishKeys(key);
    const own = rulesWith({ keys: publishedKeys(list.address) });
    let clock = Date.now();
    jest.spyOn(Date, "now").mockImplementation(() => clock);
    const known = await t.sign(claims(), key);
    for (let i = 0; i < 5; i++) expect(await verifyToken(known, own, now)).toEqual(account);
    expect(list.asked()).toBe(1);

    clock += 31_000;
    for (let i = 0; i < 20; i++)
      expect(await verifyToken(await t.sign(claims(), { ...key, kid: `made-up-${String(i)}` }), own, now)).toBeNull();
    expect(list.asked()).toBe(2);

    const next = await t.makeKey("key-2");
    list.publish(key, next);
    clock += 31_000;
    expect(await verifyToken(await t.sign(claims(), next), own, now)).toEqual(account);
    expect(await verifyToken(known, own, now)).toEqual(account);
    expect(list.asked()).toBe(3);

    list.publish(next);
    clock += 601_000;
    expect(await verifyToken(known, own, now)).toBeNull();
    await list.stop();
  });

  it("that cannot be had are a fault of ours, not of the one who asks", async () => {
    const list = await t.publishKeys(key);
    list.fail(true);
    const token = await t.sign(claims(), key);
    await expect(verifyToken(token, rulesWith({ keys: publishedKeys(list.address) }), now)).rejects.toThrow();
    await list.stop();
  });
});
