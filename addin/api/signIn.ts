import type { SignIn } from "./whoAsks";

/** Where a page finds out how people sign in here: the app registration it was built for, null where it was built for one machine. */
export interface Place {
  readonly clientId: string | null;
  /** Who the page was opened as, on one machine; null for whoever the browser's session says. */
  readonly person: string | null;
}

async function found({ clientId, person }: Place): Promise<SignIn> {
  if (clientId === null) {
    const { signInHere } = await import(/* webpackChunkName: "signInHere" */ "./signInHere");
    return signInHere(person);
  }
  const { signInWithMicrosoft } = await import(/* webpackChunkName: "signIn" */ "./signInWithMicrosoft");
  return signInWithMicrosoft(clientId);
}

/** Signing in at a place. Its code is loaded when somebody is first asked for, Microsoft's being large; where that fails (no network) there is no token yet. */
export function signInAt(place: Place): SignIn {
  let loaded: Promise<SignIn | null> | null = null;
  const load = async (): Promise<SignIn | null> => {
    loaded ??= found(place).catch(() => (loaded = null));
    return loaded;
  };
  return {
    token: async () => (await load())?.token() ?? null,
    ask: async () => (await load())?.ask(),
  };
}
