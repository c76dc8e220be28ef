import type { Problem } from "../../core/wire/problems";
import type { Answered } from "./client";

/** What stands in the way of an answer: no connection, or what the service said. */
export type Trouble = "offline" | Problem;

/** What stood in the way; null where nothing did. */
export function troubleIn(answer: Answered<unknown>): Trouble | null {
  if (answer.kind === "offline") return "offline";
  return answer.kind === "problem" ? answer.problem : null;
}

/** Whether nobody is signed in: what was asked can be asked again once somebody is. */
export const isSignedOut = (trouble: Trouble | null): boolean =>
  trouble !== null && trouble !== "offline" && trouble.status === 401;
