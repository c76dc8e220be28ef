import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from "jose";

/** The keys tokens are signed with. `issuerOfKey` is the issuer a key is kept for, where its publisher says so; null where it serves any. */
export interface KeySource {
  readonly keyFor: JWTVerifyGetKey;
  readonly issuerOfKey: (keyId: string) => string | null;
}

/**
 * What a token must say to be believed. `audience`: our own ids, of which it names one; `scope`: the permission a person consented to, which
 * a program signed in as itself does not hold; `tenants`: whose accounts are taken at all; `issuerOf`: the one issuer of a tenant's tokens.
 */
export interface TokenRules {
  readonly audience: readonly [string, ...string[]];
  readonly scope: string;
  readonly tenants: "any" | readonly string[];
  readonly issuerOf: (tenantId: string) => string;
  readonly keys: KeySource;
}

const tenantPlace = "{tenantid}";

/**
 * Keys published at an address: fetched when first needed and again every 10 minutes; a key id that is not among them is asked for at once, but at
 * most once in 30 seconds, so that made-up ids cannot make us ask without end.
 */
export function publishedKeys(address: URL, ask: typeof fetch = fetch): KeySource {
  const keys = createRemoteJWKSet(address, {
    cacheMaxAge: 600_000,
    cooldownDuration: 30_000,
    timeoutDuration: 5000,
    [customFetch]: ask,
  });
  return {
    keyFor: keys,
    issuerOfKey: (keyId) => {
      const key = keys.jwks()?.keys.find(({ kid }) => kid === keyId);
      return key && "issuer" in key && typeof key.issuer === "string" ? key.issuer : null;
    },
  };
}

/** Whether a key may sign for an issuer: it is kept for that issuer, for any tenant's, or for none in particular. */
export const keyServes = (issuerOfKey: string | null, issuer: string, tenantId: string): boolean =>
  issuerOfKey === null || issuerOfKey.replace(tenantPlace, tenantId) === issuer;

/**
 * The rules of Microsoft Entra ID, version 2.0 tokens of any organisation's tenant. `clientId` is the application (client) id of our
 * registration; `tenants` narrows whose accounts are taken.
 *
 * @source learn.microsoft.com/entra/identity-platform/access-tokens, "Validate tokens", and claims-validation, "Validate the signing key issuer"
 */
export function entraRules(options: {
  readonly clientId: string;
  readonly tenants?: "any" | readonly string[];
  readonly ask?: typeof fetch;
}): TokenRules {
  const authority = "https://login.microsoftonline.com";
  return {
    audience: [options.clientId, `api://${options.clientId}`],
    scope: "access_as_user",
    tenants: options.tenants ?? "any",
    issuerOf: (tenantId) => `${authority}/${tenantId}/v2.0`,
    keys: publishedKeys(new URL(`${authority}/common/discovery/v2.0/keys`), options.ask),
  };
}
