import type { Comparison } from "../../../core/comparison/comparison";
import { readRegister, saveRegister } from "../../../functions/store/register";
import { listCollections } from "../commandLine/collections";
import type { Client } from "../commandLine/connect";
import type { Screen } from "../commandLine/screen";
import type { OpenService } from "../service/openService";
import { collectionOf, collectReturns } from "./collectReturns";
import { readKeyStage2, type KeyStage2Row } from "./hallam/keyStage2";
import { importPublished, publishedCollections } from "./importPublished";
import { readHallamRegister } from "./hallam/register";
import { releaseCollections } from "./releaseCollections";
import { writeOutputs } from "./writeOutputs";

/** The group the demonstration is of: a data folder made for it holds this group. */
export const demonstrationGroup = "hallam";

/** The published rows of each year with where each stands in the file (from 1), oldest year first. */
function rowsByPeriod(): [period: string, rows: { row: KeyStage2Row; at: number }[]][] {
  const rows = readKeyStage2().rows.map((row, index) => ({ row, at: index + 1 }));
  const periods = [...new Set(rows.map(({ row }) => row.period))].sort();
  return periods.map((period) => [period, rows.filter(({ row }) => row.period === period)]);
}

/** The newest of the published collections, and of those that schools answered. */
const newestOf = (collected: readonly string[]): readonly string[] =>
  [publishedCollections, collected].flatMap((each) => each.slice(-1));

/** Whether a service still has demonstration to do: it is empty, or an earlier one was stopped before its last collection. */
export async function isUnfinished(service: OpenService, client: Client): Promise<boolean> {
  if (service.groupId !== demonstrationGroup) return false;
  const issued = new Set((await listCollections(client)).map(({ id }) => id));
  const ours = [...publishedCollections, ...rowsByPeriod().map(([period]) => collectionOf(period))];
  return issued.size === 0 || (ours.some((id) => issued.has(id)) && !ours.every((id) => issued.has(id)));
}

/**
 * The demonstration: puts the register into the service, collects every year of published results through the API, and
 * writes the outputs into a folder. What an earlier one already collected is left as it is. Gives the newest comparisons.
 * The newest are released to the board and to schools.
 */
export async function demonstrate(
  service: OpenService,
  client: Client,
  screen: Screen,
  { out, today }: { out: string; today: Date },
): Promise<readonly Comparison[]> {
  if (!(await readRegister(service.store, service.groupId)))
    await saveRegister(service.store, readHallamRegister(), { by: service.officer, now: today });
  await importPublished(client, screen, today);
  const collections: string[] = [];
  for (const [period, rows] of rowsByPeriod()) {
    const previous = collections.at(-1) ?? null;
    collections.push(await collectReturns(service, client, screen, { period, previous, rows, today }));
  }
  await releaseCollections(client, screen, newestOf(collections));
  return writeOutputs(client, [...publishedCollections, ...collections], out);
}
