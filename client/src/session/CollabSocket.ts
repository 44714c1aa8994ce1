import { buildCollabUrl } from "@throughline/api";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { PatientProvider } from "./PatientProvider.ts";
import { UnqueuedSocket } from "./UnqueuedSocket.ts";

/** Where a socket leads, and as whom. */
export interface CollabSocketOptions {
  /** Origin of the server, e.g. `location.origin`. */
  readonly origin: string;
  /** What is shown to the server besides the page's cookie; asked for anew at each connection. */
  readonly token?: () => string | Promise<string>;
}

const firstPauseMs = 500;
const longestPauseMs = 15_000;

/**
 * The page's line to the server, which carries any number of documents: a board's content, its comments. It is opened
 * when the first document is ready, opened again whenever it is lost, with growing pauses, and closed for good with the
 * last document. The server lets in and refuses each document by itself.
 */
export class CollabSocket {
  readonly #socket: UnqueuedSocket;
  readonly #token: CollabSocketOptions["token"];
  /** Its documents; true: one that the server has refused, for which alone nothing is opened again. */
  readonly #documents = new Map<PatientProvider, boolean>();
  #retry: ReturnType<typeof setTimeout> | undefined;
  #pause = firstPauseMs;

  constructor({ origin, token }: CollabSocketOptions) {
    this.#token = token;
    this.#socket = new UnqueuedSocket({
      url: buildCollabUrl(origin),
      autoConnect: false,
      delay: firstPauseMs,
      minDelay: firstPauseMs,
      maxDelay: longestPauseMs,
      factor: 1.7,
    });
    globalThis.addEventListener?.("online", this.#onOnline);
    globalThis.addEventListener?.("offline", this.#onOffline);
  }

  /** Takes a document on; it is sent and asked for from `open` on. */
  add(name: string, document: Y.Doc, awareness: Awareness): PatientProvider {
    const token = this.#token;
    const provider = new PatientProvider({
      name,
      document,
      awareness,
      websocketProvider: this.#socket,
      token: token ? async () => token() : "",
    });
    this.#documents.set(provider, false);
    return provider;
  }

  /** A document is ready: connects for it, now instead of after a pause. */
  open(document: PatientProvider): void {
    const wasRefused = this.#documents.get(document) === true;
    this.#documents.set(document, false);
    document.attach();
    // A line that is open for others won't open again; to let go of the document first would end it once it is let in.
    if (wasRefused && this.#socket.status === "connected") void document.onOpen(new Event("open"));
    this.#connect();
  }

  /** A document was let in: the next loss begins with a short pause. */
  wasLetIn(document: PatientProvider): void {
    this.#pause = firstPauseMs;
    this.#documents.set(document, false);
  }

  /** A document was refused for good. The line stays for the others, if there are any. */
  wasRefused(document: PatientProvider): void {
    this.#documents.set(document, true);
    if (!this.#isWanted) this.#socket.disconnect();
  }

  /** A document's connection ended though the line is open, and nothing would open it again: comes back after a pause. */
  startOver(): void {
    if (this.#socket.status !== "connected") return;
    this.#socket.disconnect();
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), this.#pause * (0.5 + Math.random() / 2));
    this.#pause = Math.min(longestPauseMs, this.#pause * 1.7);
  }

  /** Lets a document go; with the last one the line ends. */
  leave(document: PatientProvider): void {
    document.destroy();
    this.#documents.delete(document);
    if (this.#documents.size > 0) return;
    clearTimeout(this.#retry);
    globalThis.removeEventListener?.("online", this.#onOnline);
    globalThis.removeEventListener?.("offline", this.#onOffline);
    this.#socket.destroy();
  }

  get #isWanted(): boolean {
    return Array.from(this.#documents.values()).includes(false);
  }

  #connect(): void {
    clearTimeout(this.#retry);
    if (this.#documents.size > 0) void this.#socket.connect();
  }

  readonly #onOnline = (): void => {
    if (Array.from(this.#documents).some(([document, isRefused]) => !isRefused && document.isAttached)) this.#connect();
  };

  /** A browser that says it is offline may still reach a server on the same machine: let go, and try again. */
  readonly #onOffline = (): void => {
    this.#socket.webSocket?.close();
  };
}
