import type { ProblemSlug } from "../../core/wire/problems";
import { isRefused, type Answer } from "./answer";
import { media, type MediaType } from "./media";
import { problemResponse } from "./problemResponse";

/** A file name as Content-Disposition takes it: without what some system refuses, other letters in the second form, by RFC 6266. */
function disposition(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\p{C}]/gu, "-");
  return `attachment; filename="${plain.replace(/[^\x20-\x7e]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(plain)}`;
}

/** A handler's answer as the response that goes over the wire. Nothing is kept by a cache unless the answer says so. */
export function answerResponse(answer: Answer<unknown, ProblemSlug>, file: MediaType): Response {
  if (isRefused(answer)) return problemResponse(answer);
  const headers = { "Cache-Control": "no-store", ...answer.headers };
  if (answer.status === 304) return new Response(null, { status: 304, headers });
  if ("file" in answer)
    return new Response(answer.file, {
      status: 200,
      headers: { ...headers, "Content-Type": file, "Content-Disposition": disposition(answer.name) },
    });
  return new Response(JSON.stringify(answer.json), {
    status: answer.status,
    headers: { ...headers, "Content-Type": media.json },
  });
}
