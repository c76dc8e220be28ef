import type { Person } from "../../core/wire/people";

/** Who is asking, or null where the request does not say so in a way that could be verified. Nothing else decides who a person is. */
export type WhoIs = (request: Request) => Promise<Person | null>;

/** What people are known by: on one machine the officer who sits at it; null where nobody is known without a token. */
export interface IdentitySettings {
  readonly localOfficer: Person | null;
}

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether an origin or address names this machine itself; text that is no address does not. */
function namesThisMachine(origin: string): boolean {
  return URL.canParse(origin) && loopback.has(new URL(origin).hostname);
}

/**
 * Whether a request was made at this machine: it is addressed to the machine's own name (a page that re-points its own name here is
 * refused), and no page from elsewhere sent it.
 */
function isFromThisMachine(request: Request): boolean {
  const origin = request.headers.get("origin");
  return (
    namesThisMachine(request.url) &&
    (origin === null || namesThisMachine(origin)) &&
    request.headers.get("sec-fetch-site") !== "cross-site"
  );
}

/**
 * The one place that decides who is asking. The local officer is known only to requests made at this machine; everyone else is nobody.
 */
export const createWhoIs =
  ({ localOfficer }: IdentitySettings): WhoIs =>
  (request) =>
    Promise.resolve(localOfficer && isFromThisMachine(request) ? localOfficer : null);

/** The officer of one machine: keeps the register and definitions, and sees every trust and school of the group. */
export const localOfficerOf = (groupId: string): Person => ({
  id: "local-officer",
  name: "Officer at this computer",
  roles: ["groupOfficer", "administrator"],
  scope: { groupId, trusts: "all", schools: "all" },
});
