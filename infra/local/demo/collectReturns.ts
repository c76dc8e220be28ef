import { catalogue } from "../../../core/returns/catalogue/catalogue";
import { layoutOf, type WorkbookLayout } from "../../../core/returns/layout";
import { collectionAnswerSchema, type SchoolProgress } from "../../../core/wire/collections";
import { decisionAnswerSchema, receiptSchema } from "../../../core/wire/submissions";
import { failureOf, json, problemOf, read, readBytes, workbook, type Client } from "../commandLine/connect";
import type { Screen } from "../commandLine/screen";
import type { OpenService } from "../service/openService";
import { answersFor, returnId } from "./answers";
import { fillWorkbook } from "./fillWorkbook";
import type { KeyStage2Row } from "./hallam/keyStage2";
import { importGroupFigures } from "./importGroupFigures";

/** One year to collect: the period, the collection of the year before, and the published rows with where each stands (from 1). */
export interface Year {
  readonly period: string;
  readonly previous: string | null;
  readonly rows: readonly { readonly row: KeyStage2Row; readonly at: number }[];
  readonly today: Date;
}

/** The id of the demonstration's collection for a period: `results-2024-25`. */
export const collectionOf = (period: string): string => `results-${period.replace("/", "-")}`;

/** Schools that are collected at the same time, so that one is worked on while another's file is packed or its answer is written. */
const schoolsAtOnce = 4;

/** The note typed beside a query: why an unusual figure is right. */
const explanation = (period: string): string =>
  `As published by the Department for Education for ${period}; carried over unchanged.`;

/** A civil date some days after a day. */
const daysAfter = (day: Date, days: number): string =>
  new Date(day.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** The collection's progress by school, the collection issued first where there is none. */
async function issue(client: Client, { period, previous, rows, today }: Year): Promise<readonly SchoolProgress[]> {
  const id = collectionOf(period);
  const found = await client.send(`/v1/collections/${id}`);
  if (found.ok) return (await read(found, collectionAnswerSchema)).schools;
  const request = {
    id,
    title: `Results of ${period}`,
    opensOn: daysAfter(today, 0),
    dueOn: daysAfter(today, 28),
    ...(previous === null ? {} : { previous }),
    returns: [{ returnId, period, stage: "final" }],
    schools: rows.map(({ row }) => row.laestab),
  };
  return (await read(await client.send("/v1/collections", json(request)), collectionAnswerSchema)).schools;
}

function layoutFor(period: string, opensOn: string): WorkbookLayout {
  const definition = catalogue.find(({ id }) => id === returnId);
  if (!definition) throw new Error(`the catalogue has no ${returnId}`);
  return layoutOf([{ definition, period, asOf: opensOn }]);
}

/**
 * Collects one year's primary outcomes from every school that has published results, through the front door: issues the
 * collection, imports what only a file can give, fetches each school's template, fills the .xlsx, sends it, explains what is queried, and approves it. A school that is
 * already approved is left as it is. Gives the collection's id.
 */
export async function collectReturns(
  service: OpenService,
  client: Client,
  screen: Screen,
  year: Year,
): Promise<string> {
  const id = collectionOf(year.period);
  const progress = new Map((await issue(client, year)).map((school) => [school.schoolId, school]));
  await importGroupFigures(service, id, year.rows, year.today);
  const layout = layoutFor(year.period, daysAfter(year.today, 0));
  const collect = async ({ row }: (typeof year.rows)[number]): Promise<void> => {
    const before = progress.get(row.schoolId);
    if (before?.status === "approved" || before?.status === "authorised") return;
    const template = await readBytes(await client.send(`/v1/collections/${id}/templates/${row.schoolId}.xlsx`));
    const revision = await send(client, template, new Map(answersFor(row, layout)), explanation(year.period));
    const path = `/v1/collections/${id}/schools/${row.schoolId}/submissions/${revision}/decision`;
    await read(await client.send(path, json({ decision: "approve", from: "submitted" })), decisionAnswerSchema);
  };
  await screen.each(`Collecting ${year.period}`, year.rows, collect, schoolsAtOnce);
  return id;
}

/** Sends a filled workbook and, where it is only queried, sends it again with a note beside each query. Gives the revision. */
async function send(
  client: Client,
  template: Uint8Array,
  typed: Map<string, number | string>,
  note: string,
): Promise<number> {
  const first = await client.send("/v1/workbooks", workbook(fillWorkbook(template, typed)));
  if (first.ok) return receiptSchema.parse(await first.json()).revision;
  const { findings = [] } = await problemOf(first.clone());
  if (findings.length === 0 || findings.some(({ severity }) => severity === "error")) throw await failureOf(first);
  for (const finding of findings) if (finding.note) typed.set(finding.note.cell, note);
  const second = await client.send("/v1/workbooks", workbook(fillWorkbook(template, typed)));
  return (await read(second, receiptSchema)).revision;
}
