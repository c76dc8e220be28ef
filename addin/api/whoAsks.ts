import type { TokenProvider } from "./client";

/** How the pane knows who is asking. `token` never disturbs the person; `ask` lets them sign in, and must be called from a click: it may open a window. */
export interface SignIn {
  readonly token: TokenProvider;
  readonly ask: () => Promise<void>;
}
