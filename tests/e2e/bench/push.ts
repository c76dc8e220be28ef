/**
 * Pushes a table of 24,000 schools into the test host's workbook in Node, through office.js: the first time, again with nothing new, and again with every status changed.
 * `npm run -s bench:push` prints requests and time of each. The time is the host's as much as the add-in's; the number of requests is the add-in's alone.
 */
import { pushWorkbook } from "../../../addin/excel/push/pushWorkbook";
import { chaseList } from "../../../addin/taskpane/officer/chaseList";
import type { CollectionSummary, SchoolProgress } from "../../../core/wire/collections";
import { openHost } from "../../../infra/local/workbench/node/openHost";

const count = 24_000;

const collection: CollectionSummary = {
  ...{ id: "autumn-2026", title: "Autumn 2026", opensOn: "2026-09-01", dueOn: "2026-11-30", state: "open" },
  ...{ previous: null, keptUntil: "2032-11-30", returns: [], asked: count },
};

const schools = (status: SchoolProgress["status"]): SchoolProgress[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ schoolId: `sch_${at}`, laestab: String(2_000_000 + at), name: `School ${at}`, trustId: "tru_one" },
    ...{ trust: "Trust One", family: "North", status, revision: 0, receivedAt: null, by: null, due: true },
  }));

const host = await openHost();
Object.assign(globalThis, host.globals);
for (const [what, status] of [
  ["the first time", "not started"],
  ["again, nothing new", "not started"],
  ["again, every status changed", "submitted"],
] as const) {
  const plan = chaseList(collection, schools(status), "30 November 2026");
  const [sent, from] = [host.batches.length, performance.now()];
  const { cost } = await host.Excel.run((context) =>
    pushWorkbook(
      context,
      { kind: "chase", plan, collection: collection.id, title: collection.title, asOf: collection.dueOn, etag: null },
      { hasNotes: false },
    ),
  );
  const largest = Math.max(...host.batches.slice(sent).map(({ characters }) => characters));
  console.log(
    `${count.toLocaleString("en-GB")} rows, ${what}: ${cost.syncs} syncs, ${host.batches.length - sent} requests of at most ` +
      `${(largest / 1e6).toFixed(1)} MB, ${((performance.now() - from) / 1000).toFixed(1)} s`,
  );
}
host.close();
