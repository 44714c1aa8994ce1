import type { Hocuspocus, WebSocketLike } from "@hocuspocus/server";
import { closeReasons } from "@throughline/api";
import type { SocketListener } from "./attachSockets.ts";
import type { CollabContext } from "./CollabContext.ts";
import type { SyncDoor } from "./SyncDoor.ts";
import { WatchedSocket } from "./WatchedSocket.ts";

/** Serves one socket that speaks Hocuspocus' protocol, or something that is made to look like one. */
export type OpenCollabSocket = (socket: WebSocketLike, request: Request) => SocketListener;

/**
 * Leads the messages of sockets to the `SyncDoor` and, where they are about signing in and leaving, on to Hocuspocus.
 * Other protocols translate: they hand in a socket that turns what is sent back into theirs.
 */
export function createOpenSocket(hocuspocus: Hocuspocus<CollabContext>, door: SyncDoor): OpenCollabSocket {
  return (socket, request) => {
    const watched = new WatchedSocket(socket, (to, message) => door.sent(to, message));
    const client = hocuspocus.handleConnection(watched, withPathOnly(request));
    return {
      message(bytes) {
        const taken = door.take(watched, bytes);
        // Hocuspocus closes sockets on which it hears nothing for long.
        client.lastMessageReceivedAt = Date.now();
        if (taken === "pass") client.handleMessage(bytes);
        else if (taken !== "taken") socket.close(closeReasons[taken].code, taken);
      },
      closed(code, reason) {
        client.handleClose({ code, reason });
        door.closed(watched);
      },
    };
  };
}

/** Hocuspocus reads the parameters of a request anew with every change; of a whole URL that takes a parser. */
function withPathOnly(request: Request): Request {
  const { pathname, search } = new URL(request.url);
  return Object.defineProperty(request, "url", { value: pathname + search });
}
