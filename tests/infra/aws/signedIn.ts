import { mapAccount, putUser } from "../../../functions/store/people";
import type { Store } from "../../../functions/store/store";
import type { Person } from "../../../core/wire/people";
import {
  claimsAt,
  clientId,
  makeKey,
  objectId,
  publishKeys,
  sign,
  tenant,
  type SigningKey,
} from "../../functions/identity/tokens";

/** An issuer whose keys the functions are shown in Entra ID's place, and the header of a request by a person of the table. */
export interface SignIn {
  readonly clientId: string;
  readonly keysAddress: string;
  authorization(): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

/** Keeps a person as an invitation would, and signs in as them. */
export async function signInAs(store: Store, person: Person): Promise<SignIn> {
  const key: SigningKey = await makeKey("k");
  const published = await publishKeys(key);
  const { id: userId, name, roles, scope } = person;
  const { groupId, trusts, schools } = scope;
  const access = { roles: [...roles], trusts: trusts === "all" ? trusts : [...trusts] };
  await putUser(store, groupId, {
    ...{ userId, name, tenantId: tenant, objectId, ...access, schools: schools === "all" ? schools : [...schools] },
    ...{ endedAt: null, history: [], version: 0, invitations: [] },
  });
  await mapAccount(store, { tenantId: tenant, objectId, name }, { groupId, userId });
  return {
    clientId,
    keysAddress: published.address.href,
    authorization: async () => ({ authorization: `Bearer ${await sign(claimsAt(new Date()), key)}` }),
    stop: published.stop,
  };
}
