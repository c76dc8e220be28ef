import { createHash, randomBytes } from "node:crypto";
import { personSchema, type Person } from "../../core/wire/people";
import { ifAbsent, putItem, takeItem } from "../store/items";
import { ticketKey } from "../store/keys";
import type { Store } from "../store/store";

const lastsSeconds = 60;

const hashOf = (ticket: string): string => createHash("sha256").update(ticket).digest("hex");
const inSeconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

/** Gives a person a ticket for one live connection. The table keeps its hash alone, and forgets it a minute later. */
export async function giveTicket(
  store: Store,
  person: Person,
  now: Date,
): Promise<{ readonly ticket: string; readonly expiresAt: Date }> {
  const ticket = randomBytes(32).toString("base64url");
  const expires = inSeconds(now) + lastsSeconds;
  await putItem(store, { ...ticketKey(hashOf(ticket)), person: { ...person, name: "" }, ttl: expires }, ifAbsent);
  return { ticket, expiresAt: new Date(expires * 1000) };
}

/** Who a ticket was given to; it is used up by asking. Null for one that is unknown, used or over. */
export async function useTicket(store: Store, ticket: string, now: Date): Promise<Person | null> {
  const item = await takeItem(store, ticketKey(hashOf(ticket)));
  return item && item["ttl"] > inSeconds(now) ? personSchema.parse(item["person"]) : null;
}
