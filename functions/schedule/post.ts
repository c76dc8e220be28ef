import type { MailWords } from "../../core/schedule/mailWords";
import type { LogLine } from "../api/deps";
import { claimMail, markSent, type MailName } from "../store/mails";
import type { Store } from "../store/store";
import type { Mailing } from "./mail";

/** What mail goes out with: the way it leaves, and the store that knows what went. */
export interface PostDeps extends Mailing {
  readonly store: Store;
  readonly now: () => Date;
  readonly log: (line: LogLine) => void;
}

/**
 * What came of a mail: it went, it had gone (or somebody else is sending it), it could not be delivered and is tried again, or it was left out because
 * nothing delivers mail: it then counts as not sent, and goes once something does, if it is still due.
 */
export type Posted = "sent" | "already" | "failed" | "left out";

/** Sends a mail once: it is claimed first, and only who has the claim sends. */
export async function post(
  { store, now, send, log }: PostDeps,
  groupId: string,
  name: MailName,
  { to, ...words }: MailWords & { readonly to: readonly string[] },
): Promise<Posted> {
  if (send === null) {
    log({ level: "info", code: "mail-left-out", at: now().toISOString(), kind: name.kind });
    return "left out";
  }
  if ((await claimMail(store, groupId, name, now())) === "not ours") return "already";
  const id = `${groupId}.${name.collectionId}.${name.owner}.${name.kind}`;
  try {
    await send({ ...words, id, to, at: now() });
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log({ level: "error", code: "mail-not-sent", at: now().toISOString(), kind: name.kind, reason });
    return "failed";
  }
  await markSent(store, groupId, name, now());
  return "sent";
}
