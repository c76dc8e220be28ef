import { readContent } from "../store/parts";
import type { KeptRelease } from "../store/releases";
import type { Store } from "../store/store";
import { hashOfContent, isRidOfErased, unpackContent, type ReleaseContent } from "./content";

/** What a release showed, or why it can no longer be vouched for. */
export type Opened = { readonly content: ReleaseContent } | { readonly altered: string };

/** Opens a release: its content is read by its hash, and what it showed must still have the release's own. */
export async function openRelease(store: Store, groupId: string, release: KeptRelease): Promise<Opened> {
  const bytes = await readContent(store, groupId, release.content);
  if (!bytes) return { altered: "what was kept of it is missing or was changed" };
  const content = unpackContent(bytes);
  if (!isRidOfErased(content)) return { altered: "something stands where a school was erased" };
  return hashOfContent(content) === release.hash ? { content } : { altered: "the hash of what it showed was changed" };
}
