import { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Context } from "hono";
import { pageHeaders } from "../service/page";
import { isFromThisMachine } from "./atThisMachine";
import { tokenSeconds } from "./issuer";
import type { LocalSignIn } from "./localSignIn";
import { signInPage } from "./signInPage";

const cookie = "trustwide-local";
const unkept = { "Cache-Control": "no-store" };

/** The request as it came, with the token of the browser's session where it only reads and brings none: links to files work in a browser. */
export function withSession(context: Context): Request {
  const request = context.req.raw;
  const token = getCookie(context, cookie);
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!reads || token === undefined || request.headers.has("authorization") || !isFromThisMachine(request))
    return request;
  const headers = new Headers(request.headers);
  headers.set("Authorization", `Bearer ${token}`);
  return new Request(request, { headers });
}

/**
 * `/sign-in`: the page to choose who to be, which starts a session of the browser; `/sign-in/token`: a token for a page or program at this machine
 * (`POST {"person": "local-officer"}`; with no person named, the session's own); `/sign-in/people`: who there is to be, for a pane that lets one choose;
 * `/sign-out`. Refused to anyone who is not at this machine.
 */
export function signInSite(signIn: LocalSignIn): Hono {
  const site = new Hono();
  const refuseElsewhere = (context: Context): Response | null =>
    isFromThisMachine(context.req.raw) ? null : context.text("Signing in like this works at this machine alone.", 403);

  site.get(
    "/sign-in",
    async (context) => refuseElsewhere(context) ?? context.html(signInPage(await signIn.people()), 200, pageHeaders),
  );
  site.post("/sign-in", async (context) => {
    const refused = refuseElsewhere(context);
    if (refused) return refused;
    const { person } = await context.req.parseBody();
    const token = typeof person === "string" ? await signIn.tokenFor(person) : null;
    if (token === null) return context.text("There is nobody of that name here. Go back and choose again.", 422);
    setCookie(context, cookie, token, { httpOnly: true, sameSite: "Strict", path: "/", maxAge: tokenSeconds });
    return context.redirect("/", 303);
  });
  site.post("/sign-in/token", async (context) => {
    const refused = refuseElsewhere(context);
    if (refused) return refused;
    const body: unknown = await context.req.json().catch(() => null);
    const person = typeof body === "object" && body !== null && "person" in body ? body.person : null;
    const session = person === null ? (getCookie(context, cookie) ?? null) : null;
    const token = typeof person === "string" ? await signIn.tokenFor(person) : session;
    return token === null
      ? context.json({ error: "There is nobody of that name here." }, 422)
      : context.json({ token, expiresInSeconds: tokenSeconds }, 200, unkept);
  });
  site.get("/sign-in/people", async (context) => {
    const refused = refuseElsewhere(context);
    if (refused) return refused;
    const { officer, director, administrator, trustOfficers, heads } = await signIn.people();
    const people = [officer, director, administrator, ...trustOfficers, ...heads];
    return context.json({ people: people.map(({ id, name, roles }) => ({ id, name, roles })) }, 200, unkept);
  });
  site.post("/sign-out", (context) => {
    deleteCookie(context, cookie, { path: "/" });
    return context.redirect("/sign-in", 303);
  });
  return site;
}
