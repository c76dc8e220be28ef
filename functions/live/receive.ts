import { liveRequestSchema, type LiveMessage } from "../../core/wire/live";
import { inSeconds, type LiveDeps } from "./deps";
import { subscribe } from "./subscribe";

/** Text as JSON; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The answer to what a client said; `gone` when the connection is unknown or has run out, and is to be closed. */
export async function receive(
  deps: LiveDeps,
  { connectionId, text }: { readonly connectionId: string; readonly text: string },
): Promise<LiveMessage | "gone"> {
  const connection = await deps.connections.read(connectionId, inSeconds(deps.now()));
  if (!connection) return "gone";
  const request = liveRequestSchema.safeParse(parsed(text));
  if (!request.success) return { type: "not understood" };
  return request.data.type === "ping" ? { type: "pong" } : subscribe(deps, connection, request.data.collections);
}
