import { z } from "zod";
import type { Person } from "../../core/wire/people";
import { contactsChangeSchema, contactsListSchema, contactsSchema } from "../../core/wire/contacts";
import { putContacts as put, readContacts } from "../store/contacts";
import { ok } from "./answer";
import type { ApiDeps } from "./deps";
import { noSuchSchool, registerOf, schoolByCode } from "./findInScope";
import { none, route } from "./route";

const groupOwners = ["officers", "board"];

/** Who an address says mail is for: `officers`, `board`, or a school of the person's group by any code it ever had. */
async function ownerOf(deps: ApiDeps, person: Person, owner: string) {
  if (groupOwners.includes(owner)) return owner;
  const school = await schoolByCode(deps, person, owner);
  const { schools } = person.scope;
  return school && (schools === "all" || schools.includes(school.schoolId)) ? school.schoolId : noSuchSchool(owner);
}

/** GET /v1/contacts: where mail goes, by owner. */
export const listContacts = route({
  operation: "listContacts",
  params: none,
  query: none,
  gives: contactsListSchema,
  given: { 200: "The addresses, by owner" },
  problems: [],
  async handle({ deps, person }) {
    const [contacts, register] = await Promise.all([
      readContacts(deps.store, person.scope.groupId),
      registerOf(deps, person),
    ]);
    const known = [...groupOwners, ...register.schools.map(({ schoolId }) => schoolId)];
    return ok({
      contacts: known.flatMap((owner) => {
        const addresses = contacts.get(owner) ?? [];
        return addresses.length > 0 ? [{ owner, addresses: [...addresses] }] : [];
      }),
    });
  },
});

/** PUT /v1/contacts/{owner}: where mail for a school, the officers or the board goes from now on. */
export const putContacts = route({
  operation: "putContacts",
  params: z.object({
    owner: z.string().min(1).max(40).describe("`officers`, `board`, or a school's id, LAESTAB or URN"),
  }),
  query: none,
  json: contactsChangeSchema,
  gives: contactsSchema,
  given: { 200: "The addresses as they now are" },
  problems: ["no-such-school"],
  async handle({ deps, person, params, body }) {
    const owner = await ownerOf(deps, person, params.owner);
    if (typeof owner !== "string") return owner;
    await put(deps.store, person.scope.groupId, owner, body.value.addresses);
    return ok({ owner, addresses: body.value.addresses });
  },
});
