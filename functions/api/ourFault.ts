import type { ApiDeps } from "./deps";
import { refuse } from "./answer";
import { problemResponse } from "./problemResponse";

/** Where an error was thrown, without its message, which may quote what a school typed: at most 8 frames. */
function framesOf(error: Error): string[] {
  const lines = (error.stack ?? "").split("\n").map((line) => line.trim());
  return lines.filter((line) => line.startsWith("at ")).slice(0, 8);
}

/**
 * The answer to a fault of ours: a problem with a short reference, and a line in the log with the same reference, the operation and where
 * it happened. Neither tells anything a person sent.
 */
export function ourFault(
  error: Error,
  { now, newId, log }: Pick<ApiDeps, "now" | "newId" | "log">,
  asked: { readonly method: string; readonly operation: string },
): Response {
  const reference = newId().slice(-4);
  log({
    level: "error",
    code: "our-fault",
    at: now().toISOString(),
    reference,
    method: asked.method,
    operation: asked.operation,
    error: error.name,
    frames: framesOf(error),
  });
  const detail =
    asked.method === "GET" || asked.method === "HEAD"
      ? `We could not answer. Nothing was changed. Try again; reference ${reference}.`
      : `We could not save. Your workbook is unchanged. Try again; reference ${reference}.`;
  return problemResponse(refuse("our-fault", detail, { reference }));
}
