import type { Mailing } from "../schedule/mail";
import { environmentNames, readEnvironment } from "./environment";
import { sendMailFrom } from "./sendMail";

/** What mail goes out with. A stage without a domain has nothing to send it from: what is due is done all the same, and each mail is a line in the log. */
export function mailOfStage(environment: NodeJS.ProcessEnv): Mailing {
  if (!(environmentNames.mailFrom in environment)) return { send: null, address: "" };
  const { mailFrom, address } = readEnvironment(["mailFrom", "address"], environment);
  return { send: sendMailFrom(mailFrom), address };
}
