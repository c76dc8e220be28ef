const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether an origin or address names this machine itself; text that is no address does not. */
function namesThisMachine(origin: string): boolean {
  return URL.canParse(origin) && loopback.has(new URL(origin).hostname);
}

/**
 * Whether a request was made at this machine: it is addressed to the machine's own name (a page that re-points its own name here is
 * refused), and no page from elsewhere sent it. The local issuer serves no other.
 */
export function isFromThisMachine(request: Request): boolean {
  const origin = request.headers.get("origin");
  return (
    namesThisMachine(request.url) &&
    (origin === null || namesThisMachine(origin)) &&
    request.headers.get("sec-fetch-site") !== "cross-site"
  );
}
