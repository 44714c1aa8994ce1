import type { OpenSocket } from "./attachSockets.ts";
import type { Door, Tally } from "../metrics/Tally.ts";

/** Counts what comes in by a door, in front of whoever serves it. */
export function countSockets(openSocket: OpenSocket, door: Door, tally: Tally): OpenSocket {
  return (socket, request, from) => {
    tally.sockets[door] += 1;
    tally.openSockets[door] += 1;
    const listener = openSocket(socket, request, from);
    return {
      message(bytes) {
        tally.messagesReceived[door] += 1;
        tally.bytesReceived[door] += bytes.byteLength;
        listener.message(bytes);
      },
      closed(code, reason) {
        tally.openSockets[door] -= 1;
        listener.closed(code, reason);
      },
      failed: () => listener.failed?.(),
    };
  };
}
