import type { LiveEvents, LiveSocket } from "../../core/live/liveClient";

/** Opens a browser's WebSocket as the live client takes one. */
export function openSocket(address: string, { opened, said, closed }: LiveEvents): LiveSocket {
  const socket = new WebSocket(address);
  socket.addEventListener("open", opened);
  socket.addEventListener("message", ({ data }) => said(String(data)));
  // Also after an error, and where it never opened.
  socket.addEventListener("close", closed);
  return {
    say: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.close(),
  };
}
