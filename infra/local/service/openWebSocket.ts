import { WebSocket } from "ws";
import type { LiveEvents, LiveSocket } from "../../../core/live/liveClient";

/** Opens a WebSocket from Node as the live client takes one. */
export function openWebSocket(address: string, events: LiveEvents): LiveSocket {
  const socket = new WebSocket(address);
  socket.on("open", () => events.opened());
  socket.on("message", (text: Buffer) => events.said(text.toString("utf8")));
  socket.on("close", () => events.closed());
  // A close always follows.
  socket.on("error", () => undefined);
  return {
    say(text) {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.terminate(),
  };
}
