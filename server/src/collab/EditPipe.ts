import { setTimeout as sleep } from "node:timers/promises";
import type { Connection, Document } from "@hocuspocus/server";
import type { CloseReason } from "@throughline/api";
import * as Y from "yjs";
import type { Tally } from "../metrics/Tally.ts";
import type { Admission, Admitted } from "./Admission.ts";
import { closeConnection, isRevoked } from "./closeConnection.ts";
import type { CollabContext } from "./CollabContext.ts";
import { buildSyncStatus } from "./collabMessage.ts";
import { UnappliableUpdateError, type Journal } from "./Journal.ts";
import { maxQueued, maxUpdateBytes } from "./limits.ts";
import type { LogThrottle } from "./LogThrottle.ts";
import { MergeSize } from "./MergeSize.ts";
import { ParkedUpdates } from "./ParkedUpdates.ts";
import { Refusal } from "./Refusal.ts";
import type { UserPace } from "./UserPace.ts";

/** One message with changes. */
export interface ClientUpdate {
  /** A Yjs update, encoding v1, as it came. */
  readonly content: Uint8Array;
  /** It is the answer to the server's step 1: everything that the server lacked. */
  readonly isWhole: boolean;
}

/** What all connections' pipes share. */
export interface EditServices {
  readonly admission: Admission;
  readonly journal: Pick<Journal, "commit">;
  readonly log: LogThrottle;
  readonly pace: UserPace;
  readonly tally: Tally;
  /** All pipes that have something under way. */
  readonly busy: Set<EditPipe>;
}

/**
 * The way of one connection's changes: size, admission, log, apply, acknowledge. One commit is under way at a time; what
 * arrives meanwhile shares the next one, so that a client that types fast costs one row and not twenty.
 * Each message gets its own answer: true when all of it is on disk, false when it isn't because the connection may not
 * write. Whatever else keeps a change from being stored ends the connection, with a reason.
 */
export class EditPipe {
  readonly #connection: Connection<CollabContext>;
  readonly #services: EditServices;
  readonly #stored: Uint8Array<ArrayBuffer>;
  readonly #notStored: Uint8Array<ArrayBuffer>;
  readonly #parked = new ParkedUpdates(() => this.#close(new Refusal("incomplete")));
  #waiting: ClientUpdate[] = [];
  #waitingBytes = 0;
  /** What ends the connection as soon as everything that came before it is dealt with. */
  #ending: Refusal | undefined;
  #running: Promise<void> | undefined;

  constructor(connection: Connection<CollabContext>, services: EditServices) {
    this.#connection = connection;
    this.#services = services;
    this.#stored = buildSyncStatus(connection.messageAddress, true);
    this.#notStored = buildSyncStatus(connection.messageAddress, false);
    connection.onClose(() => void this.#parked.take());
  }

  get document(): Document {
    return this.#connection.document;
  }

  /** Takes a message with changes, whose bytes it keeps. After one that is too large it takes nothing more. */
  add(update: ClientUpdate): void {
    if (this.#ending !== undefined) return;
    if (update.content.byteLength > maxUpdateBytes) this.#ending = new Refusal("too-large");
    else this.#push(update);
    this.#running ??= this.#run();
  }

  #push(update: ClientUpdate): void {
    this.#waiting.push(update);
    this.#waitingBytes += update.content.byteLength;
    if (this.#waiting.length > maxQueued.messages || this.#waitingBytes > maxQueued.bytes) {
      this.#close(new Refusal("too-fast"));
    }
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    this.#services.busy.add(this);
    try {
      // What a person just removed still had in the queue is dropped, not applied.
      while (this.#waiting.length > 0 && !isRevoked(this.#connection)) {
        const updates = this.#take();
        await this.#slowDown(updates);
        await this.#handle(updates);
      }
      if (this.#ending !== undefined && !isRevoked(this.#connection)) this.#close(this.#ending);
    } catch (error) {
      this.#close(error);
    } finally {
      this.#running = undefined;
      this.#services.busy.delete(this);
    }
  }

  /** As many of those that wait as may be merged; one that is larger goes alone. */
  #take(): readonly ClientUpdate[] {
    const size = new MergeSize();
    let count = 0;
    for (const { content } of this.#waiting) {
      size.add(content);
      if (count > 0 && !size.isAllowed) break;
      count += 1;
    }
    const taken = this.#waiting.splice(0, count);
    for (const { content } of taken) this.#waitingBytes -= content.byteLength;
    return taken;
  }

  async #slowDown(updates: readonly ClientUpdate[]): Promise<void> {
    const bytes = updates.reduce((sum, { content }) => sum + content.byteLength, 0);
    const waitMs = this.#services.pace.spend(this.#connection.context.principal, updates.length, bytes);
    if (waitMs > 0) await sleep(waitMs);
  }

  async #handle(updates: readonly ClientUpdate[]): Promise<void> {
    if (this.#connection.readOnly) return this.#decline(updates);
    const isWhole = updates.some((update) => update.isWhole);
    // The handshake's answer brings what parked changes, and others that came before it, were waiting for.
    const parked = isWhole ? this.#parked.take().map((content) => ({ content, isWhole: false })) : [];
    const ordered = [...parked, ...updates].sort((a, b) => Number(b.isWhole) - Number(a.isWhole));
    const contents = ordered.map(({ content }) => content);
    const admitted = mayMerge(contents) ? await this.#admitTogether(contents, isWhole) : undefined;
    if (admitted !== undefined) return this.#store(admitted, contents.length);
    // One by one: those before one that is wrong are as good as if it had never come.
    for (const content of contents) {
      if (isRevoked(this.#connection)) return;
      await this.#handleOne(content, isWhole);
    }
  }

  async #handleOne(content: Uint8Array, isWhole: boolean): Promise<void> {
    const admitted = await this.#services.admission.admit(this.#connection, content, isWhole);
    if (admitted.outcome !== "incomplete") await this.#store(admitted, 1);
    else if (isWhole || !this.#parked.add(content)) throw new Refusal("incomplete");
  }

  /** Several updates as one; undefined when they have to be looked at one by one. */
  async #admitTogether(contents: readonly Uint8Array[], isWhole: boolean): Promise<Admitted | undefined> {
    try {
      const merged = Y.mergeUpdates([...contents]);
      const admitted = await this.#services.admission.admit(this.#connection, merged, isWhole);
      return admitted.outcome === "incomplete" ? undefined : admitted;
    } catch {
      return undefined;
    }
  }

  /** Stores what `count` messages brought, and answers them. */
  async #store(admitted: Admitted, count: number): Promise<void> {
    const connection = this.#connection;
    const { document } = connection;
    if (admitted.outcome === "news") {
      if (isRevoked(connection)) return;
      // A connection that arrived while its document was being unloaded holds one that nobody else sees.
      if (document.isDestroyed) throw new Refusal("try-again");
      const author = { userId: connection.context.principal.id, at: Date.now() };
      const origin = { source: "connection", connection } as const;
      await this.#services.journal.commit(document.name, document, admitted.content, author, origin);
    }
    if (admitted.outcome === "news") this.#services.tally.updatesAccepted += count;
    for (let sent = 0; sent < count; sent += 1) connection.send(this.#stored);
  }

  /** Says no to those changes of a viewer that would change anything. */
  async #decline(updates: readonly ClientUpdate[]): Promise<void> {
    for (const { content } of updates) {
      const hasNews = await this.#services.admission.hasNews(this.#connection, content);
      if (hasNews) this.#services.tally.refused("read-only");
      this.#connection.send(hasNews ? this.#notStored : this.#stored);
    }
  }

  #close(error: unknown): void {
    const { document, context } = this.#connection;
    const reason = reasonOf(error);
    const detail = error instanceof Refusal ? error.detail : undefined;
    const about = { document: document.name, user: context.principal.id, reason, detail };
    const isOurs = error instanceof Refusal;
    this.#services.log.warn(`refused: ${reason}`, isOurs ? about : { ...about, err: error }, "update refused");
    this.#services.tally.refused(reason);
    this.#waiting = [];
    this.#waitingBytes = 0;
    closeConnection(this.#connection, reason);
  }
}

function mayMerge(contents: readonly Uint8Array[]): boolean {
  const size = new MergeSize();
  for (const content of contents) size.add(content);
  return contents.length > 1 && size.isAllowed;
}

function reasonOf(error: unknown): CloseReason {
  if (error instanceof Refusal) return error.reason;
  if (!(error instanceof UnappliableUpdateError)) return "storage-failed";
  return error.isOvertaken ? "try-again" : "malformed";
}
