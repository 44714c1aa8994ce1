import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Hocuspocus } from "@hocuspocus/server";
import { COLLAB_PATH } from "@throughline/api";
import nodeAdapter from "crossws/adapters/node";
import type { Logger } from "pino";
import type { CollabContext } from "./CollabContext.ts";
import type { FirstSync } from "./FirstSync.ts";
import { isAllowedOrigin } from "./isAllowedOrigin.ts";
import { maxFrameBytes } from "./limits.ts";

/** What the sockets need to know about the way in. */
export interface SocketOptions {
  /** Origin of our own pages; unset: the Host header decides. */
  readonly publicUrl?: string;
  readonly logger: Logger;
  /** Sees messages first. */
  readonly firstSync: FirstSync;
}

/** The WebSockets of a server. */
export interface Sockets {
  /** Closes all that are open, with a code and a reason; new ones are refused from now on. */
  closeAll(code: number, reason: string): void;
  /** Cuts off those that haven't answered the closing. */
  terminateAll(): void;
}

/** Connects Hocuspocus to an HTTP server: handshakes at `/collab`, everything else is refused. */
export function attachSockets(server: Server, hocuspocus: Hocuspocus<CollabContext>, options: SocketOptions): Sockets {
  const clients = new WeakMap<object, ReturnType<Hocuspocus<CollabContext>["handleConnection"]>>();
  const adapter = nodeAdapter({
    serverOptions: { maxPayload: maxFrameBytes },
    hooks: {
      open(peer) {
        clients.set(peer, hocuspocus.handleConnection(peer.websocket as WebSocket, peer.request));
      },
      message(peer, message) {
        const bytes = message.uint8Array();
        if (!options.firstSync.take(peer.websocket, bytes)) clients.get(peer)?.handleMessage(bytes);
      },
      close(peer, event) {
        clients.get(peer)?.handleClose({ code: event.code ?? 1005, reason: event.reason ?? "" });
      },
      error(_peer, error) {
        options.logger.info({ err: error }, "socket failed");
      },
    },
  });
  let open = true;

  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Without a listener an error on a socket that we are refusing would end the process.
    socket.on("error", (error) => options.logger.debug({ err: error }, "socket failed"));
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (!open) return refuse(socket, "503 Service Unavailable");
    if (pathname !== COLLAB_PATH) return refuse(socket, "404 Not Found");
    if (!isAllowedOrigin(request.headers, options.publicUrl)) {
      const { origin, host } = request.headers;
      options.logger.warn({ origin, host }, "foreign origin refused; behind a proxy, set PUBLIC_URL");
      return refuse(socket, "403 Forbidden");
    }
    // A cookie proves something only when a browser says that one of our own pages sent it.
    if (request.headers.origin === undefined) delete request.headers.cookie;
    void adapter.handleUpgrade(request, socket, head);
  });

  return {
    closeAll(code, reason) {
      open = false;
      adapter.closeAll(code, reason);
    },
    terminateAll() {
      adapter.closeAll(undefined, undefined, true);
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
