import { randomBytes } from "node:crypto";
import { listCollections } from "../../../functions/store/collections";
import { londonDate } from "../../../core/schedule/londonTime";
import { pruned, rotated, stillOpen, type KeptKeys } from "../../../functions/templates/rotateKeys";
import type { OpenService } from "./openService";
import { readSettings, writeSettings } from "./settings";

/** The template keys of a data folder as they are shown: never a secret. */
export interface ShownKeys {
  readonly current: string;
  /** Replaced keys that still verify, with the collections that need them. */
  readonly verifying: readonly {
    readonly id: string;
    readonly replacedOn: string;
    readonly collections: readonly string[];
  }[];
  /** Replaced keys whose collections are all closed: their secrets are gone. */
  readonly gone: readonly string[];
}

/** Makes a new key where `rotate` says so, drops the secrets nothing needs any more, and gives what stands. */
export async function rotateKeys(
  { store, groupId }: Pick<OpenService, "store" | "groupId">,
  folder: string,
  { rotate, now }: { readonly rotate: boolean; readonly now: Date },
): Promise<ShownKeys> {
  const settings = await readSettings(folder, groupId);
  const open = await stillOpen(store, await listCollections(store, groupId), now);
  const kept = rotate
    ? rotated(settings.templateKeys, { secret: randomBytes(32), on: londonDate(now), open })
    : settings.templateKeys;
  const left = pruned(kept, new Set(open));
  if (rotate || left.secrets.size < kept.secrets.size) await writeSettings(folder, { ...settings, templateKeys: left });
  return shown(left, new Set(open));
}

function shown({ current, secrets, replaced }: KeptKeys, open: ReadonlySet<string>): ShownKeys {
  const all = [...replaced].map(([id, { on, collections }]) => ({ id, replacedOn: on, collections }));
  return {
    current,
    verifying: all
      .filter(({ id }) => secrets.has(id))
      .map((each) => ({ ...each, collections: each.collections.filter((collection) => open.has(collection)) })),
    gone: all.filter(({ id }) => !secrets.has(id)).map(({ id }) => id),
  };
}

/** The keys in words, a line each. */
export const keyLines = ({ current, verifying, gone }: ShownKeys): string[] => [
  `${current} seals the templates made from now on.`,
  ...verifying.map(
    ({ id, replacedOn, collections }) =>
      `${id} was replaced on ${replacedOn}; it verifies until ${collections.join(", ")} ${collections.length === 1 ? "closes" : "close"}.`,
  ),
  ...gone.map((id) => `${id} is gone: the collections it sealed are closed.`),
];
