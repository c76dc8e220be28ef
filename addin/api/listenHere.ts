import type { ListenParts } from "./listen";
import { openSocket } from "./openSocket";
import type { Service } from "./service";

/** The ticket that opens a live connection. @throws where the service gives none: it is asked again later */
export const ticketAddressOf = (service: Pick<Service, "liveTicket">) => async (): Promise<string> => {
  const answer = await service.liveTicket();
  if (answer.kind !== "ok") throw new Error("no ticket for a live connection");
  return answer.value.address;
};

/** Listening in this page: the browser's sockets, clock and signs that somebody looks again. */
export const listenHere = (service: Pick<Service, "liveTicket">, failed: ListenParts["failed"]): ListenParts => ({
  ticketAddress: ticketAddressOf(service),
  open: openSocket,
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  now: Date.now,
  chance: Math.random,
  failed,
  wakes: (wake) => {
    const seen = () => {
      if (document.visibilityState === "visible") wake();
    };
    window.addEventListener("online", wake);
    document.addEventListener("visibilitychange", seen);
    return () => {
      window.removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", seen);
    };
  },
});
