import type { Person } from "../../../core/wire/people";
import type { AccountOf } from "../../../functions/identity/account";
import { createAccountOf, createWhoIs, type PersonOf, type WhoIs } from "../../../functions/identity/whoIs";
import { readRegister } from "../../../functions/store/register";
import type { Store } from "../../../functions/store/store";
import { isFromThisMachine } from "./atThisMachine";
import { localTenant, openIssuer } from "./issuer";
import { localPeople, localPerson, type LocalPeople } from "./localPeople";

/** Signing in on one machine without Entra: who there is to be, and a token for one of them. */
export interface LocalSignIn {
  readonly accountOf: AccountOf;
  readonly whoIs: WhoIs;
  people(): Promise<LocalPeople>;
  /** A token for the person with this id; null where there is no such person. */
  tokenFor(personId: string): Promise<string | null>;
}

/**
 * Opens it on a data folder. Only what changes from place to place is of this place: another issuer's rules, and people who need no invitation
 * (`invited` knows those who were). Requests from elsewhere than this machine carry nobody's account, whatever their token.
 */
export async function openLocalSignIn(options: {
  readonly data: string;
  readonly store: Store;
  readonly groupId: string;
  readonly invited: PersonOf;
  readonly now: () => Date;
}): Promise<LocalSignIn> {
  const { data, store, groupId, invited, now } = options;
  const issuer = await openIssuer(data);
  const verified = createAccountOf(issuer.rules, now);
  const accountOf: AccountOf = async (request) => (isFromThisMachine(request) ? verified(request) : null);
  const personFor = async (id: string): Promise<Person | null> =>
    localPerson(groupId, await readRegister(store, groupId), id);
  return {
    accountOf,
    whoIs: createWhoIs(accountOf, async (account) =>
      account.tenantId === localTenant ? personFor(account.objectId) : invited(account),
    ),
    people: async () => localPeople(groupId, await readRegister(store, groupId)),
    tokenFor: async (personId) => {
      const person = await personFor(personId);
      return person && issuer.tokenFor({ objectId: person.id, name: person.name }, now());
    },
  };
}
