import type { WebSocketLike } from "@hocuspocus/server";

/** A socket that wants to hear when somebody is let in on it, and when somebody isn't. */
export interface CuriousSocket {
  signedIn(): void;
  signInFailed(): void;
}

/** A socket as Hocuspocus gets it, of which somebody else sees what is sent. */
export class WatchedSocket implements WebSocketLike, CuriousSocket {
  readonly #socket: WebSocketLike;
  readonly #onSend: (watched: WatchedSocket, message: Uint8Array) => void;

  /** `onSend` is called after each message was handed on. */
  constructor(socket: WebSocketLike, onSend: (watched: WatchedSocket, message: Uint8Array) => void) {
    this.#socket = socket;
    this.#onSend = onSend;
  }

  get readyState(): number {
    return this.#socket.readyState;
  }

  signedIn(): void {
    if (isCurious(this.#socket)) this.#socket.signedIn();
  }

  signInFailed(): void {
    if (isCurious(this.#socket)) this.#socket.signInFailed();
  }

  send(data: Parameters<WebSocketLike["send"]>[0]): void {
    this.#socket.send(data);
    if (data instanceof Uint8Array) this.#onSend(this, data);
  }

  close(code?: number, reason?: string): void {
    this.#socket.close(code, reason);
  }
}

/** Tells whether a socket wants to hear when somebody is let in on it. */
export function isCurious(webSocket: object): webSocket is CuriousSocket {
  return "signedIn" in webSocket && typeof webSocket.signedIn === "function";
}
