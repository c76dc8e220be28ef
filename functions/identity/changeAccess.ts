import type { Access } from "../../core/wire/access";
import { putUser, readUser, type KeptUser } from "../store/people";
import type { Person, Store } from "../store/store";

/** Gives somebody another access, or ends it (null). It holds from their next request on. Null when there is no such person. */
export async function changeAccess(
  store: Store,
  groupId: string,
  userId: string,
  change: { readonly access: Access | null; readonly by: Person; readonly now: Date },
): Promise<KeptUser | null> {
  const { access, by } = change;
  const at = change.now.toISOString();
  for (;;) {
    const before = await readUser(store, groupId, userId);
    if (!before) return null;
    const after: KeptUser = {
      ...before,
      ...(access ?? {}),
      endedAt: access === null ? (before.endedAt ?? at) : null,
      history: [...before.history, { at, by: by.name, what: access === null ? "ended" : "changed", access }],
    };
    if ((await putUser(store, groupId, after)) === "put") return { ...after, version: after.version + 1 };
  }
}
