import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, SignJWT } from "jose";
import { z } from "zod";
import type { Account } from "../../../functions/identity/account";
import type { TokenRules } from "../../../functions/identity/tokenRules";
import { readIfThere } from "../service/readIfThere";

/** The tenant of the people of one machine; no real one is called that. */
export const localTenant = "this-computer";
const audience = "trustwide-on-this-computer";
const issuer = "urn:trustwide:this-computer";
const scope = "access_as_user";
const keyId = "local-1";

/** How long a token of the local issuer holds, in seconds: a working day. */
export const tokenSeconds = 8 * 3600;

/** The issuer of one machine: it signs for whom it is asked to, and its rules believe it alone. */
export interface LocalIssuer {
  readonly rules: TokenRules;
  tokenFor(account: Omit<Account, "tenantId">, now: Date): Promise<string>;
}

const keySchema = z.object({ kty: z.literal("RSA"), n: z.string(), e: z.string(), d: z.string() }).loose();

/** The key of a data folder, made when it has none. Whoever can read it can read the tables beside it too. */
async function keyOf(folder: string): Promise<z.infer<typeof keySchema>> {
  const file = join(folder, "local-issuer.json");
  const kept = await readIfThere(file);
  if (kept !== null) return keySchema.parse(JSON.parse(kept));
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const made = keySchema.parse(await exportJWK(privateKey));
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${JSON.stringify(made)}\n`, { mode: 0o600, flag: "wx" });
  return made;
}

/** Opens the issuer of a data folder. Its tokens are verified by the same code and rules as Entra's, with other names in them. */
export async function openIssuer(folder: string): Promise<LocalIssuer> {
  const jwk = await keyOf(folder);
  const privateKey = await importJWK(jwk, "RS256");
  const keyFor = createLocalJWKSet({ keys: [{ kty: jwk.kty, n: jwk.n, e: jwk.e, kid: keyId, alg: "RS256" }] });
  return {
    rules: {
      audience: [audience],
      scope,
      tenants: [localTenant],
      issuerOf: () => issuer,
      keys: { keyFor, issuerOfKey: () => null },
    },
    tokenFor: ({ objectId, name }, now) => {
      const seconds = Math.floor(now.getTime() / 1000);
      return new SignJWT({ tid: localTenant, oid: objectId, name, scp: scope, ver: "2.0" })
        .setProtectedHeader({ alg: "RS256", kid: keyId, typ: "JWT" })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(seconds)
        .setNotBefore(seconds)
        .setExpirationTime(seconds + tokenSeconds)
        .sign(privateKey);
    },
  };
}
