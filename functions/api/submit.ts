import { z } from "zod";
import { lastBase, receiptSchema, submissionRequestSchema } from "../../core/wire/submissions";
import { isRefused, refuse, type Refused } from "./answer";
import { media } from "./media";
import { readEntries } from "./readEntries";
import { readTemplateBody, templateProblems } from "./readTemplateBody";
import { none, route } from "./route";
import { submissionProblems, takeIn } from "./takeIn";

/** The school in a collection that an address names. */
export const schoolInCollection = z.object({
  collection: z.string().min(1).max(40),
  school: z.string().min(1).max(40).describe("The school's id, or any LAESTAB or URN it has or had"),
});

const seenQuery = z.object({
  base: z.coerce
    .number()
    .int()
    .min(1)
    .max(lastBase)
    .optional()
    .describe("After a clash: I have seen revision n, and mine takes its place"),
});

const keyHeader = z.object({
  "idempotency-key": z
    .string()
    .regex(/^[\x21-\x22\x24-\x7e]{1,100}$/)
    .optional()
    .describe("The same for every retry; by default the hash of collection, school, base and entries"),
});

const given = {
  200: "We already have this: the receipt it had before",
  201: "Accepted as a new revision: the receipt",
} as const;

/** The sender's idempotency key: 1 to 100 visible characters without #, null when there is none. */
function keyOf(headers: Headers): { readonly key: string | null } | Refused<"request-not-understood"> {
  const parsed = keyHeader.safeParse({ "idempotency-key": headers.get("idempotency-key") ?? undefined });
  return parsed.success
    ? { key: parsed.data["idempotency-key"] ?? null }
    : refuse(
        "request-not-understood",
        "The header Idempotency-Key takes 1 to 100 visible characters, none of them a space or #.",
      );
}

/** POST /v1/collections/{collection}/schools/{school}/submissions: a school's entries. */
export const submit = route({
  operation: "submit",
  params: schoolInCollection,
  query: seenQuery,
  headers: keyHeader,
  json: submissionRequestSchema,
  gives: receiptSchema,
  given,
  problems: submissionProblems,
  async handle({ deps, person, params, query, headers, body }) {
    const key = keyOf(headers);
    if (isRefused(key)) return key;
    const { base, entries, filledIn, notes } = body.value;
    const read = await readEntries(deps, person, { ...params, entries, filledIn, notes });
    if (isRefused(read)) return read;
    return takeIn(deps, person, { ...read, base, seen: query.base ?? null, ...key });
  },
});

/** POST /v1/workbooks: a filled template; collection and school come from the workbook itself. */
export const submitWorkbook = route({
  operation: "submitWorkbook",
  params: none,
  query: seenQuery,
  headers: keyHeader,
  files: [media.xlsx, media.bytes],
  gives: receiptSchema,
  given,
  problems: [...templateProblems, ...submissionProblems],
  async handle({ deps, person, query, headers, body }) {
    const key = keyOf(headers);
    if (isRefused(key)) return key;
    const read = await readTemplateBody(deps, person, body.bytes);
    if (isRefused(read)) return read;
    return takeIn(deps, person, { ...read, seen: query.base ?? null, ...key });
  },
});
