import type { Hocuspocus } from "@hocuspocus/server";
import type * as Y from "yjs";
import { serverOwner, type Claims } from "./Claims.ts";
import type { CollabContext } from "./CollabContext.ts";
import type { Journal } from "./Journal.ts";
import { createClientId, runOnCopy } from "./runOnCopy.ts";

/** For whom the server writes. */
export interface WriteAuthor {
  /** Id of the principal; null when the server acts by itself. */
  readonly userId: string | null;
}

/**
 * Reads and writes live documents on the server's own account: REST operations, imports, restores.
 * Writes go the way of all others, log first; people who have the board open see them at once.
 */
export class DocumentWriter {
  readonly #hocuspocus: Hocuspocus<CollabContext>;
  readonly #journal: Journal;
  readonly #claims: Claims;
  readonly #queues = new Map<string, Promise<unknown>>();
  readonly #clientIds = new WeakMap<Y.Doc, number>();

  constructor(hocuspocus: Hocuspocus<CollabContext>, journal: Journal, claims: Claims) {
    this.#hocuspocus = hocuspocus;
    this.#journal = journal;
    this.#claims = claims;
  }

  /**
   * Runs `read` on the live document, which it must not change, and resolves with its result.
   * An unknown document is an empty one.
   */
  async read<Result>(name: string, read: (document: Y.Doc) => Result): Promise<Result> {
    const direct = await this.#hocuspocus.openDirectConnection(name);
    try {
      if (direct.document === null) throw new Error(`${name} was closed while it was opened`);
      await this.#journal.catchUp(name);
      return read(direct.document);
    } finally {
      await direct.disconnect({ unloadImmediately: false });
    }
  }

  /**
   * Runs `write` on a copy of the document and resolves with its result when what it changed is in
   * the log and in the live document. When it throws, nothing has changed: all or nothing.
   * Writes to one document wait for each other; clients go on editing meanwhile and are merged.
   * Don't keep the copy: it is destroyed afterwards.
   */
  async write<Result>(name: string, author: WriteAuthor, write: (document: Y.Doc) => Result): Promise<Result> {
    const earlier = this.#queues.get(name) ?? Promise.resolve();
    const turn = earlier.then(() => this.#writeNow(name, author, write));
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#queues.set(name, settled);
    try {
      return await turn;
    } finally {
      if (this.#queues.get(name) === settled) this.#queues.delete(name);
    }
  }

  async #writeNow<Result>(name: string, author: WriteAuthor, write: (document: Y.Doc) => Result): Promise<Result> {
    const direct = await this.#hocuspocus.openDirectConnection(name);
    try {
      const live = direct.document;
      if (live === null) throw new Error(`${name} was closed while it was opened`);
      await this.#journal.catchUp(name);
      const clientId = this.#clientIdFor(live);
      await this.#claims.claim(live, [clientId], serverOwner);
      const { result, update } = runOnCopy(live, clientId, write);
      if (update !== undefined) await this.#commit(name, live, update, author);
      return result;
    } finally {
      await direct.disconnect({ unloadImmediately: false });
    }
  }

  async #commit(name: string, live: Y.Doc, update: Uint8Array, author: WriteAuthor): Promise<void> {
    const context = author.userId === null ? {} : { principal: { id: author.userId, name: "" } };
    try {
      await this.#journal.commit(name, live, update, { ...author, at: Date.now() }, { source: "local", context });
    } catch (error) {
      // The failed update may be on disk all the same. Writing other things under the same clocks
      // would make two truths, so the next write is another client.
      this.#clientIds.delete(live);
      throw error;
    }
  }

  /**
   * One client id for all of the server's writes to a loaded document, so that it adds one client to
   * the board per time it is loaded, not one per write. Not the live document's own id: Yjs gives up
   * an id under which something arrives.
   */
  #clientIdFor(live: Y.Doc): number {
    let id = this.#clientIds.get(live);
    if (id === undefined) {
      id = createClientId();
      this.#clientIds.set(live, id);
    }
    return id;
  }
}
