import type { WebSocketLike } from "@hocuspocus/server";
import { closeReasons } from "@throughline/api";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { SocketListener } from "../attachSockets.ts";
import type { OpenCollabSocket } from "../createOpenSocket.ts";
import type { ServerSocket } from "../ServerSocket.ts";
import { doorCloseCode, isFinal } from "./doorCloseCode.ts";
import { EchoFilter } from "./EchoFilter.ts";
import type { YjsAddress } from "./readYjsAddress.ts";
import { encodeAddress, encodeDenied, encodeToken, readFrame, wrapMessage, yjsMessage } from "./yjsFrames.ts";

/** A y-websocket client hangs up after 30 seconds without a message, and Hocuspocus after 60. */
const keepAliveMs = 20_000;

const isOpen = 1;
/** An awareness update about nobody: it changes nothing and is a message all the same. */
const keepAliveMessage = Uint8Array.of(yjsMessage.awareness, 1, 0);

/**
 * A y-websocket client's socket, made to look like a Hocuspocus client's: translates frame by frame in both
 * directions and decides nothing. One socket is one document, so what ends the document ends the socket.
 */
export class YjsSocket implements WebSocketLike, SocketListener {
  readonly #socket: ServerSocket;
  readonly #address: Uint8Array;
  readonly #token: string;
  readonly #onRefused: () => void;
  readonly #echoes = new EchoFilter();
  #inside: SocketListener | undefined;
  #keepAlive: NodeJS.Timeout | undefined;

  /** `onRefused` is called when the client is turned away and shouldn't come back. */
  constructor(socket: ServerSocket, address: YjsAddress, onRefused: () => void) {
    this.#socket = socket;
    this.#onRefused = onRefused;
    this.#address = encodeAddress(address.documentName);
    this.#token = address.token;
  }

  get readyState(): number {
    return this.#socket.readyState;
  }

  get bufferedAmount(): number {
    return this.#socket.bufferedAmount;
  }

  /** Passes on that the client was let in. */
  signedIn(): void {
    this.#socket.signedIn();
  }

  /** Passes on that it wasn't. */
  signInFailed(): void {
    this.#socket.signInFailed();
  }

  /** Connects the inner side and signs in there; the client's protocol has no message for that. */
  enter(open: OpenCollabSocket, request: Request): void {
    const inside = open(this, request);
    this.#inside = inside;
    this.#keepAlive = setInterval(() => {
      if (this.readyState !== isOpen) return;
      // Inward too: Hocuspocus closes sockets on which it hears nothing. What is really gone, the server's pings find out.
      this.#socket.send(keepAliveMessage);
      inside.message(wrapMessage(this.#address, keepAliveMessage));
    }, keepAliveMs);
    this.#keepAlive.unref();
    inside.message(encodeToken(this.#address, this.#token));
  }

  /** Takes a message of the client. What a y-websocket client never says ends the connection. */
  message(message: Uint8Array): void {
    if (this.readyState !== isOpen) return;
    try {
      const inner = this.#translate(message);
      if (inner !== undefined) this.#inside?.message(wrapMessage(this.#address, inner));
    } catch {
      this.#end("malformed", closeReasons.malformed.code);
    }
  }

  /** The client broke the WebSocket protocol or sent more than a frame may hold; its socket is being closed. */
  failed(): void {
    this.#onRefused();
  }

  /** Takes a frame of Hocuspocus for the client. */
  send(frame: Uint8Array): void {
    const outgoing = readFrame(frame);
    if (outgoing.to === "nobody") return;
    if (outgoing.to === "end") {
      this.#end(outgoing.reason);
      return;
    }
    if (outgoing.type === yjsMessage.awareness) {
      const content = decoding.createDecoder(outgoing.message);
      decoding.readVarUint(content);
      this.#echoes.sent(content);
    }
    this.#socket.send(outgoing.message);
  }

  /** Hocuspocus ends the connection. */
  close(code?: number, reason = ""): void {
    this.#end(reason, code);
  }

  /** The client is gone. */
  closed(code: number, reason: string): void {
    clearInterval(this.#keepAlive);
    this.#inside?.closed(code, reason);
  }

  #end(reason: string, code?: number): void {
    if (this.readyState !== isOpen) return;
    const doorCode = doorCloseCode(reason, code);
    if (isFinal(doorCode)) {
      this.#onRefused();
      // Clients print it as "permission denied", which isn't true of a server that stops.
      this.#socket.send(encodeDenied(reason));
    }
    this.#socket.close(doorCode, reason);
  }

  #translate(message: Uint8Array): Uint8Array | undefined {
    const decoder = decoding.createDecoder(message);
    switch (decoding.readVarUint(decoder)) {
      case yjsMessage.sync:
      case yjsMessage.queryAwareness:
        return message;
      case yjsMessage.awareness: {
        const news = this.#echoes.news(decoder);
        return news && encodeAwareness(news);
      }
      default:
        throw new TypeError("Not a message of a y-websocket client");
    }
  }
}

function encodeAwareness(update: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, yjsMessage.awareness);
    encoding.writeVarUint8Array(encoder, update);
  });
}
