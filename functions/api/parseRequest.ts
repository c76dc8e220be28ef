import type { z } from "zod";
import type { Issue } from "../../core/wire/problems";
import { isRefused, refuse, type Refused } from "./answer";
import { media, mediaTypeOf, type MediaType } from "./media";
import { wordsOfIssue } from "./wordsOfIssue";

/** A request's body as JSON in the schema's shape. */
export interface JsonBody<Json> {
  readonly kind: "json";
  readonly value: Json;
}

/** A request's body as a file: its bytes, and what the sender says they are. */
export interface FileBody<Media extends MediaType = MediaType> {
  readonly kind: "file";
  readonly media: Media;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a route takes as its body. Without a schema and without files it takes none. */
export interface BodyTaken<Json, Media extends MediaType> {
  readonly json: z.ZodType<Json> | null;
  readonly files: readonly Media[];
}

const issuesOf = (error: z.ZodError, before: string): Issue[] =>
  error.issues.slice(0, 100).map((issue) => ({
    path: [before, ...issue.path.map(String)].filter((part) => part !== "").join("."),
    message: issue.message,
  }));

/** A part of a request by its schema; else the refusal that lists each place and reason. */
export function parsePart<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  part: "path" | "query" | "body",
): { readonly value: z.output<Schema> } | Refused<"request-not-understood"> {
  const parsed = schema.safeParse(value, { error: wordsOfIssue });
  if (parsed.success) return { value: parsed.data };
  const issues = issuesOf(parsed.error, part === "body" ? "" : part);
  const first = issues[0];
  return refuse(
    "request-not-understood",
    `The ${part} of the request does not fit: ${first ? `${first.path || part}: ${first.message}` : "it has another shape"}.`,
    { issues },
  );
}

function parseJson(text: string): { readonly value: unknown } | Refused<"request-not-understood"> {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return refuse("request-not-understood", "The body is not JSON. Send JSON in UTF-8.");
  }
}

/** The body of a request, parsed by what the route takes; a refusal where it takes another kind or another shape. */
export async function parseBody<Json, Media extends MediaType>(
  request: Request,
  taken: BodyTaken<Json, Media>,
): Promise<JsonBody<Json> | FileBody<Media> | Refused<"request-not-understood" | "not-this-media-type">> {
  const type = mediaTypeOf(request.headers.get("content-type"));
  if (taken.json && type === media.json) {
    const json = parseJson(await request.text());
    if (isRefused(json)) return json;
    const parsed = parsePart(taken.json, json.value, "body");
    return isRefused(parsed) ? parsed : { kind: "json", value: parsed.value };
  }
  const file = taken.files.find((one) => one === type);
  if (file) return { kind: "file", media: file, bytes: new Uint8Array(await request.arrayBuffer()) };
  const takes = [...(taken.json ? [media.json] : []), ...taken.files].join(", ");
  return refuse(
    "not-this-media-type",
    `The body is ${type === "" ? "of no stated type" : `of type ${type}`}. Send one of these and say so in Content-Type: ${takes}.`,
  );
}
