import { extname } from "node:path";
import { CommandFailed } from "./exit";

/** Lets pass a place to write to whose name ends as the file's kind does, or that was not named. @throws CommandFailed for another ending, which would open as nothing. */
export function endsIn(ending: ".xlsx" | ".zip", path: string | undefined): void {
  if (path === undefined || extname(path).toLowerCase() === ending) return;
  throw new CommandFailed(`--out is ${path}.`, `Write a name that ends in ${ending}, which is what is written there`);
}
