import { inspect } from "node:util";
import { CommandFailed } from "./exit";

/** What a person is told of an error nobody foresaw; where it was thrown is printed only where TRUSTWIDE_TRACE is set. */
export function ourFault(error: unknown): CommandFailed {
  if (process.env["TRUSTWIDE_TRACE"]) process.stderr.write(`${inspect(error)}\n`);
  return new CommandFailed(
    "Something went wrong on our side, and the command stopped. What was saved before it is kept.",
    "Try again; if it happens again, set TRUSTWIDE_TRACE=1, run it once more and send us what it prints",
  );
}
