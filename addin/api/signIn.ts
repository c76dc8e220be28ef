import type { IPublicClientApplication } from "@azure/msal-browser";
import type { TokenProvider } from "./client";

/** The client of Microsoft's sign-in library: through Excel where it can (nested app authentication), else in a window of its own. Loaded on first use: it is large. */
async function clientFor(clientId: string): Promise<IPublicClientApplication> {
  const { createNestablePublicClientApplication } = await import(
    /* webpackChunkName: "signIn" */ "@azure/msal-browser"
  );
  return createNestablePublicClientApplication({
    auth: { clientId, authority: "https://login.microsoftonline.com/organizations" },
  });
}

/**
 * Tokens for a deployment's app registration, `clientId`: asked for silently first, then by signing in. Null where signing in did not finish: the service
 * then says that nobody is signed in, and the person tries again. Without a registration there is no token: on one machine the browser's session says who asks.
 */
export function tokensFor(clientId: string | null): TokenProvider {
  if (clientId === null) return () => Promise.resolve(null);
  const scopes = [`api://${clientId}/access_as_user`];
  let client: Promise<IPublicClientApplication> | null = null;
  return async () => {
    client ??= clientFor(clientId);
    const known = await client;
    try {
      return (await known.acquireTokenSilent({ scopes })).accessToken;
    } catch {
      return known.acquireTokenPopup({ scopes }).then(
        ({ accessToken }) => accessToken,
        () => null,
      );
    }
  };
}
