import type { Collection } from "../../core/returns/collection";
import { returnDefinitionSchema, type ReturnDefinition } from "../../core/returns/definition";
import type { Ask } from "../../core/returns/layout";
import { listDefinitions, readDefinition } from "../store/definitions";
import type { Store } from "../store/store";

/** A version of a return, and whether it came with Trustwide or an officer of the group made it. */
export interface PublishedReturn {
  readonly from: "catalogue" | "own";
  readonly definition: ReturnDefinition;
}

/** The returns that come with Trustwide, read when first asked for: a service starts without them. */
const readCatalogue = async (): Promise<readonly ReturnDefinition[]> =>
  (await import("../../core/returns/catalogue/catalogue")).catalogue;

/** The highest version number a return may have. */
const lastVersion = 999_999;

/** Whether a text could be a return's id at all; only such a text is looked up. */
const isReturnId = (text: string): boolean => returnDefinitionSchema.shape.id.safeParse(text).success;

/** One version of a return; null when there is none. A version that an officer of the group published goes before the catalogue's. */
export async function findDefinition(
  store: Store,
  groupId: string,
  returnId: string,
  version: number,
): Promise<PublishedReturn | null> {
  if (!isReturnId(returnId) || version > lastVersion) return null;
  const own = await readDefinition(store, groupId, returnId, version);
  if (own) return { from: "own", definition: own };
  const ours = (await readCatalogue()).find((each) => each.id === returnId && each.version === version);
  return ours ? { from: "catalogue", definition: ours } : null;
}

/** The versions there are of every return, or of one: by return id, each list in order. */
export async function listVersions(
  store: Store,
  groupId: string,
  returnId?: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  if (returnId !== undefined && !isReturnId(returnId)) return new Map();
  const own = await listDefinitions(store, groupId, returnId);
  const ours = (await readCatalogue()).filter(({ id }) => returnId === undefined || id === returnId);
  const versions = new Map<string, Set<number>>();
  for (const { id, version } of [...ours, ...own.map(({ returnId: id, version }) => ({ id, version }))])
    versions.set(id, (versions.get(id) ?? new Set()).add(version));
  return new Map([...versions].map(([id, some]) => [id, [...some].sort((a, b) => a - b)]));
}

/** What a collection asks, each return in the version it was issued with. A version that is missing is a fault of ours and throws. */
export const asksOf = (store: Store, collection: Collection): Promise<Ask[]> =>
  Promise.all(
    collection.returns.map(async ({ returnId, version, period }) => {
      const found = await findDefinition(store, collection.groupId, returnId, version);
      if (!found)
        throw new Error(`collection ${collection.id} asks ${returnId} version ${String(version)}, which is missing`);
      return { definition: found.definition, period, asOf: collection.opensOn };
    }),
  );

/** The titles of every version of every return, by `<returnId> <version>`. */
export async function listTitles(store: Store, groupId: string): Promise<ReadonlyMap<string, string>> {
  const own = await listDefinitions(store, groupId);
  const ours = (await readCatalogue()).map(({ id, version, title }) => ({ returnId: id, version, title }));
  return new Map([...ours, ...own].map(({ returnId, version, title }) => [`${returnId} ${String(version)}`, title]));
}
