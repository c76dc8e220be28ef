/**
 * Pushes a table of 24,000 schools into the test host's workbook in Node, through office.js: the first time, again with nothing new, and again with every status changed.
 * `npm run -s bench:push` prints requests and time of each. The time is the host's as much as the add-in's; the number of requests is the add-in's alone.
 */
import { pushWorkbook } from "../../../addin/excel/push/pushWorkbook";
import { openHost } from "../../../infra/local/workbench/node/openHost";
import { chaseListOfMany, manySchools } from "../../addin/excel/push/manySchools";

const host = await openHost();
Object.assign(globalThis, host.globals);
for (const [what, status] of [
  ["the first time", "not started"],
  ["again, nothing new", "not started"],
  ["again, every status changed", "submitted"],
] as const) {
  const push = chaseListOfMany(status);
  const [sent, from] = [host.batches.length, performance.now()];
  const { cost } = await host.Excel.run((context) => pushWorkbook(context, push, { hasNotes: false }));
  const time = performance.now() - from;
  const batches = host.batches.slice(sent);
  const largest = Math.max(...batches.flatMap(({ requestBytes, answerBytes }) => [requestBytes, answerBytes]));
  console.log(
    `${manySchools.toLocaleString("en-GB")} rows, ${what}: ${cost.syncs} syncs, ${batches.length} requests, they and their answers of at most ` +
      `${(largest / 1e6).toFixed(1)} MB, ${(time / 1000).toFixed(1)} s`,
  );
}
host.close();
