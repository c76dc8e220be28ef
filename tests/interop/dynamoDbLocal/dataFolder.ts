import { randomUUID } from "node:crypto";
import { DeleteTableCommand } from "@aws-sdk/client-dynamodb";
import { connectStore, type Store } from "../../../functions/store/store";
import { createTable } from "../../../functions/store/table";
import type { DataFolder } from "../../../infra/local/service/dynamo";

/** Where DynamoDB Local is, as start.mjs left it. */
export function localDynamo(): {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { accessKeyId: string; secretAccessKey: string };
} {
  const endpoint = process.env["DYNAMODB_LOCAL"];
  if (endpoint === undefined) throw new Error("DynamoDB Local was not started");
  return { endpoint, region: "eu-west-2", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
}

/** A table of its own in DynamoDB Local, in the place of `infra/local/service/dynamo`: a whole service opens on it. */
export async function openDataFolder(): Promise<DataFolder> {
  const store: Store = connectStore({ table: `t-${randomUUID()}`, ...localDynamo() });
  await createTable(store);
  const close = async (): Promise<void> => {
    await store.db.send(new DeleteTableCommand({ TableName: store.table }));
    store.db.destroy();
  };
  const listen = (): Promise<string> => Promise.resolve(localDynamo().endpoint);
  return { kind: "open", store, listen, recordAddress: () => Promise.resolve(), close };
}

/** The same in the place of `tests/functions/store/dataFolder`: the suites do not know which they run on. */
export async function temporaryFolder(): Promise<
  DataFolder & { readonly path: string; readonly remove: () => Promise<void> }
> {
  const folder = await openDataFolder();
  return { ...folder, path: "", remove: folder.close };
}
