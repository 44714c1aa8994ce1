import type { Duplex } from "node:stream";
import type { WebSocketLike } from "@hocuspocus/server";
import { WebSocket } from "ws";
import type { Tally } from "../metrics/Tally.ts";
import { binaryFrame, largestFramed } from "./binaryFrame.ts";
import { maxUnreadBytes } from "./limits.ts";

/** Who hears of a socket. */
export interface ServerSocketOptions {
  readonly tally: Tally;
  /** Somebody was let in. */
  readonly onSignIn: () => void;
  /** Somebody wasn't, which another try won't change. */
  readonly onFailure: () => void;
}

let corked: ServerSocket[] = [];

/** The frame of the message that was sent last: a broadcast sends one to everybody in turn. */
let framed: { readonly message: Uint8Array; readonly frame: Uint8Array } | undefined;

/**
 * One WebSocket as live editing uses it. What is sent in one go (an answer, the broadcast behind it, presence) leaves
 * in one write: with a hundred people in a room the writes are what a server's time goes into.
 */
export class ServerSocket implements WebSocketLike {
  readonly #webSocket: WebSocket;
  readonly #stream: Duplex;
  readonly #tally: Tally;
  readonly #onSignIn: () => void;
  readonly #onFailure: () => void;
  #isCorked = false;
  #mayBuffer = maxUnreadBytes;

  /** `stream` is what the WebSocket was opened on. */
  constructor(webSocket: WebSocket, stream: Duplex, { tally, onSignIn, onFailure }: ServerSocketOptions) {
    this.#webSocket = webSocket;
    this.#stream = stream;
    this.#tally = tally;
    this.#onSignIn = onSignIn;
    this.#onFailure = onFailure;
  }

  get readyState(): number {
    return this.#webSocket.readyState;
  }

  /** Bytes that were sent and that the client hasn't taken yet. */
  get bufferedAmount(): number {
    return this.#webSocket.bufferedAmount;
  }

  /** Says that somebody was let in on this socket. */
  signedIn(): void {
    this.#onSignIn();
  }

  /** Says that somebody wasn't let in on this socket. */
  signInFailed(): void {
    this.#onFailure();
  }

  /**
   * Sends bytes; what is sent after the socket closed is dropped. Who reads so slowly that much waits is cut off, and
   * gets what they missed when they come again: a server's memory isn't the place to keep it.
   */
  send(data: Parameters<WebSocketLike["send"]>[0]): void {
    if (!ArrayBuffer.isView(data)) throw new TypeError("Messages are bytes");
    if (data.byteLength > this.#mayBuffer - maxUnreadBytes) this.#mayBuffer = maxUnreadBytes + data.byteLength;
    if (this.#webSocket.bufferedAmount > this.#mayBuffer) return this.terminate();
    if (this.#webSocket.readyState !== WebSocket.OPEN) return;
    this.#cork();
    this.#tally.sent(data.byteLength);
    // The library would make a head for each receiver, and two chunks. It never has a message half written, because
    // nothing is compressed.
    if (data instanceof Uint8Array && data.byteLength <= largestFramed) this.#stream.write(frameOf(data));
    else this.#webSocket.send(data, { binary: true, compress: false }, ignore);
  }

  close(code?: number, reason?: string): void {
    this.#webSocket.close(code, reason);
  }

  /** Cuts it off without a closing handshake. */
  terminate(): void {
    this.#webSocket.terminate();
  }

  #cork(): void {
    if (this.#isCorked) return;
    this.#isCorked = true;
    this.#stream.cork();
    if (corked.length === 0) process.nextTick(uncorkAll);
    corked.push(this);
  }

  /** Lets go what was sent since the last time. */
  uncork(): void {
    this.#isCorked = false;
    this.#stream.uncork();
  }
}

function uncorkAll(): void {
  const sockets = corked;
  corked = [];
  for (const socket of sockets) socket.uncork();
}

function frameOf(message: Uint8Array): Uint8Array {
  if (framed?.message !== message) framed = { message, frame: binaryFrame(message) };
  return framed.frame;
}

/** A socket that failed says so by its close event as well. */
function ignore(): void {}
