import { randomBytes } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { KeptKeys } from "../../../functions/templates/rotateKeys";
import { readIfThere } from "./readIfThere";

const settingsSchema = z.object({
  groupId: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  templateKeys: z.object({
    current: z.string(),
    secrets: z.record(z.string(), z.base64()),
    replaced: z.record(z.string(), z.object({ on: z.iso.date(), collections: z.array(z.string()) })).default({}),
  }),
});

/** What one machine keeps beside its tables: which group the data folder is of, and the keys its templates are sealed with. */
export interface Settings {
  readonly groupId: string;
  readonly templateKeys: KeptKeys;
}

const toSettings = ({ groupId, templateKeys }: z.infer<typeof settingsSchema>): Settings => ({
  groupId,
  templateKeys: {
    current: templateKeys.current,
    secrets: new Map(Object.entries(templateKeys.secrets).map(([id, secret]) => [id, Buffer.from(secret, "base64")])),
    replaced: new Map(Object.entries(templateKeys.replaced)),
  },
});

/**
 * The settings of a data folder; a new folder gets the group named and a key of its own. The file can be read by its owner alone. Throws when it is there
 * but is not ours: losing the key would make every template that was issued look forged.
 */
export async function readSettings(folder: string, groupId: string): Promise<Settings> {
  const file = join(folder, "settings.json");
  const kept = await readIfThere(file);
  if (kept !== null) return toSettings(settingsSchema.parse(JSON.parse(kept)));
  const made = settingsSchema.parse({
    groupId,
    templateKeys: { current: "k1", secrets: { k1: randomBytes(32).toString("base64") } },
  });
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return toSettings(made);
}

/** Writes the settings of a data folder in place of those it has: whole or not at all. */
export async function writeSettings(folder: string, { groupId, templateKeys }: Settings): Promise<void> {
  const { current, secrets, replaced } = templateKeys;
  const file = join(folder, "settings.json");
  const kept = settingsSchema.parse({
    groupId,
    templateKeys: {
      current,
      secrets: Object.fromEntries([...secrets].map(([id, secret]) => [id, Buffer.from(secret).toString("base64")])),
      replaced: Object.fromEntries(replaced),
    },
  });
  await writeFile(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
