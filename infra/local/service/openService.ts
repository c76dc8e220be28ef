import type { Hono } from "hono";
import { createApp } from "../../../functions/api/app";
import type { LogLine } from "../../../functions/api/deps";
import type { Person } from "../../../core/wire/people";
import { createWhoIs, localOfficerOf, type WhoIs } from "../../../functions/identity/whoIs";
import { listCollections } from "../../../functions/store/collections";
import type { Store } from "../../../functions/store/store";
import { ulid } from "../../../functions/store/ulid";
import { sweepHeads } from "../../../functions/submissions/mendHead";
import { openDataFolder } from "./dynamo";
import { readSettings } from "./settings";

/** How a service on one machine is opened: its data folder, and what a test may set. `groupId` names the group of a new folder. */
export interface ServiceSettings {
  readonly data: string;
  readonly groupId?: string;
  readonly now?: () => Date;
  readonly whoIs?: WhoIs;
  readonly log?: (line: LogLine) => void;
}

/** A service that is open: the API, the store under it, the group it is of and the officer who sits at the machine. */
export interface OpenService {
  readonly app: Hono;
  readonly store: Store;
  readonly groupId: string;
  readonly officer: Person;
  readonly mendedHeads: number;
  close(): Promise<void>;
}

/** A data folder that could not be opened; the message says why and what to do, in words for whoever named it. */
export class FolderNotOpened extends Error {
  override readonly name = "FolderNotOpened";
}

const toStandardError = (line: LogLine): void => {
  process.stderr.write(`${JSON.stringify(line)}\n`);
};

/**
 * Opens the service on a data folder in this process: the embedded DynamoDB, the same API that runs in Lambda, and every head that a
 * crash left behind mended. Throws FolderNotOpened where the folder is in use or cannot be used.
 */
export async function openService({
  data,
  groupId: newGroup = "group",
  now = () => new Date(),
  whoIs,
  log = toStandardError,
}: ServiceSettings): Promise<OpenService> {
  const folder = await openDataFolder(data);
  if (folder.kind !== "open") throw new FolderNotOpened(folder.message);
  const { store } = folder;
  try {
    const { groupId, templateKeys } = await readSettings(data, newGroup);
    const officer = localOfficerOf(groupId);
    let mendedHeads = 0;
    for (const collection of await listCollections(store, groupId)) mendedHeads += await sweepHeads(store, collection);
    const app = createApp({
      store,
      whoIs: whoIs ?? createWhoIs({ localOfficer: officer }),
      now,
      newId: () => ulid(now()),
      templateKeys,
      log,
    });
    return { app, store, groupId, officer, mendedHeads, close: folder.close };
  } catch (error) {
    await folder.close();
    throw error;
  }
}
