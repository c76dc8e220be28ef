import { z } from "zod";
import { remindersSentSchema } from "../../core/wire/contacts";
import { remind } from "../schedule/remind";
import { londonDate } from "../submissions/openness";
import { isRefused, ok } from "./answer";
import { collectionInScope, registerOf } from "./findInScope";
import { none, route } from "./route";

/** POST /v1/collections/{collection}/reminders: reminds every school that has something to do, at most once a day. */
export const remindSchools = route({
  operation: "remindSchools",
  params: z.object({ collection: z.string().min(1).max(40) }),
  query: none,
  gives: remindersSentSchema,
  given: { 200: "Who was reminded" },
  problems: ["no-such-collection"],
  async handle({ deps, person, params }) {
    const collection = await collectionInScope(deps, person, params.collection);
    if (isRefused(collection)) return collection;
    if (!deps.mail) throw new Error("no mail is set up for this service");
    const today = londonDate(deps.now());
    const days = Math.round((Date.parse(today) - Date.parse(collection.dueOn)) / 86_400_000);
    const register = await registerOf(deps, person);
    return ok(await remind({ ...deps, ...deps.mail }, register, collection, { kind: `chased-${today}`, days }));
  },
});
