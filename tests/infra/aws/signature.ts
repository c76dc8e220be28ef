import { createHash, createHmac } from "node:crypto";
import type { AskedOfService } from "./standInServices";

const sha256 = (text: Buffer | string): string => createHash("sha256").update(text).digest("hex");
const hmac = (key: Buffer | string, text: string): Buffer => createHmac("sha256", key).update(text).digest();
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

const header =
  /^AWS4-HMAC-SHA256 Credential=[^/]+\/([0-9]{8})\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;

/**
 * Whether a request carries the signature it should, for a service: worked out from what arrived, by AWS's own description and nothing of the code that
 * signed it.
 *
 * @source docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function isSignedFor(service: string, { method, path, headers, body }: AskedOfService, secret: string): boolean {
  const [, day = "", region = "", of = "", names = "", signature] = header.exec(headers.authorization ?? "") ?? [];
  const canonical = [
    ...[method, path.split("/").map(encoded).join("/"), ""],
    ...names.split(";").map((name) => `${name}:${String(headers[name]).trim()}`),
    ...["", names, sha256(body)],
  ].join("\n");
  const scope = `${day}/${region}/${of}/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, sha256(canonical)].join("\n");
  const key = [region, of, "aws4_request"].reduce((made, part) => hmac(made, part), hmac(`AWS4${secret}`, day));
  return of === service && names.includes("host") && hmac(key, text).toString("hex") === signature;
}
