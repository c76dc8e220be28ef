import { reminderDue } from "../../core/schedule/reminders";
import { listCollections } from "../store/collections";
import { readRegister } from "../store/register";
import { sendDigest } from "./digest";
import type { PostDeps } from "./post";
import { releaseDue } from "./releaseDue";
import { remind } from "./remind";

/** What a run of the schedule did. `withoutAddress`: schools that were to be reminded and have no address for mail. */
export interface Ran {
  readonly releases: number;
  readonly mails: number;
  readonly withoutAddress: number;
}

/**
 * Does for a group what is due at `deps.now()`: releases planned for the day, reminders before and after due dates, the officers' weekly digest. It may be run
 * at any time, any number of times and by several at once: everything is done once.
 */
export async function runDue(deps: PostDeps, groupId: string): Promise<Ran> {
  const register = await readRegister(deps.store, groupId);
  if (!register) return { releases: 0, mails: 0, withoutAddress: 0 };
  const { releases, mails: aboutReleases } = await releaseDue(deps, register);
  const collections = (await listCollections(deps.store, groupId)).filter(({ closed }) => !closed);
  let mails = aboutReleases;
  let withoutAddress = 0;
  for (const collection of collections) {
    const reminder = reminderDue(collection, deps.now());
    if (!reminder) continue;
    const reminded = await remind(deps, register, collection, reminder);
    mails += reminded.sent;
    withoutAddress += reminded.withoutAddress.length;
  }
  mails += await sendDigest(deps, register, collections);
  return { releases, mails, withoutAddress };
}
