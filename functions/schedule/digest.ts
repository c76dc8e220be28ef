import { digestWords } from "../../core/schedule/mailWords";
import { digestDue } from "../../core/schedule/reminders";
import type { Register } from "../../core/register/register";
import { countsOf, progressOf } from "../collections/progress";
import type { KeptCollection } from "../store/collections";
import { readContacts } from "../store/contacts";
import { londonDate } from "../../core/schedule/londonTime";
import { post, type PostDeps } from "./post";

/** Days after its due date for which a collection still stands in the digest. */
const tailDays = 28;

/** Sends the officers' digest of this week where it is due: how many schools stand where in each collection under way. Gives the mails sent. */
export async function sendDigest(
  deps: PostDeps,
  register: Register,
  collections: readonly KeptCollection[],
): Promise<number> {
  const now = deps.now();
  const today = londonDate(now);
  const monday = digestDue(today, now);
  if (monday === null) return 0;
  const { groupId } = register;
  const to = ((await readContacts(deps.store, groupId)).get("officers") ?? []).map(({ address }) => address);
  if (to.length === 0) return 0;
  const isUnderWay = ({ opensOn, dueOn, closed }: KeptCollection): boolean =>
    !closed && opensOn <= today && Date.parse(today) - Date.parse(dueOn) <= tailDays * 86_400_000;
  const parts = [];
  for (const collection of collections.filter(isUnderWay)) {
    const { asked, byStatus } = countsOf(await progressOf(deps.store, collection, register));
    parts.push({
      title: collection.title,
      dueOn: collection.dueOn,
      returns: [],
      address: deps.address,
      asked,
      byStatus,
    });
  }
  const words = digestWords(parts, monday);
  if (!words) return 0;
  const name = { collectionId: "all", owner: "officers", kind: `digest-${monday}` };
  return (await post(deps, groupId, name, { ...words, to })) === "sent" ? 1 : 0;
}
