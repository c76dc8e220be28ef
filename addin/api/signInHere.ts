import { z } from "zod";
import type { SignIn } from "./whoAsks";

const tokenSchema = z.object({ token: z.string() });

async function askToken(person: string | null): Promise<string | null> {
  const answer = await fetch("/sign-in/token", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ person }),
  }).catch(() => null);
  return answer?.ok === true ? tokenSchema.parse(await answer.json()).token : null;
}

/** The service's own page to choose who to be, in a window that Excel opens beside the pane; done when that window is closed. */
const chooseInWindow = (): Promise<void> =>
  new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(
      `${location.origin}/sign-in`,
      { height: 60, width: 40 },
      ({ status, value }) => {
        if (status !== Office.AsyncResultStatus.Succeeded) return resolve();
        value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
      },
    );
  });

/** Signing in on one machine, where whoever sits at it chooses who to be. `person`: who the page was opened as; null for the browser's session. */
export function signInHere(person: string | null): SignIn {
  let known: string | null = null;
  return {
    token: async () => (known ??= await askToken(person)),
    ask: async () => {
      known = null;
      if (person === null) await chooseInWindow();
    },
  };
}
