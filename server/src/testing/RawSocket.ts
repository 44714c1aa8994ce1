import { buildCollabUrl, closeReasons } from "@throughline/api";
import { createDecoder, readVarString, readVarUint } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { WebSocket } from "ws";
import { waitFor } from "./waitFor.ts";
import type { SyncType } from "./sendUpdate.ts";

/** The two ways into a document. */
export type Door = "collab" | "yjs";

const messageTypes = { sync: 0, auth: 2, close: 7, syncStatus: 8 };
const permissionDenied = 1;
/** What the y-websocket door adds to codes after which no client should come back. */
const doorOffset = 400;

/** Somebody who speaks the protocol of one door by hand, and sends what no client would. */
export class RawSocket {
  readonly #socket: WebSocket;
  readonly #door: Door;
  readonly #name: string;
  readonly #reasons: string[] = [];
  #isIn = false;
  #answers = 0;
  #refusals = 0;

  constructor(origin: string, door: Door, name: string, token: string) {
    const base = origin.replace("http", "ws");
    this.#door = door;
    this.#name = name;
    this.#socket = new WebSocket(door === "collab" ? buildCollabUrl(origin) : `${base}/yjs/${name}?token=${token}`);
    this.#socket.on("open", () => {
      if (door === "yjs") return;
      this.#send(messageTypes.auth, (encoder) => {
        writeVarUint(encoder, 0);
        writeVarString(encoder, token);
      });
    });
    this.#socket.on("message", (data: Buffer) => this.#take(data));
    this.#socket.on("close", (code, reason) => this.#reasons.push(wordOf(code) ?? reason.toString()));
    this.#socket.on("error", () => {});
  }

  /** Resolves when the socket is open and, for /collab, the token has been sent. */
  async opened(): Promise<void> {
    await waitFor("an open socket", () => this.#socket.readyState === WebSocket.OPEN);
  }

  /** How often it was told that it isn't let in. */
  get refusals(): number {
    return this.#refusals;
  }

  /** Resolves when the server has let it in. */
  async entered(): Promise<this> {
    await waitFor("being let in", () => this.#isIn);
    return this;
  }

  /** Sends bytes as an update (2), or as the answer to the server's handshake (1); to another document if named. */
  sendUpdate(update: Uint8Array, syncType: SyncType, name = this.#name): void {
    this.#send(
      messageTypes.sync,
      (encoder) => {
        writeVarUint(encoder, syncType);
        writeVarUint8Array(encoder, update);
      },
      name,
    );
  }

  /** Sends a text as a message of any type. */
  sendText(type: number, text: string): void {
    this.#send(type, (encoder) => writeVarString(encoder, text));
  }

  /** Resolves with the first reason for which it was closed. */
  closed(): Promise<string> {
    return waitFor("a closing", () => this.#reasons[0], 30_000);
  }

  /** Resolves when the server has answered as many updates, stored or not, or has closed. */
  async answered(count: number): Promise<void> {
    await waitFor("an answer", () => this.#answers >= count || this.#reasons.length > 0);
  }

  get reasons(): readonly string[] {
    return this.#reasons;
  }

  end(): void {
    this.#socket.terminate();
  }

  #send(type: number, write: (encoder: ReturnType<typeof createEncoder>) => void, name = this.#name): void {
    const encoder = createEncoder();
    if (this.#door === "collab") writeVarString(encoder, name);
    writeVarUint(encoder, type);
    write(encoder);
    this.#socket.send(toUint8Array(encoder));
  }

  #take(data: Uint8Array): void {
    // The first thing that the y-websocket door says is what the document has.
    this.#isIn ||= this.#door === "yjs";
    if (this.#door === "yjs") return;
    const decoder = createDecoder(new Uint8Array(data));
    readVarString(decoder);
    const type = readVarUint(decoder);
    if (type === messageTypes.auth) {
      if (readVarUint(decoder) === permissionDenied) this.#refusals += 1;
      else this.#isIn = true;
    }
    if (type === messageTypes.syncStatus) this.#answers += 1;
    if (type === messageTypes.close) this.#reasons.push(readVarString(decoder));
  }
}

/** The word for a close code of either door. */
function wordOf(code: number): string | undefined {
  const entries = Object.entries(closeReasons);
  return entries.find(([, reason]) => reason.code === code || reason.code + doorOffset === code)?.[0];
}
