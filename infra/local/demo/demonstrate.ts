import type { Comparison } from "../../../core/comparison/comparison";
import { releaseListSchema } from "../../../core/wire/releases";
import { readRegister, saveRegister } from "../../../functions/store/register";
import { listCollections } from "../commandLine/collections";
import { read, type Client } from "../commandLine/client";
import type { Screen } from "../commandLine/screen";
import type { OpenService } from "../service/openService";
import { clientOf } from "../commandLine/localClient";
import {
  closeAsItWas,
  demonstrationCollections,
  issue,
  keyStage2Collections,
  publishedCollections,
} from "./collections";
import { collectReturns } from "./collectReturns";
import { importPublished } from "./importPublished";
import { readHallamRegister } from "./hallam/register";
import { releaseCollections, type ToRelease } from "./releaseCollections";
import { writeOutputs } from "./writeOutputs";

/** The group the demonstration is of: a data folder made for it holds this group. */
export const demonstrationGroup = "hallam";

/** What is released: to the board the newest of every return, to schools the newest of key stage 2. */
const releases: readonly ToRelease[] = [
  ...[...publishedCollections, ...keyStage2Collections.slice(-1)].map(({ id }): ToRelease => ({
    collection: id,
    audience: "board",
  })),
  ...keyStage2Collections.slice(-1).map(({ id }): ToRelease => ({ collection: id, audience: "schools" })),
];

/** Whether a service still has demonstration to do: it is empty, or an earlier one was stopped before the last thing it does, which is to release. */
export async function isUnfinished(service: OpenService, client: Client): Promise<boolean> {
  if (service.groupId !== demonstrationGroup) return false;
  const issued = new Set((await listCollections(client)).map(({ id }) => id));
  if (issued.size === 0) return true;
  if (!demonstrationCollections.some(({ id }) => issued.has(id))) return false;
  const made = await read(await client.send("/v1/releases"), releaseListSchema);
  return releases.some(
    (wanted) =>
      !made.releases.some((each) => each.collection === wanted.collection && each.audience === wanted.audience),
  );
}

/** The way to the service of each school's head, by schoolId. */
const headsOf =
  (service: OpenService) =>
  (schoolId: string): Client =>
    clientOf(service, `local-${schoolId}`);

/**
 * The demonstration: puts the register into the service, issues every collection, imports the published figures, has the head of each school confirm its key stage 2
 * results through the API (with `isWhole` the other four returns too), closes those of before, and writes the outputs into a folder. What an earlier one already collected is
 * left as it is. Gives the newest comparisons. The newest of every return is released to the board, of key stage 2 to schools too.
 */
export async function demonstrate(
  service: OpenService,
  client: Client,
  screen: Screen,
  { out, today, isWhole = false }: { out: string; today: Date; isWhole?: boolean },
): Promise<readonly Comparison[]> {
  if (!(await readRegister(service.store, service.groupId)))
    await saveRegister(service.store, readHallamRegister(), { by: service.officer, now: today });
  for (const collection of demonstrationCollections) await issue(client, collection, today);
  await importPublished(client, screen);
  for (const collection of isWhole ? demonstrationCollections : keyStage2Collections)
    await collectReturns({ officer: client, headOf: headsOf(service) }, screen, collection);
  for (const collection of demonstrationCollections) await closeAsItWas(client, collection);
  await releaseCollections(client, screen, releases);
  return writeOutputs(
    client,
    demonstrationCollections.map(({ id }) => id),
    out,
  );
}
