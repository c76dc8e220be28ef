import type { z } from "zod";
import { problemSchema, type Problem } from "../../core/wire/problems";

/** What became of a request. `offline`: nothing answered; the request may or may not have arrived. `unchanged`: what the reader has, by its ETag, still stands. */
export type Answered<Value> =
  | { readonly kind: "ok"; readonly value: Value; readonly etag: string | null; readonly status: number }
  | { readonly kind: "unchanged" }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "offline" };

/** Who is asking: the bearer token to send, null where the service needs none or nobody is signed in. */
export type TokenProvider = () => Promise<string | null>;

/** How the service is reached. `top` is the address its paths stand under, "" for the page's own. */
export interface Reach {
  readonly top: string;
  readonly token: TokenProvider;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
}

/** What one request asks beside its path. `etag`: answer only if it is no longer this. */
export interface Asking {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH";
  readonly json?: unknown;
  readonly file?: Uint8Array;
  readonly key?: string;
  readonly etag?: string | null;
}

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function initOf({ token }: Reach, { method, json, file, key, etag }: Asking): Promise<RequestInit> {
  const bearer = await token();
  const headers: Record<string, string> = {
    ...(bearer !== null && { Authorization: `Bearer ${bearer}` }),
    ...(json !== undefined && { "Content-Type": "application/json" }),
    ...(file !== undefined && { "Content-Type": workbookType }),
    ...(key !== undefined && { "Idempotency-Key": key }),
    ...(etag && { "If-None-Match": etag }),
  };
  const body = file ? new Uint8Array(file) : json === undefined ? undefined : JSON.stringify(json);
  return { method: method ?? (body === undefined ? "GET" : "POST"), headers, ...(body !== undefined && { body }) };
}

async function problemOf(answer: Response): Promise<Problem> {
  const parsed = problemSchema.safeParse(await answer.json().catch(() => null));
  return parsed.success
    ? parsed.data
    : { type: "about:blank", title: `The service answered ${answer.status}`, status: answer.status, detail: "" };
}

async function sent(reach: Reach, path: string, asking: Asking): Promise<Response | null> {
  const init = await initOf(reach, asking);
  try {
    return await reach.fetch(`${reach.top}${path}`, init);
  } catch {
    return null;
  }
}

/** Asks the service, and reads its answer by the schema of the wire. A problem is a value; an answer that is not of its shape throws: a bug. */
export async function ask<Schema extends z.ZodType>(
  reach: Reach,
  path: string,
  schema: Schema,
  asking: Asking = {},
): Promise<Answered<z.output<Schema>>> {
  const answer = await sent(reach, path, asking);
  if (!answer) return { kind: "offline" };
  if (answer.status === 304) return { kind: "unchanged" };
  if (!answer.ok) return { kind: "problem", problem: await problemOf(answer) };
  return {
    kind: "ok",
    value: schema.parse(await answer.json()),
    etag: answer.headers.get("etag"),
    status: answer.status,
  };
}

/** Asks for a file. */
export async function askFile(reach: Reach, path: string, asking: Asking = {}): Promise<Answered<Uint8Array>> {
  const answer = await sent(reach, path, asking);
  if (!answer) return { kind: "offline" };
  if (!answer.ok) return { kind: "problem", problem: await problemOf(answer) };
  const value = new Uint8Array(await answer.arrayBuffer());
  return { kind: "ok", value, etag: answer.headers.get("etag"), status: answer.status };
}

/** The slug of a problem's kind: what a caller decides by. */
export const slugOf = ({ type }: Problem): string => type.split("/").at(-1) ?? "";
