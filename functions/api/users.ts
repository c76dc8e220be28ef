import { z } from "zod";
import { userChangeSchema, userListSchema, userSchema } from "../../core/wire/access";
import { changeAccess } from "../identity/changeAccess";
import { listUsers as list, type KeptUser } from "../store/people";
import { accessAsked } from "./accessAsked";
import { isRefused, ok, refuse } from "./answer";
import { registerOf } from "./findInScope";
import { none, route } from "./route";

/** A person without what only the store needs. */
const shown = (user: KeptUser) => userSchema.parse(user);

/** GET /v1/users: everyone of the group, those whose access ended included, with every change of it. */
export const listUsers = route({
  operation: "listUsers",
  params: none,
  query: none,
  gives: userListSchema,
  given: { 200: "The people" },
  problems: [],
  async handle({ deps, person }) {
    const users = await list(deps.store, person.scope.groupId);
    return ok({ users: users.map(shown).sort((a, b) => a.name.localeCompare(b.name, "en-GB")) });
  },
});

/** PATCH /v1/users/{user}: gives somebody another access, or ends it, from their next request on. */
export const changeUser = route({
  operation: "changeUser",
  params: z.object({
    user: z
      .string()
      .min(1)
      .max(60)
      .regex(/^[^#]+$/, "is one of GET /v1/users"),
  }),
  query: none,
  json: userChangeSchema,
  gives: userSchema,
  given: { 200: "The person as they now are" },
  problems: ["no-such-user", "access-has-problems", "not-your-own-access"],
  async handle({ deps, person, params, body }) {
    // Whoever may end anyone's access but their own cannot leave the group without an administrator.
    if (params.user === person.id)
      return refuse("not-your-own-access", "Ask another administrator to change what you may do.");
    const access = "ended" in body.value ? null : accessAsked(await registerOf(deps, person), body.value);
    if (access && isRefused(access)) return access;
    const by = { id: person.id, name: person.name };
    const user = await changeAccess(deps.store, person.scope.groupId, params.user, { access, by, now: deps.now() });
    return user
      ? ok(shown(user))
      : refuse("no-such-user", "We know no such person. The list of people has everyone (GET /v1/users).");
  },
});
