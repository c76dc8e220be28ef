import { join } from "node:path";
import type { Hono } from "hono";
import { createApp } from "../../../functions/api/app";
import type { LogLine } from "../../../functions/api/deps";
import type { Person } from "../../../core/wire/people";
import type { Account, AccountOf } from "../../../functions/identity/account";
import { findPerson } from "../../../functions/store/people";
import { sweepExpired } from "../../../functions/dataProtection/retention";
import { withFirstAdministrator } from "../../../functions/identity/firstAdministrator";
import type { TokenRules } from "../../../functions/identity/tokenRules";
import { createAccountOf, createWhoIs, type PersonOf, type WhoIs } from "../../../functions/identity/whoIs";
import { runDue, type Ran } from "../../../functions/schedule/runDue";
import { listCollections } from "../../../functions/store/collections";
import type { Store } from "../../../functions/store/store";
import { ulid } from "../../../functions/store/ulid";
import { sweepHeads } from "../../../functions/submissions/mendHead";
import { localOfficer } from "../signIn/localPeople";
import { openLocalSignIn, type LocalSignIn } from "../signIn/localSignIn";
import { openDataFolder, type FolderRefused } from "./dynamo";
import { openOutbox } from "./outbox";
import { openLiveSockets, type LiveSockets } from "./liveSockets";
import { readSettings } from "./settings";
import { openWorkbookThreads } from "./workbookThreads";

/**
 * How a service on one machine is opened: its data folder, and how people sign in. `local`: whoever sits at the machine chooses who to be; else
 * with accounts of an issuer. `groupId` names the group of a new folder. `whoIs` is a test's own answer to who is asking.
 */
export interface ServiceSettings {
  readonly data: string;
  readonly signIn: "local" | EntraSignIn;
  readonly groupId?: string;
  readonly now?: () => Date;
  readonly whoIs?: WhoIs;
  readonly log?: (line: LogLine) => void;
  /** Where the service is found, for links in mail. */
  readonly address?: string;
  /** Whether mail goes to the folder's outbox; where not, as in AWS without a domain, each is left out with a line in the log. */
  readonly sendsMail?: boolean;
}

/** Signing in with accounts of an issuer; `first` may invite before anybody was invited. */
export interface EntraSignIn {
  readonly rules: TokenRules;
  readonly first: Omit<Account, "name"> | null;
}

/** A service that is open: the API, the store under it, the group it is of, the officer its command line is, and the local sign-in if it has one. */
export interface OpenService {
  readonly app: Hono;
  readonly store: Store;
  readonly groupId: string;
  readonly officer: Person;
  readonly signIn: LocalSignIn | null;
  readonly mendedHeads: number;
  /** Live connections; whoever listens on a socket attaches them to it. */
  readonly live: LiveSockets;
  /** Does what is due now: releases, reminders, the digest. Mail is written to the folder's `outbox`. */
  runSchedule(): Promise<Ran>;
  /** Tells whoever finds the data folder in use where this service is found; null once it is found nowhere. */
  recordAddress(url: string | null): Promise<void>;
  close(): Promise<void>;
}

/** A data folder that could not be opened; the message says why and `mend` what to do, in words for whoever named it. */
export class FolderNotOpened extends Error {
  override readonly name = "FolderNotOpened";
  readonly mend: string;
  readonly isInUse: boolean;
  constructor({ kind, message, mend }: FolderRefused) {
    super(message);
    this.mend = mend;
    this.isInUse = kind === "in use";
  }
}

const toStandardError = (line: LogLine): void => {
  process.stderr.write(`${JSON.stringify(line)}\n`);
};

/** How a request says whose it is, by how people sign in; `local` is there where they choose who to be. */
async function waysIn(
  how: ServiceSettings["signIn"],
  { data, store, groupId, now }: { data: string; store: Store; groupId: string; now: () => Date },
): Promise<{ readonly accountOf: AccountOf; readonly whoIs: WhoIs; readonly local: LocalSignIn | null }> {
  const invited: PersonOf = (account) => findPerson(store, account);
  if (how !== "local") {
    const accountOf = createAccountOf(how.rules, now);
    const personOf = withFirstAdministrator(invited, groupId, how.first);
    return { accountOf, whoIs: createWhoIs(accountOf, personOf), local: null };
  }
  const local = await openLocalSignIn({ data, store, groupId, invited, now });
  return { accountOf: local.accountOf, whoIs: local.whoIs, local };
}

/**
 * Opens the service on a data folder in this process: the embedded DynamoDB, the same API that runs in Lambda, and every head that a
 * crash left behind mended. Throws FolderNotOpened where the folder is in use or cannot be used.
 */
export async function openService({
  data,
  signIn: how,
  groupId: newGroup = "group",
  now = () => new Date(),
  whoIs,
  log = toStandardError,
  address = "http://localhost:3000",
  sendsMail = true,
}: ServiceSettings): Promise<OpenService> {
  const folder = await openDataFolder(data);
  if (folder.kind !== "open") throw new FolderNotOpened(folder);
  const newId = (): string => ulid(now());
  const live = openLiveSockets({ store: folder.store, now, newId, log });
  const { store } = live;
  const threads = openWorkbookThreads();
  try {
    const { groupId, templateKeys } = await readSettings(data, newGroup);
    const ways = await waysIn(how, { data, store, groupId, now });
    await sweepExpired(store, groupId, now());
    let mendedHeads = 0;
    for (const collection of await listCollections(store, groupId)) mendedHeads += await sweepHeads(store, collection);
    const mail = { send: sendsMail ? openOutbox(join(data, "outbox")) : null, address };
    const app = createApp({
      mail,
      store,
      accountOf: ways.accountOf,
      whoIs: whoIs ?? ways.whoIs,
      now,
      newId,
      templateKeys: () => Promise.resolve(templateKeys),
      readWorkbook: threads.read,
      drawWorkbook: threads.draw,
      log,
    });
    const close = async (): Promise<void> => {
      await live.close();
      await threads.close();
      await folder.close();
    };
    const { local: signIn } = ways;
    const runSchedule = (): Promise<Ran> => runDue({ store, now, log, ...mail }, groupId);
    const { recordAddress } = folder;
    return {
      recordAddress,
      runSchedule,
      app,
      store,
      groupId,
      officer: localOfficer(groupId),
      signIn,
      mendedHeads,
      live,
      close,
    };
  } catch (error) {
    await folder.close();
    throw error;
  }
}
