import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import dynalite from "dynalite";
import { Level } from "level";
import { connectStore, type Store } from "../../../functions/store/store";
import { createTable } from "../../../functions/store/table";
import { inProcess } from "./inProcess";
import { recordServedAt, servedAt } from "./servedAt";

/** A data folder that is open: a store on it, and the close that lets go of it when everything under way is written. */
export interface DataFolder {
  readonly kind: "open";
  readonly store: Store;
  /** Opens the store to other processes of this machine until it is closed: gives its address, on a free port of 127.0.0.1. */
  readonly listen: () => Promise<string>;
  /** Tells whoever finds the folder in use where its service is found; null once it is found nowhere. */
  readonly recordAddress: (url: string | null) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Why a data folder could not be opened: what is wrong and how to mend it, for whoever named it. */
export interface FolderRefused {
  readonly kind: "in use" | "not usable";
  readonly message: string;
  readonly mend: string;
}

/**
 * Opens a data folder (made when it is not there): an embedded DynamoDB in this process, on disk, with no port open unless it is asked for.
 * One process at a time holds a folder; a second is refused. Every write that was answered is kept when the process is killed.
 */
export async function openDataFolder(folder: string): Promise<DataFolder | FolderRefused> {
  const path = resolve(folder);
  const tables = join(path, "tables");
  const held = await hold(path);
  if ("kind" in held) return held;
  // dynalite brings the process down when its files cannot be opened, so that is tried here first.
  const trial = await openLevel(tables);
  if (!(trial instanceof Level)) {
    await held.close();
    return notUsable(path, trial.cause);
  }
  await trial.close();

  const server = dynalite({ path: tables, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  const listen = async (): Promise<string> => {
    if (!server.listening) await once(server.listen(0, "127.0.0.1"), "listening");
    const address = server.address();
    if (typeof address !== "object" || address === null) throw new Error("the embedded DynamoDB has no address");
    return `http://127.0.0.1:${String(address.port)}`;
  };
  const { client, settled } = inProcess(server);
  const store = connectStore({
    table: "trustwide",
    endpoint: "http://embedded",
    region: "eu-west-2",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    ...client,
  });
  await createTable(store);

  const recordAddress = (url: string | null): Promise<void> => recordServedAt(path, url);
  // What a killed process left.
  await recordAddress(null);

  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    store.db.destroy();
    await settled();
    // dynalite closes its files only when it stops listening.
    await listen();
    await new Promise<void>((closed, failed) => server.close((error) => (error ? failed(error) : closed())));
    await recordAddress(null);
    await held.close();
  };
  return { kind: "open", store, listen, recordAddress, close: () => (closing ??= close()) };
}

/** Holds a folder for as long as this process lives: LevelDB's lock is the operating system's own, so a killed process lets go. */
async function hold(path: string): Promise<Level | FolderRefused> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    return notUsable(path, error);
  }
  const lock = await openLevel(join(path, "in-use"));
  if (lock instanceof Level) return lock;
  return property(lock.cause, "code") === "LEVEL_LOCKED" ? inUse(path) : notUsable(path, lock.cause);
}

async function openLevel(path: string): Promise<Level | { readonly cause: unknown }> {
  const level = new Level(path);
  try {
    await level.open();
    return level;
  } catch (error) {
    return { cause: property(error, "cause") ?? error };
  }
}

/** A property of whatever was thrown: a native module's errors need not be instances of this realm's Error. */
const property = (thrown: unknown, name: string): unknown =>
  typeof thrown === "object" && thrown !== null ? Reflect.get(thrown, name) : undefined;

async function inUse(path: string): Promise<FolderRefused> {
  const address = await servedAt(path);
  return {
    kind: "in use",
    message: `The data folder ${path} is in use by another Trustwide${address === null ? "" : `, at ${address}`}.`,
    mend: `Add --service ${address ?? "and its address"}, or stop it`,
  };
}

const notUsable = (path: string, cause: unknown): FolderRefused => ({
  kind: "not usable",
  message: `The data folder ${path} could not be opened: ${String(property(cause, "message") ?? cause)}.`,
  mend: "Name another folder with --data, or mend this one",
});
