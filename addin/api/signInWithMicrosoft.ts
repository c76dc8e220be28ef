import { createNestablePublicClientApplication } from "@azure/msal-browser";
import type { SignIn } from "./whoAsks";

/**
 * Signing in with a Microsoft 365 account for a deployment's app registration: through Excel where it can (nested app authentication), else in a window. Nobody
 * is disturbed for a token: where there is none without asking, the service says that nobody is signed in and the pane offers to.
 */
export async function signInWithMicrosoft(clientId: string): Promise<SignIn> {
  const scopes = [`api://${clientId}/access_as_user`];
  const client = await createNestablePublicClientApplication({
    auth: { clientId, authority: "https://login.microsoftonline.com/organizations" },
  });
  return {
    token: () =>
      client.acquireTokenSilent({ scopes }).then(
        ({ accessToken }) => accessToken,
        () => null,
      ),
    ask: async () => {
      const signedIn = await client.acquireTokenPopup({ scopes }).catch(() => null);
      if (signedIn?.account) client.setActiveAccount(signedIn.account);
    },
  };
}
