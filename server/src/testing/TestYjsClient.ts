import { WebSocket } from "ws";
import { readAuthMessage } from "y-protocols/auth";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { waitFor } from "./waitFor.ts";

/** What a y-websocket client of a test may say about itself. */
export interface TestYjsClientOptions {
  readonly document?: Y.Doc;
  /** Headers of its handshakes: a cookie, an Origin, a key. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Comes back whatever the server says, as clients before y-websocket 3.1 do. */
  readonly isStubborn?: boolean;
}

/** One person's connection to one document through the y-websocket door, with that project's own provider. */
export class TestYjsClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Close codes and reasons, in order of arrival. */
  readonly closings: { readonly code: number; readonly reason: string }[] = [];
  /** Kinds of the messages it received (0 sync, 1 awareness, 2 auth). */
  readonly received: number[] = [];
  /** Reasons for which it was told that it has no permission. */
  readonly denials: string[] = [];
  /** When it tried to connect, by `performance.now()`. */
  readonly attempts: number[] = [];
  #socket: WebSocket | undefined;

  constructor(origin: string, documentName: string, token: string | undefined, options: TestYjsClientOptions = {}) {
    this.doc = options.document ?? new Y.Doc();
    const { attempts, received, denials } = this;
    const headers = options.headers ?? {};
    const opened = (socket: WebSocket) => {
      this.#socket = socket;
    };
    class Socket extends WebSocket {
      constructor(address: string) {
        super(address, { headers });
        attempts.push(performance.now());
        opened(this);
        this.on("message", (data: ArrayBuffer) => {
          received.push(new Uint8Array(data)[0] ?? -1);
        });
      }
    }
    this.provider = new WebsocketProvider(`${origin.replace("http", "ws")}/yjs`, documentName, this.doc, {
      // ws' class does what the provider needs of a browser's.
      WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      params: token === undefined ? {} : { token },
      ...(options.isStubborn === true && { shouldReconnect: () => true }),
    });
    // The provider's own handler prints them.
    this.provider.messageHandlers[2] = (_encoder, decoder) =>
      readAuthMessage(decoder, this.doc, (_doc, reason) => denials.push(reason));
    this.provider.on("connection-close", (event) => {
      if (event !== null) this.closings.push({ code: event.code, reason: event.reason });
    });
  }

  /** Resolves when it has what the server has. Its protocol can't tell when the server has what it has. */
  async synced(): Promise<this> {
    await waitFor("y-websocket's sync", () => this.provider.synced);
    return this;
  }

  /** Resolves when the server closed the connection, with code and reason. */
  closed(): Promise<{ readonly code: number; readonly reason: string }> {
    return waitFor("a closed connection", () => this.closings[0]);
  }

  /** Sends bytes past the provider. */
  send(bytes: Uint8Array<ArrayBuffer>): void {
    this.provider.ws?.send(bytes);
  }

  /** Resolves when the server has read all that was sent up to now; says nothing in its protocol. */
  roundTrip(): Promise<void> {
    const socket = this.#socket;
    return new Promise((resolve) => {
      socket?.once("pong", () => resolve());
      socket?.ping();
    });
  }

  /** Leaves, without waiting for anything. */
  destroy(): void {
    this.provider.destroy();
  }
}
