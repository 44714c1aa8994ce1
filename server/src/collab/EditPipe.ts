import type { Connection, Document } from "@hocuspocus/server";
import type { CloseReason } from "@throughline/api";
import type { Logger } from "pino";
import * as Y from "yjs";
import { closeConnection, isRevoked } from "./closeConnection.ts";
import type { CollabContext } from "./CollabContext.ts";
import { buildSyncStatus } from "./collabMessage.ts";
import { containsNews } from "./containsNews.ts";
import { UnappliableUpdateError, type Journal } from "./Journal.ts";
import { maxQueued, maxUpdateBytes } from "./limits.ts";

/** One message with changes. */
export interface ClientUpdate {
  /** A Yjs update, encoding v1, as it came. */
  readonly content: Uint8Array;
  /** It is the answer to the server's step 1: everything that the server lacked. */
  readonly isWhole: boolean;
}

/** Thrown inside the pipe to end the connection with a reason. */
class Refusal extends Error {
  readonly reason: CloseReason;

  constructor(reason: CloseReason, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/**
 * The way of one connection's changes: size, decode, anything new?, log, apply, acknowledge. One commit is under way at
 * a time; what arrives meanwhile shares the next one, so that a client that types fast costs one row and not twenty.
 * Each message gets its own answer, in their order: true when all of it is on disk, false when it isn't because the
 * connection may not write. Whatever else keeps a change from being stored ends the connection, with a reason.
 */
export class EditPipe {
  readonly #connection: Connection<CollabContext>;
  readonly #journal: Journal;
  readonly #logger: Logger;
  readonly #busy: Set<EditPipe>;
  readonly #stored: Uint8Array<ArrayBuffer>;
  readonly #notStored: Uint8Array<ArrayBuffer>;
  #waiting: ClientUpdate[] = [];
  #waitingBytes = 0;
  #running: Promise<void> | undefined;

  /** `busy` holds all pipes that have something under way. */
  constructor(connection: Connection<CollabContext>, journal: Journal, logger: Logger, busy: Set<EditPipe>) {
    this.#connection = connection;
    this.#journal = journal;
    this.#logger = logger;
    this.#busy = busy;
    this.#stored = buildSyncStatus(connection.messageAddress, true);
    this.#notStored = buildSyncStatus(connection.messageAddress, false);
  }

  get document(): Document {
    return this.#connection.document;
  }

  /** Takes a message with changes. */
  add(update: ClientUpdate): void {
    if (update.content.byteLength > maxUpdateBytes) return this.#close(new Refusal("too-large"));
    this.#waiting.push(update);
    this.#waitingBytes += update.content.byteLength;
    if (this.#waiting.length > maxQueued.messages || this.#waitingBytes > maxQueued.bytes) {
      return this.#close(new Refusal("try-again"));
    }
    this.#running ??= this.#run();
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    this.#busy.add(this);
    try {
      // What a person just removed still had in the queue is dropped, not applied.
      while (this.#waiting.length > 0 && !isRevoked(this.#connection)) await this.#handle(this.#take());
    } catch (error) {
      this.#close(error);
    } finally {
      this.#running = undefined;
      this.#busy.delete(this);
    }
  }

  /** As many of those that wait as fit into one update. */
  #take(): readonly ClientUpdate[] {
    let bytes = 0;
    let count = 0;
    for (const { content } of this.#waiting) {
      bytes += content.byteLength;
      if (count > 0 && bytes > maxUpdateBytes) break;
      count += 1;
    }
    const taken = this.#waiting.splice(0, count);
    for (const { content } of taken) this.#waitingBytes -= content.byteLength;
    return taken;
  }

  async #handle(updates: readonly ClientUpdate[]): Promise<void> {
    const together = join(updates);
    if (together !== undefined) return this.#store(together, updates.length);
    // One of them can't be read; those before it are as good as if it had never come.
    for (const { content } of updates) {
      if (isRevoked(this.#connection)) return;
      await this.#store(content, 1);
    }
  }

  /** Stores what `count` messages brought, and answers them. */
  async #store(content: Uint8Array, count: number): Promise<void> {
    const connection = this.#connection;
    const { document, readOnly } = connection;
    const hasNews = containsNews(document, read(content));
    if (hasNews && !readOnly) {
      // A connection that arrived while its document was being unloaded holds one that nobody else sees.
      if (document.isDestroyed) throw new Refusal("try-again");
      const author = { userId: connection.context.principal.id, at: Date.now() };
      const origin = { source: "connection", connection } as const;
      await this.#journal.commit(document.name, document, content, author, origin);
    }
    const answer = hasNews && readOnly ? this.#notStored : this.#stored;
    for (let sent = 0; sent < count; sent += 1) connection.send(answer);
  }

  #close(error: unknown): void {
    const { document, context } = this.#connection;
    const reason = reasonOf(error);
    this.#logger.warn({ document: document.name, user: context.principal.id, reason, err: error }, "update refused");
    this.#waiting = [];
    this.#waitingBytes = 0;
    closeConnection(this.#connection, reason);
  }
}

/** Several updates as one; undefined when one of them can't be read. */
function join(updates: readonly ClientUpdate[]): Uint8Array | undefined {
  const [first] = updates;
  if (updates.length === 1) return first?.content;
  try {
    return Y.mergeUpdates(updates.map(({ content }) => content));
  } catch {
    return undefined;
  }
}

function read(content: Uint8Array): ReturnType<typeof Y.decodeUpdate> {
  try {
    return Y.decodeUpdate(content);
  } catch (error) {
    throw new Refusal("malformed", { cause: error });
  }
}

function reasonOf(error: unknown): CloseReason {
  if (error instanceof Refusal) return error.reason;
  return error instanceof UnappliableUpdateError ? "malformed" : "storage-failed";
}
