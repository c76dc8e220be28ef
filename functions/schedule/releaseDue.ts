import { boardWords } from "../../core/schedule/mailWords";
import { londonMoment } from "../../core/schedule/londonTime";
import { mailTime } from "../../core/schedule/reminders";
import type { Register } from "../../core/register/register";
import { makeRelease } from "../releases/makeRelease";
import { sealSnapshot } from "../releases/sealSnapshot";
import { readCollection, type KeptCollection } from "../store/collections";
import { readContacts } from "../store/contacts";
import { forgetPlanned, listPlanned, type Planned } from "../store/releases";
import { post, type PostDeps } from "./post";

/** How many releases were made, and mails sent about them. */
export interface ReleasesDone {
  readonly releases: number;
  readonly mails: number;
}

interface Due {
  readonly planned: Planned;
  readonly collection: KeptCollection;
}

/** What a summary is called that was sealed because a release to the board was planned. */
const sealedAs = "Board summary";

/**
 * Makes the releases planned for a day that has come; then the board's summary is sealed with all of them in it, and the board is told. Run twice, or by two at once, it
 * makes each once: the same state is the same release, and a plan is forgotten only when all of it is done.
 */
export async function releaseDue(deps: PostDeps, register: Register): Promise<ReleasesDone> {
  const { store, now } = deps;
  const { groupId } = register;
  const done = { releases: 0, mails: 0 };
  const due: Due[] = [];
  for (const planned of await listPlanned(store, groupId)) {
    if (londonMoment(planned.on, mailTime) > now()) continue;
    const collection = await readCollection(store, groupId, planned.collection);
    if (!collection) throw new Error(`a release is planned of ${planned.collection}, which is missing`);
    const { audience, by } = planned;
    const { kind } = await makeRelease(store, { register, collection, audience, by, now: now() });
    if (kind === "made") done.releases++;
    due.push({ planned, collection });
  }
  for (const { planned, collection } of due) {
    if (planned.audience === "board") {
      const { on: meetingOn, by } = planned;
      const sealed = await sealSnapshot(store, { register, title: sealedAs, meetingOn, by, now: now() });
      if ("altered" in sealed) throw new Error(`a summary with ${collection.id} cannot be sealed: ${sealed.altered}`);
      const to = ((await readContacts(store, groupId)).get("board") ?? []).map(({ address }) => address);
      const name = { collectionId: collection.id, owner: "board", kind: `board-${planned.on}` };
      const words = { ...boardWords({ title: collection.title, address: deps.address }, planned.on), to };
      const posted = to.length > 0 ? await post(deps, groupId, name, words) : "already";
      if (posted === "sent") done.mails++;
      if (posted === "failed") continue;
    }
    await forgetPlanned(store, groupId, planned);
  }
  return done;
}
