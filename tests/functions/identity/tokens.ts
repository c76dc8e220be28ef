import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from "jose";

export const clientId = "3f1c9a52-7f0e-4d7a-9d53-0c7b0f1f2a11";
export const tenant = "11111111-1111-4111-8111-111111111111";
export const otherTenant = "22222222-2222-4222-8222-222222222222";
export const objectId = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
export const issuerOf = (tenantId: string): string => `https://login.microsoftonline.com/${tenantId}/v2.0`;
export const anyTenantsIssuer = issuerOf("{tenantid}");

/** A signing key with its public half as it is published. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly published: JWK & { readonly issuer: string };
}

/** A key pair; `issuer` is whose tokens it may sign, as Entra's list of keys says beside each. */
export async function makeKey(kid: string, issuer = anyTenantsIssuer): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const published = { ...(await exportJWK(publicKey)), kid, use: "sig", issuer };
  return { kid, privateKey, published };
}

/** What a token for a person of `tenant` says at a moment; each test changes one thing. */
export const claimsAt = (now: Date): JWTPayload => {
  const seconds = Math.floor(now.getTime() / 1000);
  return {
    ...{ iss: issuerOf(tenant), aud: clientId, tid: tenant, oid: objectId, ver: "2.0", scp: "access_as_user" },
    ...{ iat: seconds, nbf: seconds, exp: seconds + 3600, name: "Sam Somebody", email: "sam@school.example" },
  };
};

/** A token of those claims, signed with a key. */
export const sign = (claims: JWTPayload, { privateKey, kid }: SigningKey): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid, typ: "JWT" }).sign(privateKey);

/** A list of keys on a real socket: what is published can change, and how often it was asked is counted. */
export async function publishKeys(...first: readonly SigningKey[]) {
  let keys = first;
  let asked = 0;
  let isDown = false;
  const server = createServer((_, answer) => {
    asked += 1;
    answer.statusCode = isDown ? 503 : 200;
    answer.setHeader("Content-Type", "application/json");
    answer.end(JSON.stringify({ keys: keys.map(({ published }) => published) }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  return {
    address: new URL(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/keys`),
    asked: () => asked,
    publish: (...next: readonly SigningKey[]) => void (keys = next),
    fail: (down: boolean) => void (isDown = down),
    stop: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
