import { reminderWords, type MailAbout } from "../../core/schedule/mailWords";
import type { Register } from "../../core/register/register";
import type { RemindersSent } from "../../core/wire/contacts";
import { progressOf } from "../collections/progress";
import { asksOf } from "../returns/definitions";
import { atMost } from "../store/atMost";
import type { KeptCollection } from "../store/collections";
import { readContacts } from "../store/contacts";
import { post, type PostDeps } from "./post";

/** Which reminder: its kind, which is sent once to each school, and how many days after the due date it is. */
export interface Reminder {
  readonly kind: string;
  readonly days: number;
}

/** Reminds the schools of a collection that have something to do, each once for each kind of reminder. */
export async function remind(
  deps: PostDeps,
  register: Register,
  collection: KeptCollection,
  { kind, days }: Reminder,
): Promise<RemindersSent> {
  const { groupId } = collection;
  const [progress, asks, contacts] = await Promise.all([
    progressOf(deps.store, collection, register),
    asksOf(deps.store, collection),
    readContacts(deps.store, groupId),
  ]);
  const phases = new Map(register.schools.map((school) => [school.schoolId, school.phases]));
  const aboutFor = (schoolId: string): MailAbout => ({
    ...{ title: collection.title, dueOn: collection.dueOn, address: deps.address },
    returns: asks
      .filter(({ definition }) => phases.get(schoolId)?.some((phase) => definition.phases.includes(phase)))
      .map(({ definition, period }) => `${definition.title}, ${period}`),
  });
  const due = progress.filter((school) => school.due);
  const reachable = due.flatMap((school) => {
    const to = (contacts.get(school.schoolId) ?? []).map(({ address }) => address);
    return to.length > 0 ? [{ school, to }] : [];
  });
  const outcomes = await atMost(4, reachable, ({ school, to }) =>
    post(
      deps,
      groupId,
      { collectionId: collection.id, owner: school.schoolId, kind },
      { ...reminderWords(aboutFor(school.schoolId), school, days), to },
    ),
  );
  const reached = new Set(reachable.map(({ school }) => school.schoolId));
  return {
    sent: outcomes.filter((each) => each === "sent").length,
    already: outcomes.filter((each) => each === "already").length,
    withoutAddress: due
      .filter(({ schoolId }) => !reached.has(schoolId))
      .map(({ schoolId, name }) => ({ schoolId, name })),
  };
}
