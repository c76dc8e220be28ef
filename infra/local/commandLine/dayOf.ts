import { z } from "zod";
import { CommandFailed } from "./exit";

/** A day as an option says it. @throws CommandFailed where it is none, naming the option. */
export function dayOf(option: string, text: string): string {
  if (z.iso.date().safeParse(text).success) return text;
  throw new CommandFailed(`${option} is ${text}.`, "Write the day as 2026-12-10");
}
