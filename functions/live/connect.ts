import { inSeconds, type LiveDeps } from "./deps";
import { useTicket } from "./tickets";

/** A connection lasts as long as API Gateway lets one: after that the client opens another, with its rights of that moment. */
const lastsSeconds = 2 * 60 * 60;

/** Lets a connection in by its ticket; it hears nothing until it subscribes. `refused` says nothing about why. */
export async function connect(
  { store, connections, now }: LiveDeps,
  asked: { readonly connectionId: string; readonly ticket: string | null },
): Promise<"connected" | "refused"> {
  const person = asked.ticket === null ? null : await useTicket(store, asked.ticket, now());
  if (!person) return "refused";
  const { connectionId } = asked;
  await connections.put({ connectionId, person, topics: [], expires: inSeconds(now()) + lastsSeconds });
  return "connected";
}

/** Forgets a connection that was closed by either side. */
export const disconnect = ({ connections }: LiveDeps, connectionId: string): Promise<void> =>
  connections.forget(connectionId);
