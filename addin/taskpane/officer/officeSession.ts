import { dateInWords } from "../../../core/entries/civilDate";
import type { CollectionSummary, IssueRequest, SchoolProgress } from "../../../core/wire/collections";
import type { Person } from "../../../core/wire/people";
import type { Answered } from "../../api/client";
import { troubleIn, type Trouble } from "../../api/trouble";
import { openNewWorkbook } from "../../excel/newWorkbook";
import { pushWorkbook } from "../../excel/push/pushWorkbook";
import type { PaneParts } from "../openPane";
import { createStore, type Store } from "../store";
import { chaseList } from "./chaseList";
import { toChase } from "./progressList";

/** A collection with where its schools stand. */
export interface Progress {
  readonly collection: CollectionSummary;
  readonly returned: number;
  readonly schools: readonly SchoolProgress[];
}

export interface OfficeState {
  /** Who is asking; null until the service has said. */
  readonly person: Person | null;
  readonly collections: readonly CollectionSummary[];
  readonly progress: Progress | null;
  /** What stands in the way: no connection, or what the service said. */
  readonly trouble: Trouble | null;
  readonly isBusy: boolean;
}

/** An officer's work outside of a template: whose collections these are and how far each is. */
export interface OfficeSession {
  readonly store: Store<OfficeState>;
  readonly parts: PaneParts;
  open(): Promise<void>;
  choose(collection: string): Promise<void>;
  refresh(): Promise<void>;
  issue(request: IssueRequest): Promise<Answered<unknown>>;
  openTemplate(code: string): Promise<void>;
  /** Every template of the collection in one .zip, with its name; null where the view says why not. */
  templates(): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  chase(): Promise<number>;
}

/** The collections newest first: by the newest period asked about, then by the day they opened. */
export const newestFirst = (collections: readonly CollectionSummary[]): CollectionSummary[] => {
  const newest = ({ returns }: CollectionSummary) =>
    returns
      .map(({ period }) => period)
      .sort()
      .at(-1) ?? "";
  return [...collections].sort(
    (a, b) => newest(b).localeCompare(newest(a)) || b.opensOn.localeCompare(a.opensOn) || a.id.localeCompare(b.id),
  );
};

/** An officer's session. Nothing is asked of the service before `open`. */
export function openOfficeSession(parts: PaneParts): OfficeSession {
  const { service, run } = parts;
  const store = createStore<OfficeState>({
    person: null,
    collections: [],
    progress: null,
    trouble: null,
    isBusy: false,
  });
  /** The value of an answer; null where there is none, and then the view says why. */
  const valueOf = <Value>(answer: Answered<Value>): Value | null => {
    if (answer.kind === "ok") return answer.value;
    store.set({ trouble: troubleIn(answer) });
    return null;
  };
  const choose = async (id: string): Promise<void> => {
    const whole = valueOf(await service.collection(id));
    if (!whole) return;
    const { progress, schools, ...collection } = whole;
    store.set({ progress: { collection, returned: progress.returned, schools }, trouble: null });
  };
  const open = async (): Promise<void> => {
    store.set({ isBusy: true, trouble: null });
    const person = valueOf(await service.me());
    const list = person && valueOf(await service.collections());
    const collections = newestFirst(list?.collections ?? []);
    store.set({ person, collections, isBusy: false });
    const [newest] = collections;
    if (newest && person?.roles.some((role) => role !== "director" && role !== "administrator"))
      await choose(newest.id);
  };
  return {
    store,
    parts,
    open,
    choose,
    refresh: async () => {
      const { progress } = store.get();
      if (progress) await choose(progress.collection.id);
    },
    issue: async (request) => {
      const answer = await service.issue(request);
      if (answer.kind === "ok") {
        await open();
        await choose(answer.value.id);
      }
      return answer;
    },
    openTemplate: async (code) => {
      const { progress } = store.get();
      const file = progress && valueOf(await service.template(progress.collection.id, code));
      if (file) await openNewWorkbook(file);
    },
    templates: async () => {
      const { progress } = store.get();
      const bytes = progress && valueOf(await service.templates(progress.collection.id));
      return bytes && progress ? { name: `${progress.collection.title}.zip`, bytes } : null;
    },
    chase: async () => {
      const { progress } = store.get();
      if (!progress) return 0;
      const { collection, schools } = progress;
      const late = toChase(schools);
      const plan = chaseList(collection, late, dateInWords(collection.dueOn));
      await run((context) =>
        pushWorkbook(
          context,
          {
            kind: "chase",
            plan,
            collection: collection.id,
            title: collection.title,
            asOf: collection.dueOn,
            etag: null,
          },
          { hasNotes: false },
        ),
      );
      return late.length;
    },
  };
}
