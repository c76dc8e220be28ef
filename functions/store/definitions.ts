import { createHash } from "node:crypto";
import { returnDefinitionSchema, type ReturnDefinition } from "../../core/returns/definition";
import { getItem, ifAbsent, putItem, queryItems } from "./items";
import { definitionKey, definitionsOfGroup } from "./keys";
import type { Store } from "./store";
import { unzipBody, zipBody } from "./zipped";

/**
 * Publishes a version of a return, which never changes again. `same` when exactly this was published before, `exists` when the version
 * was published with other content, `too large` over 350 KB gzipped.
 */
export async function putDefinition(
  store: Store,
  groupId: string,
  definition: ReturnDefinition,
): Promise<"published" | "same" | "exists" | "too large"> {
  const { id, version, title } = definition;
  const zipped = zipBody(definition);
  if ("tooLargeBytes" in zipped) return "too large";
  const hash = createHash("sha256").update(JSON.stringify(definition)).digest("hex");
  const key = definitionKey(groupId, id, version);
  const item = { ...key, returnId: id, version, title, hash, body: zipped.body };
  if ((await putItem(store, item, ifAbsent)) === "put") return "published";
  return (await getItem(store, key))?.["hash"] === hash ? "same" : "exists";
}

/** One version of a return; null when it was never published. */
export async function readDefinition(
  store: Store,
  groupId: string,
  returnId: string,
  version: number,
): Promise<ReturnDefinition | null> {
  const item = await getItem(store, definitionKey(groupId, returnId, version));
  return item && returnDefinitionSchema.parse(unzipBody(item["body"]));
}

/** Every version published, by return and then oldest first, without what they ask. */
export async function listDefinitions(
  store: Store,
  groupId: string,
  returnId?: string,
): Promise<{ readonly returnId: string; readonly version: number; readonly title: string }[]> {
  const only = ["returnId", "version", "title"];
  const items = await queryItems(store, definitionsOfGroup(groupId, returnId), { only });
  return items.map((item) => ({ returnId: item["returnId"], version: item["version"], title: item["title"] }));
}
