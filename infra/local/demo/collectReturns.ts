import { collectionAnswerSchema, type SchoolProgress } from "../../../core/wire/collections";
import { decisionAnswerSchema, receiptSchema } from "../../../core/wire/submissions";
import { failureOf, json, problemOf, read, readBytes, workbook, type Client } from "../commandLine/client";
import type { Screen } from "../commandLine/screen";
import type { DemonstrationCollection } from "./collections";
import { confirmed } from "./confirmed";
import { openTemplate, type OpenTemplate, type Typed } from "./openTemplate";

/** Schools that are collected at the same time, so that one is worked on while another's file is packed or its answer is written. */
const schoolsAtOnce = 4;

/** The note typed beside a query: why an unusual figure is right. */
const explanation = (period: string): string =>
  `As published by the Department for Education for ${period}; carried over unchanged.`;

/** Who takes part in a collection: the officer, and the head of each school by schoolId, each signed in as themselves. */
export interface TakingPart {
  readonly officer: Client;
  readonly headOf: (schoolId: string) => Client;
}

/**
 * Collects what a collection asks from every school it was issued to, through the front door: its head fetches the school's template, which came filled in with what is
 * published, confirms it, sends the .xlsx, explains what is queried, and the officer approves it. A school that is already approved is left as it is.
 */
export async function collectReturns(
  { officer, headOf }: TakingPart,
  screen: Screen,
  collection: DemonstrationCollection,
): Promise<void> {
  const { schools } = await read(await officer.send(`/v1/collections/${collection.id}`), collectionAnswerSchema);
  const collect = async ({ schoolId, status }: SchoolProgress): Promise<void> => {
    if (status === "approved" || status === "authorised") return;
    const path = `/v1/collections/${collection.id}`;
    const head = headOf(schoolId);
    const template = openTemplate(await readBytes(await head.send(`${path}/templates/${schoolId}.xlsx`)));
    const typed = confirmed(collection, template.blankCells());
    const revision = await send(head, template, typed, explanation(collection.period));
    const decision = `${path}/schools/${schoolId}/submissions/${String(revision)}/decision`;
    await read(await officer.send(decision, json({ decision: "approve", from: "submitted" })), decisionAnswerSchema);
  };
  await screen.each(collection.title.replace(/^.* of/, "Collecting"), schools, collect, schoolsAtOnce);
}

/** Sends a filled workbook and, where it is only queried, sends it again with a note beside each query. Gives the revision. */
async function send(client: Client, template: OpenTemplate, typed: Typed, note: string): Promise<number> {
  const first = await client.send("/v1/workbooks", workbook(template.fill(typed)));
  if (first.ok) return receiptSchema.parse(await first.json()).revision;
  const { findings = [] } = await problemOf(first.clone());
  if (findings.length === 0 || findings.some(({ severity }) => severity === "error")) throw await failureOf(first);
  const notes = findings.flatMap((finding) => (finding.note ? [[finding.note.cell, note] as const] : []));
  const second = await client.send("/v1/workbooks", workbook(template.fill(new Map([...typed, ...notes]))));
  return (await read(second, receiptSchema)).revision;
}
