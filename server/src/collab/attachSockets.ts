import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { closeReasons } from "@throughline/api";
import type { Logger } from "pino";
import { WebSocketServer, type WebSocket } from "ws";
import type { Tally } from "../metrics/Tally.ts";
import { AddressLimits } from "./AddressLimits.ts";
import { Intake } from "./Intake.ts";
import { isAllowedOrigin } from "./isAllowedOrigin.ts";
import { heartbeatMs, maxFrameBytes } from "./limits.ts";
import { LogThrottle } from "./LogThrottle.ts";
import { ServerSocket } from "./ServerSocket.ts";

/** Listens to one socket. */
export interface SocketListener {
  /** A binary message. Its bytes are only valid now: who keeps them copies them. */
  message(bytes: Uint8Array): void;
  closed(code: number, reason: string): void;
  /** The socket broke, by a frame that is too large for one; `closed` comes after it. */
  failed?(): void;
}

/**
 * Starts to serve a socket whose handshake is done. The request carries the handshake's headers and target; `from` is
 * the address it comes from.
 */
export type OpenSocket = (socket: ServerSocket, request: Request, from: string) => SocketListener;

/** What the sockets need to know about the way in. */
export interface SocketOptions {
  /** Origin of our own pages; unset: the Host header decides. */
  readonly publicUrl?: string;
  readonly logger: Logger;
  readonly tally: Tally;
  /** Who serves this address (of which host and port mean nothing); undefined: nobody. */
  readonly route: (url: URL) => OpenSocket | undefined;
  /** Where a handshake comes from, behind whatever proxies there are. */
  readonly addressOf: (request: IncomingMessage) => string;
  /** Milliseconds that a handshake waits, for clients that come back without end. */
  readonly pauseFor?: (url: URL, from: string) => number;
}

/** The WebSockets of a server. */
export interface Sockets {
  /** Closes all that are open, with a code and a reason; new ones are refused from now on. */
  closeAll(code: number, reason: string): void;
  /** Cuts off those that haven't answered the closing. */
  terminateAll(): void;
}

/**
 * Serves the WebSockets of an HTTP server. Each is asked for a sign of life from time to time: who has vanished without
 * closing is found out, and proxies see traffic on a socket where nobody writes.
 */
export function attachSockets(server: Server, options: SocketOptions): Sockets {
  const { logger } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes, perMessageDeflate: false });
  const silent = new WeakSet<WebSocket>();
  const addresses = new AddressLimits();
  const log = new LogThrottle(logger);
  let open = true;

  const heartbeat = setInterval(() => {
    for (const webSocket of sockets.clients) {
      if (silent.has(webSocket)) webSocket.terminate();
      silent.add(webSocket);
      webSocket.ping();
    }
  }, heartbeatMs);
  heartbeat.unref();

  const serve = (openSocket: OpenSocket, webSocket: WebSocket, stream: Duplex, request: Request, address: string) => {
    let isStranger = true;
    const known = () => {
      if (isStranger) addresses.leave(address);
      isStranger = false;
    };
    const failed = () => {
      if (addresses.failed(address)) return;
      log.warn("sign-ins", { address }, "too many sign-ins from one address fail; behind a proxy, set TRUST_PROXY");
      webSocket.close(closeReasons["too-fast"].code, "too-fast");
    };
    const socketOptions = { tally: options.tally, onSignIn: known, onFailure: failed };
    const listener = openSocket(new ServerSocket(webSocket, stream, socketOptions), request, address);
    const intake = new Intake(webSocket);
    webSocket.on("pong", () => silent.delete(webSocket));
    webSocket.on("error", (error) => {
      log.warn("socket failed", { err: error }, "socket failed");
      listener.failed?.();
    });
    webSocket.on("close", (code, reason) => {
      intake.stop();
      known();
      listener.closed(code, reason.toString());
    });
    webSocket.on("message", (data: Buffer, isBinary) => {
      silent.delete(webSocket);
      intake.took(data.byteLength);
      if (isBinary) listener.message(data);
      else webSocket.close(1003);
    });
  };

  server.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    // Without a listener an error on a socket that we are refusing would end the process.
    stream.on("error", (error) => logger.debug({ err: error }, "socket failed"));
    const url = URL.parse(`http://localhost${request.url ?? "/"}`);
    const openSocket = url === null ? undefined : options.route(url);
    if (!open) return refuse(stream, "503 Service Unavailable");
    if (url === null || openSocket === undefined) return refuse(stream, "404 Not Found");
    if (!isAllowedOrigin(request.headers, options.publicUrl)) {
      const { origin, host } = request.headers;
      log.warn("foreign origin", { origin, host }, "foreign origin refused; behind a proxy, set PUBLIC_URL");
      return refuse(stream, "403 Forbidden");
    }
    const address = options.addressOf(request);
    if (!addresses.admit(address)) {
      log.warn("handshakes", { address }, "too many handshakes from one address; behind a proxy, set TRUST_PROXY");
      return refuse(stream, "429 Too Many Requests");
    }
    let isServed = false;
    stream.once("close", () => {
      if (!isServed) addresses.leave(address);
    });
    // A cookie proves something only when a browser says that one of our own pages sent it.
    if (request.headers.origin === undefined) delete request.headers.cookie;
    const shake = () => {
      if (!open) return refuse(stream, "503 Service Unavailable");
      const handshake = new Request(url, { headers: readHeaders(request) });
      sockets.handleUpgrade(request, stream, head, (webSocket) => {
        isServed = true;
        serve(openSocket, webSocket, stream, handshake, address);
      });
    };
    const pauseMs = options.pauseFor?.(url, address) ?? 0;
    if (pauseMs > 0) setTimeout(shake, pauseMs).unref();
    else shake();
  });

  return {
    closeAll(code, reason) {
      open = false;
      for (const webSocket of sockets.clients) webSocket.close(code, reason);
    },
    terminateAll() {
      clearInterval(heartbeat);
      for (const webSocket of sockets.clients) webSocket.terminate();
    },
  };
}

function readHeaders(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  return headers;
}

function refuse(stream: Duplex, status: string): void {
  // Who doesn't hang up would otherwise keep a half-open connection, and with it a descriptor, for ever.
  stream.once("finish", () => stream.destroy());
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
