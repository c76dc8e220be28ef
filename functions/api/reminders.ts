import { z } from "zod";
import { remindersSentSchema } from "../../core/wire/contacts";
import { remind } from "../schedule/remind";
import { londonDate } from "../../core/schedule/londonTime";
import { isRefused, ok, refuse } from "./answer";
import { collectionInScope, registerOf } from "./findInScope";
import { none, route } from "./route";

/** POST /v1/collections/{collection}/reminders: reminds every school that has something to do, at most once a day. */
export const remindSchools = route({
  operation: "remindSchools",
  params: z.object({ collection: z.string().min(1).max(40) }),
  query: none,
  gives: remindersSentSchema,
  given: { 200: "Who was reminded" },
  problems: ["no-such-collection", "no-mail"],
  async handle({ deps, person, params }) {
    const collection = await collectionInScope(deps, person, params.collection);
    if (isRefused(collection)) return collection;
    if (deps.mail.send === null)
      return refuse(
        "no-mail",
        "This service has nothing to send mail with, so nobody was reminded. Progress lists who has something to do; whoever runs the service can give it a domain.",
      );
    const today = londonDate(deps.now());
    const days = Math.round((Date.parse(today) - Date.parse(collection.dueOn)) / 86_400_000);
    const register = await registerOf(deps, person);
    return ok(await remind({ ...deps, ...deps.mail }, register, collection, { kind: `chased-${today}`, days }));
  },
});
