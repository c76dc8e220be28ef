import type { PostDeps } from "../schedule/post";
import { environmentNames, readEnvironment } from "./environment";
import { log } from "./log";
import { sendMailFrom } from "./sendMail";

/** What mail goes out with where the stage has a domain to send it from; null where it has none. */
export function mailOfStage(environment: NodeJS.ProcessEnv): Pick<PostDeps, "send" | "address"> | null {
  if (!(environmentNames.mailFrom in environment)) return null;
  const { mailFrom, address } = readEnvironment(["mailFrom", "address"], environment);
  return { send: sendMailFrom(mailFrom), address };
}

/** A stage without a domain: what is due is done, and each mail it would have sent is a line in the log. */
export const noMail: Pick<PostDeps, "send" | "address"> = {
  address: "",
  send: ({ id }) => {
    log({ level: "info", code: "mail-left-out", mail: id.split(".").at(-1) ?? "" });
    return Promise.resolve();
  },
};
