import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDataFolder, type DataFolder } from "../../../infra/local/service/dynamo";

/** A real embedded DynamoDB on a folder of its own, which `remove` closes and deletes. */
export async function temporaryFolder(): Promise<
  DataFolder & { readonly path: string; readonly remove: () => Promise<void> }
> {
  const path = await mkdtemp(join(tmpdir(), "trustwide-test-"));
  const folder = await openDataFolder(path);
  if (folder.kind !== "open") throw new Error(folder.message);
  const remove = async (): Promise<void> => {
    await folder.close();
    await rm(path, { recursive: true });
  };
  return { ...folder, path, remove };
}
