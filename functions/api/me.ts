import { personSchema } from "../../core/wire/people";
import { ok } from "./answer";
import { none, route } from "./route";

/** GET /v1/me: who is asking, with roles and scope. */
export const getMe = route({
  operation: "getMe",
  params: none,
  query: none,
  gives: personSchema,
  given: { 200: "Who you are" },
  problems: [],
  handle: ({ person }) => ok(person),
});
