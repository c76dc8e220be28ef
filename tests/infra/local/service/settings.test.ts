import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "../../../../infra/local/service/settings";

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "trustwide-settings-"))));
afterEach(() => rm(folder, { recursive: true }));

describe("readSettings", () => {
  it("makes a group and a key of 32 bytes for a new folder, and gives the same ever after", async () => {
    const first = await readSettings(folder, "hallam");
    expect(first.groupId).toBe("hallam");
    expect(first.templateKeys.secrets.get(first.templateKeys.current)).toHaveLength(32);
    expect(await readSettings(folder, "other")).toEqual(first);
  });

  it("makes another key for another folder", async () => {
    const one = await readSettings(join(folder, "one"), "g");
    const two = await readSettings(join(folder, "two"), "g");
    expect(one.templateKeys.secrets.get("k1")).not.toEqual(two.templateKeys.secrets.get("k1"));
  });

  it("keeps them where only their owner reads them", async () => {
    await readSettings(folder, "g");
    const { mode } = await stat(join(folder, "settings.json"));
    expect(process.platform === "win32" || (mode & 0o077) === 0).toBe(true);
  });

  it("never replaces a file it cannot read: that would make every issued template look forged", async () => {
    const file = join(folder, "settings.json");
    await writeFile(file, '{"groupId":"g"}');
    await expect(readSettings(folder, "g")).rejects.toThrow();
    expect(await readFile(file, "utf8")).toBe('{"groupId":"g"}');
  });

  it("refuses a group's id that could not stand in a key", async () => {
    await expect(readSettings(folder, "no#group")).rejects.toThrow();
  });
});
