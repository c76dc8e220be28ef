import type { z } from "zod";
import type { ReleaseSummary, releaseSchema } from "../../../core/wire/releases";
import type { Answered } from "../../api/client";
import { troubleIn, type Trouble } from "../../api/trouble";
import type { Service } from "../../api/service";
import { createStore, type Store } from "../store";

export interface ReleasedState {
  /** The newest release to schools of each collection, the newest first; null until the service has said. */
  readonly releases: readonly ReleaseSummary[] | null;
  /** The one that is shown, as far as its reader may see it. */
  readonly shown: z.infer<typeof releaseSchema> | null;
  readonly trouble: Trouble | null;
}

/** What was released to schools, for a school to find itself in. */
export interface ReleasedSession {
  readonly store: Store<ReleasedState>;
  /** Looks what there is, and opens the release that was chosen before, else that of the school's own collection, else the newest. */
  look(): Promise<void>;
  choose(id: string): Promise<void>;
}

/** Of each collection what was released to schools last, the newest first. */
export function newestToSchools(releases: readonly ReleaseSummary[]): ReleaseSummary[] {
  const newest = new Map<string, ReleaseSummary>();
  for (const each of releases)
    if (each.audience === "schools" && (newest.get(each.collection)?.number ?? 0) < each.number)
      newest.set(each.collection, each);
  return [...newest.values()].sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

/** A session for the reader of a template of `collection`. Nothing is asked of the service before `look`. */
export function openReleasedSession(service: Service, collection: string): ReleasedSession {
  const store = createStore<ReleasedState>({ releases: null, shown: null, trouble: null });
  const valueOf = <Value>(answer: Answered<Value>): Value | null => {
    if (answer.kind === "ok") return answer.value;
    store.set({ trouble: troubleIn(answer) });
    return null;
  };
  const choose = async (id: string): Promise<void> => {
    const shown = valueOf(await service.release(id));
    if (shown) store.set({ shown, trouble: null });
  };
  return {
    store,
    choose,
    look: async () => {
      store.set({ trouble: null });
      const list = valueOf(await service.releases());
      if (!list) return;
      const releases = newestToSchools(list.releases);
      const before = store.get().shown?.collection;
      const wanted = [before, collection].flatMap((each) => releases.find((one) => one.collection === each) ?? []);
      const chosen = wanted[0] ?? releases[0];
      if (chosen) await choose(chosen.id);
      // Who has signed in since may read nothing of what was shown to another.
      store.set({ releases, ...(!chosen && { shown: null }) });
    },
  };
}
