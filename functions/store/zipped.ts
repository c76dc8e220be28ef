import { gunzipSync, gzipSync } from "node:zlib";

/** The most a gzipped body may weigh: an item holds 400 KB, and who, when and why stand beside the body. */
export const bodyLimitBytes = 350 * 1024;
const plainLimitBytes = 16 * 1024 * 1024;

/** A JSON value as gzipped bytes; refused with its weight when it is over 350 KB zipped or 16 MB plain. */
export function zipBody(value: unknown): { readonly body: Uint8Array } | { readonly tooLargeBytes: number } {
  const plain = Buffer.from(JSON.stringify(value));
  if (plain.length > plainLimitBytes) return { tooLargeBytes: plain.length };
  const body = gzipSync(plain);
  return body.length > bodyLimitBytes ? { tooLargeBytes: body.length } : { body };
}

/** The JSON value of bytes made by `zipBody`; who wrote them vouches for the type, or a schema reads it. */
export function unzipBody(body: Uint8Array): unknown {
  return JSON.parse(gunzipSync(body, { maxOutputLength: plainLimitBytes }).toString("utf8"));
}
