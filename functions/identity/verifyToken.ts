import { errors, jwtVerify } from "jose";
import { z } from "zod";
import { accountSchema, type Account } from "./account";
import { keyServes, type TokenRules } from "./tokenRules";

/** Clocks differ a little: a token is taken so long before it begins and after it ends. */
const toleranceSeconds = 60;
const longestToken = 16_384;

const claimsSchema = z.object({
  iss: z.string(),
  tid: accountSchema.shape.tenantId,
  oid: accountSchema.shape.objectId,
  ver: z.literal("2.0"),
  scp: z.string(),
  name: z.string().optional().catch(undefined),
});

/** Faults of the token itself. Any other (the keys could not be fetched) is ours, and is thrown. */
const tokenFaults: ReadonlySet<string> = new Set([
  errors.JWTClaimValidationFailed.code,
  errors.JWTExpired.code,
  errors.JWTInvalid.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JOSEAlgNotAllowed.code,
  errors.JOSENotSupported.code,
  errors.JWKSNoMatchingKey.code,
  errors.JWKSMultipleMatchingKeys.code,
]);

/** The account a token is of, or null where anything about it does not hold at the moment given; why is for nobody to know. */
export async function verifyToken(token: string, rules: TokenRules, now: Date): Promise<Account | null> {
  if (token.length > longestToken) return null;
  try {
    const { payload, protectedHeader } = await jwtVerify(token, rules.keys.keyFor, {
      algorithms: ["RS256"],
      audience: [...rules.audience],
      requiredClaims: ["exp", "nbf", "iat"],
      clockTolerance: toleranceSeconds,
      currentDate: now,
    });
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success || protectedHeader.kid === undefined) return null;
    const { iss, tid, oid, scp, name = "" } = claims.data;
    const holds =
      iss === rules.issuerOf(tid) &&
      (rules.tenants === "any" || rules.tenants.includes(tid)) &&
      scp.split(" ").includes(rules.scope) &&
      keyServes(rules.keys.issuerOfKey(protectedHeader.kid), iss, tid);
    return holds ? { tenantId: tid, objectId: oid, name: name.slice(0, 200) } : null;
  } catch (error) {
    if (error instanceof errors.JOSEError && tokenFaults.has(error.code)) return null;
    throw error;
  }
}
