import type { NotModified } from "./answer";

/** The headers of an answer a reader may keep and must ask about before each use. */
export const kept = (version: string): Readonly<Record<string, string>> => ({
  ETag: `"${version}"`,
  "Cache-Control": "private, no-cache",
});

/** The answer 304 when the reader's If-None-Match names the version there is; null when they need it afresh. */
export function notModified(headers: Headers, version: string): NotModified | null {
  const asked = headers.get("if-none-match");
  const tags = (asked ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(`"${version}"`) || tags.includes("*") ? { status: 304, headers: kept(version) } : null;
}
