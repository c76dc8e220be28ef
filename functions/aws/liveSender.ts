import type { NoticeDeps } from "../live/deps";
import { sendSigned } from "./signedRequest";

/** What reaches live connections through API Gateway: sends to one, or closes it. */
export interface LiveSender {
  readonly send: NoticeDeps["send"];
  readonly close: (connectionId: string) => Promise<void>;
}

/** API Gateway refused or failed; it is tried again. */
class NotReached extends Error {
  override readonly name = "NotReached";
}

/**
 * A sender through the WebSocket API at `endpoint` (https, its stage in it). A connection API Gateway no longer has is `gone`; anything else that
 * fails throws.
 *
 * @source docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html
 */
export function liveSender(endpoint: string): LiveSender {
  const ask = async (method: "POST" | "DELETE", connectionId: string, body?: string): Promise<"sent" | "gone"> => {
    const url = new URL(`${endpoint}/@connections/${encodeURIComponent(connectionId)}`);
    const { ok, status } = await sendSigned({
      service: "execute-api",
      method,
      url,
      ...(body === undefined ? {} : { body }),
    });
    if (!ok && status !== 410) throw new NotReached(`API Gateway answered ${String(status)}`);
    return ok ? "sent" : "gone";
  };
  return {
    send: (connectionId, message) => ask("POST", connectionId, JSON.stringify(message)),
    close: async (connectionId) => void (await ask("DELETE", connectionId)),
  };
}
