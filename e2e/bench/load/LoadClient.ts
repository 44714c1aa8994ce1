import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import type { LoadProtocol } from "./LoadJob.ts";

const messageType = { sync: 0, awareness: 1, auth: 2, syncReply: 4 } as const;
const syncStep = { one: 0, two: 1, update: 2 } as const;
const nothingNew = Uint8Array.of(0, 0);

/** Where a client goes, and how it speaks. */
export interface LoadAddress {
  readonly protocol: LoadProtocol;
  readonly url: string;
  readonly document: string;
  readonly token: string;
}

/**
 * A client as light as can be: it joins, sends what it is told to, and passes on the bytes that it gets. It keeps no
 * document.
 */
export class LoadClient {
  readonly clientId = Math.floor(Math.random() * 2 ** 32);
  /** Called with every message about the content, undecoded. */
  onContent: (message: Buffer) => void = () => {};
  messages = 0;
  bytes = 0;
  /** It was closed, and not by us. */
  isLost = false;
  readonly #address: LoadAddress;
  readonly #socket: WebSocket;
  readonly #prefix: Uint8Array;
  /** Until it has joined. */
  #doc: Y.Doc | undefined;
  readonly #joined = Promise.withResolvers<void>();
  #cursorClock = 0;
  #isClosing = false;

  /** With `doc` it takes in the state with which it joins, and only that. */
  constructor(address: LoadAddress, doc?: Y.Doc) {
    this.#address = address;
    this.#doc = doc;
    const isHocuspocus = address.protocol === "hocuspocus";
    this.#prefix = isHocuspocus
      ? encoding.encode((encoder) => encoding.writeVarString(encoder, address.document))
      : new Uint8Array();
    this.#socket = new WebSocket(isHocuspocus ? address.url : `${address.url}/${address.document}`, {
      perMessageDeflate: false,
      skipUTF8Validation: true,
    });
    this.#socket.on("open", () => this.#greet());
    this.#socket.on("message", (data: Buffer) => this.#receive(data));
    this.#socket.on("error", (error) => this.#joined.reject(error));
    this.#socket.on("close", (code, reason) => {
      this.isLost = !this.#isClosing;
      this.#joined.reject(new Error(`Closed with ${code} ${reason.toString()}`));
    });
    // Whoever waits for it hears of it all the same.
    this.#joined.promise.catch(() => {});
  }

  /** Resolves when the whole document has arrived; rejects when the client is refused. */
  joined(): Promise<void> {
    return this.#joined.promise;
  }

  sendUpdate(update: Uint8Array): void {
    this.#sendSync(syncStep.update, update);
  }

  /** Says where its cursor is. */
  sendCursor(x: number, y: number): void {
    this.sendPresence({ cursor: [x, y] });
  }

  /** Says what it shows of itself, all of it. */
  sendPresence(fields: Readonly<Record<string, unknown>>): void {
    const state = JSON.stringify({ user: { name: "Load" }, ...fields });
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, this.clientId);
      encoding.writeVarUint(encoder, (this.#cursorClock += 1));
      encoding.writeVarString(encoder, state);
    });
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, messageType.awareness);
      encoding.writeVarUint8Array(encoder, update);
    });
  }

  close(): void {
    this.#isClosing = true;
    this.#socket.terminate();
  }

  #greet(): void {
    if (this.#address.protocol === "hocuspocus") {
      this.#send((encoder) => {
        encoding.writeVarUint(encoder, messageType.auth);
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, this.#address.token);
      });
    }
    this.#sendSync(syncStep.one, Uint8Array.of(0));
  }

  #receive(data: Buffer): void {
    this.messages += 1;
    this.bytes += data.length;
    // The prefix is the same in all messages of a document, and never read.
    const type = data[this.#prefix.length];
    if (type === messageType.sync || type === messageType.syncReply) this.#receiveSync(data);
    else if (type === messageType.auth && data[this.#prefix.length + 1] === 1) {
      this.#joined.reject(new Error(`Refused: ${data.subarray(this.#prefix.length + 3).toString()}`));
    }
  }

  #receiveSync(data: Buffer): void {
    const step = data[this.#prefix.length + 1];
    if (step === syncStep.one) this.#sendSync(syncStep.two, nothingNew);
    else this.onContent(data);
    if (this.#doc !== undefined && step !== syncStep.one) {
      const decoder = decoding.createDecoder(data);
      decoder.pos = this.#prefix.length + 2;
      Y.applyUpdate(this.#doc, decoding.readVarUint8Array(decoder));
    }
    if (step === syncStep.two) {
      this.#doc = undefined;
      this.#joined.resolve();
    }
  }

  #sendSync(step: number, content: Uint8Array): void {
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, messageType.sync);
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, content);
    });
  }

  #send(write: (encoder: encoding.Encoder) => void): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    this.#socket.send(
      encoding.encode((encoder) => {
        encoding.writeUint8Array(encoder, this.#prefix);
        write(encoder);
      }),
    );
  }
}
