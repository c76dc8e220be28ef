import { liveTicketSchema } from "../../core/wire/live";
import { giveTicket } from "../live/tickets";
import { created } from "./answer";
import { none, route } from "./route";

/** The address of live connections beside a request's own, on the same host. */
function besideRequest(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol === "https:" ? "wss:" : "ws:"}//${host}/v1/live`;
}

/** POST /v1/live/tickets: a ticket that opens one live connection as this person, once, within a minute. */
export const createLiveTicket = route({
  operation: "createLiveTicket",
  params: none,
  query: none,
  gives: liveTicketSchema,
  given: { 201: "The ticket, and the address to open with it" },
  problems: [],
  async handle({ deps, person, url }) {
    const { ticket, expiresAt } = await giveTicket(deps.store, person, deps.now());
    const address = `${deps.liveAddress ?? besideRequest(url)}?ticket=${ticket}`;
    return created({ ticket, address, expiresAt: expiresAt.toISOString() });
  },
});
