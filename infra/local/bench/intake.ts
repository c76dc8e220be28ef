/**
 * Measures the intake of one filled template, from its bytes to its findings (read, verify, parse, check), on the largest template there is: every
 * return of the catalogue, for a school with pupils from Reception to year 13. Beside it, in the same run, the least any reader must do:
 * unzip the file and push all its XML through saxes with handlers that do nothing. Prints the median in milliseconds of processor time.
 *
 * Run it with `npx tsx infra/local/bench/intake.ts [rounds]`.
 */
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { Entries, Entry } from "../../../core/entries/entry";
import { parseWorkbook } from "../../../core/entries/parse";
import { asksOfSchool } from "../../../core/returns/asksOfSchool";
import { catalogue } from "../../../core/returns/catalogue/catalogue";
import type { Field } from "../../../core/returns/definition";
import { layoutOf, type WorkbookLayout } from "../../../core/returns/layout";
import type { Phase } from "../../../core/register/register";
import { stampText } from "../../../core/returns/stamp";
import type { Finding } from "../../../core/rules/finding";
import { stampOf } from "../../../core/sheets/template/stampOf";
import { templatePlan } from "../../../core/sheets/template/templatePlan";
import type { TemplateRequest } from "../../../core/sheets/template/templateRequest";
import { judge, sentInWorkbook } from "../../../core/rules/judge";
import { readFilled } from "../../../functions/intake/readFilled";
import { readHere } from "../../../functions/xlsx/read/workbookKinds";
import { seal, type TemplateKeys } from "../../../functions/templates/templateKeys";
import { writeWorkbook } from "../../../functions/xlsx/write/writeWorkbook";

const keys: TemplateKeys = { current: "k1", secrets: new Map([["k1", new Uint8Array(32).fill(7)]]) };

/** A plausible answer: 30 pupils, 20 of whom did what is asked; words and dates are not available. */
function answerTo({ type, outOf, decimals }: Field): Entry {
  if (type === "text" || type === "choice" || type === "date") return { kind: "code", code: "x" };
  return { kind: "number", value: outOf === undefined ? (decimals > 0 ? 4.5 : 30) : 20 };
}

/** A filled workbook, with what it takes to judge it. */
interface Filled {
  readonly bytes: Uint8Array;
  readonly layout: WorkbookLayout;
  readonly answers: Entries;
}

/** A workbook of these returns for a school of these phases, every cell of it answered. */
async function filledWorkbook(isAsked: (id: string) => boolean, phases: readonly Phase[]): Promise<Filled> {
  const asked = catalogue
    .filter(({ id }) => isAsked(id))
    .map((definition) => ({ definition, period: definition.every === "term" ? "2024/25 summer" : "2024/25" }));
  const asks = asksOfSchool(asked, phases);
  const layout = layoutOf(asks);
  const answers: Entries = new Map([...layout.cells.values()].map(({ cell, field }) => [cell, answerTo(field)]));
  const request: TemplateRequest = {
    school: { schoolId: "sch_0example", name: "St Example's", laestab: "9990001", urn: "999001", trust: null },
    collection: { id: "autumn-2025", title: "Autumn 2025", dueOn: "2025-10-17" },
    ...{ asks, answers, last: answers },
  };
  const sealed = { ...request, seal: seal(keys, stampText(stampOf(request))) };
  return { bytes: new Uint8Array(await writeWorkbook(templatePlan(sealed, layout))), layout, answers };
}

const prefilled: Entries = new Map();

async function takeIn({ bytes, layout, answers }: Filled): Promise<readonly Finding[]> {
  const filled = await readFilled(readHere, bytes, keys);
  if (filled.kind !== "filled" || filled.origin !== "verified") throw new Error(`read as ${filled.kind}`);
  const sent = sentInWorkbook(parseWorkbook(filled.workbook, layout, prefilled));
  if (sent.entries.size !== answers.size) throw new Error(`read ${String(sent.entries.size)} answers`);
  return judge({ layout, last: answers, prefilled }, sent);
}

const decoder = new TextDecoder();

function unzipAndParse({ bytes }: Filled): number {
  let events = 0;
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: false, position: false });
    for (const event of ["opentag", "closetag", "text"] as const) parser.on(event, () => void events++);
    parser.write(decoder.decode(content)).close();
  }
  return events;
}

/** The middle one of many times, once the compiler has warmed up: other work on the machine makes some calls slow, none fast. */
const median = (times: readonly number[]): string =>
  (times.slice(times.length / 4).toSorted((a, b) => a - b)[Math.floor(times.length * 0.375)] ?? NaN).toFixed(2);

/** Milliseconds of processor time for one call: what the machine does besides does not count. */
async function timed(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const rounds = Number(process.argv[2] ?? 200);
const workbooks = {
  "one return (primary outcomes)": await filledWorkbook((id) => id === "primary-outcomes", ["primary"]),
  "all returns of a primary school": await filledWorkbook(() => true, ["primary"]),
  "all returns of a school from reception to year 13": await filledWorkbook(
    () => true,
    ["primary", "secondary", "post16"],
  ),
};
for (const [name, filled] of Object.entries(workbooks)) {
  const [ours, least]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await timed(() => takeIn(filled)));
    least.push(await timed(() => unzipAndParse(filled)));
  }
  const { bytes, layout } = filled;
  process.stdout.write(
    [
      `${name}: ${(bytes.length / 1024).toFixed(0)} KB, ${String(layout.sections.length)} sections, ${String(layout.cells.size)} cells asked, ${String((await takeIn(filled)).length)} findings, ${String(rounds)} rounds`,
      `  read, verify, parse and check   ${median(ours)} ms`,
      `  unzip and saxes alone           ${median(least)} ms`,
      "",
    ].join("\n"),
  );
}
