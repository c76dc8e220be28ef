import { putItem } from "../../../functions/store/items";
import { accountKey, personKey } from "../../../functions/store/keys";
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
  const { groupId } = person.scope;
  const kept = { ...person, tenantId: tenant, objectId, endedAt: null, version: 1 };
  await putItem(store, { ...personKey(groupId, person.id), person: kept });
  await putItem(store, { ...accountKey(tenant, objectId), groupId, personId: person.id });
  return {
    clientId,
    keysAddress: published.address.href,
    authorization: async () => ({ authorization: `Bearer ${await sign(claimsAt(new Date()), key)}` }),
    stop: published.stop,
  };
}
