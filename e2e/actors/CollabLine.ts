import type { Page } from "@playwright/test";
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import * as Y from "yjs";

/** What a message between a page and the server is, as far as tests tell them apart. */
export interface CollabMessage {
  /** `state`: all that the page has and the server lacks, sent after connecting; `update`: one change. */
  readonly type: "state" | "update" | "presence" | "other";
  /** The Yjs client id of the page that a presence message speaks of. */
  readonly clientId?: number;
}

/**
 * The line between one page and the real server, cut open: messages of the page reach the server only while `lets`
 * says so. What it doesn't let through is lost, as on a line that breaks.
 */
export class CollabLine {
  /** Whether a message reaches the server. */
  lets: (message: CollabMessage) => boolean = () => true;
  /** Whether what the server says reaches the page. */
  isHeard = true;
  /** Whether of all that the page has, only something arrives that rests upon what doesn't. */
  hasGaps = false;
  /** What the page has tried to send. */
  readonly tried: CollabMessage[] = [];
  /** What the server has said that the page didn't hear. */
  readonly missed: CollabMessage[] = [];
  #close: () => void = () => {};

  /** Cuts the line of a page that hasn't opened a board yet. */
  static async of(page: Page): Promise<CollabLine> {
    const line = new CollabLine();
    await page.routeWebSocket(/\/collab/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((bytes) => {
        const message = readMessage(bytes);
        line.tried.push(message);
        if (!line.lets(message)) return;
        server.send(line.hasGaps && message.type === "state" ? withGap(bytes) : bytes);
      });
      line.#close = () => void socket.close();
      server.onMessage((bytes) => {
        if (line.isHeard) socket.send(bytes);
        else line.missed.push(readMessage(bytes));
      });
    });
    return line;
  }

  /** Ends the connection as a network does; the page connects again. */
  breaks(): void {
    this.#close();
  }

  /** The Yjs client id under which the page writes, once it has tried to show who is there. */
  get clientId(): number | undefined {
    return this.tried.findLast(({ clientId }) => clientId !== undefined)?.clientId;
  }
}

// The provider's numbers: of messages, and of the parts of a sync message.
const [sync, presence, syncReply] = [0, 1, 4];
const [state, update] = [1, 2];

function readMessage(bytes: string | Buffer): CollabMessage {
  if (typeof bytes === "string") return { type: "other" };
  const decoder = createDecoder(bytes);
  readVarString(decoder);
  const type = readVarUint(decoder);
  if (type === presence) {
    const inside = createDecoder(readVarUint8Array(decoder));
    return readVarUint(inside) > 0 ? { type: "presence", clientId: readVarUint(inside) } : { type: "presence" };
  }
  if (type !== sync && type !== syncReply) return { type: "other" };
  const part = readVarUint(decoder);
  if (part === state) return { type: "state" };
  return { type: part === update ? "update" : "other" };
}

/** The same message with a change in it whose beginning is missing. */
function withGap(bytes: string | Buffer): Buffer {
  const decoder = createDecoder(Buffer.from(bytes));
  const name = readVarString(decoder);
  const type = readVarUint(decoder);
  const document = new Y.Doc();
  document.getMap("meta").set("title", "Missing");
  const missing = Y.encodeStateVector(document);
  document.getMap("meta").set("title", "There");
  const encoder = createEncoder();
  writeVarString(encoder, name);
  writeVarUint(encoder, type);
  writeVarUint(encoder, state);
  writeVarUint8Array(encoder, Y.encodeStateAsUpdate(document, missing));
  return Buffer.from(toUint8Array(encoder));
}
