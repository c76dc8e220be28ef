import { boardWords } from "../../core/schedule/mailWords";
import { londonMoment } from "../../core/schedule/londonTime";
import { mailTime } from "../../core/schedule/reminders";
import type { Register } from "../../core/register/register";
import { makeRelease } from "../releases/makeRelease";
import { sealSnapshot } from "../releases/sealSnapshot";
import { readCollection } from "../store/collections";
import { readContacts } from "../store/contacts";
import { forgetPlanned, listPlanned } from "../store/releases";
import { post, type PostDeps } from "./post";

/** How many releases were made, and mails sent about them. */
export interface ReleasesDone {
  readonly releases: number;
  readonly mails: number;
}

/**
 * Makes the releases planned for a day that has come. The board's is sealed with its workbook, and the board is told. Run twice, or by two at once, it makes each
 * once: the same state is the same release, and a plan is forgotten only when all of it is done.
 */
export async function releaseDue(deps: PostDeps, register: Register): Promise<ReleasesDone> {
  const { store, now } = deps;
  const { groupId } = register;
  const done = { releases: 0, mails: 0 };
  for (const planned of await listPlanned(store, groupId)) {
    if (londonMoment(planned.on, mailTime) > now()) continue;
    const collection = await readCollection(store, groupId, planned.collection);
    if (!collection) throw new Error(`a release is planned of ${planned.collection}, which is missing`);
    const wanted = { register, collection, by: planned.by, now: now() };
    const { kind } = await makeRelease(store, { ...wanted, audience: planned.audience });
    if (kind === "made") done.releases++;
    if (planned.audience === "board") {
      const sealed = await sealSnapshot(store, { ...wanted, title: collection.title, meetingOn: planned.on });
      if ("altered" in sealed) throw new Error(`a release of ${collection.id} is not what it was when it was made`);
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
