import type { Hocuspocus } from "@hocuspocus/server";
import * as Y from "yjs";
import { serverOwner, type Claims } from "./Claims.ts";
import type { CollabContext } from "./CollabContext.ts";
import type { Journal } from "./Journal.ts";
import { createClientId, runOnCopy, type CopyOutcome } from "./runOnCopy.ts";

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
  read<Result>(name: string, read: (document: Y.Doc) => Result): Promise<Result> {
    return this.#withDocument(name, async (live) => {
      await this.#journal.catchUp(name);
      return read(live);
    });
  }

  /**
   * Commits a change that takes too long to be made here. `make` is given a Yjs client id for it, makes the change
   * elsewhere on top of what the log holds when it is called, and gives the update. What others write until that is
   * committed is merged with it, as with everything that people write at the same time. When it rejects, nothing has
   * changed, unless the store failed. The server's changes of one document wait for each other, but nothing else waits
   * for them.
   */
  writeMade<Result>(
    name: string,
    author: WriteAuthor,
    make: (clientId: number) => Promise<CopyOutcome<Result>>,
  ): Promise<Result> {
    return this.#inTurn(name, () => this.#withDocument(name, (live) => this.#write(name, live, author, make)));
  }

  /**
   * Commits a change of a document without opening it: the first content of one that nobody knows of yet, or what makes
   * one open again that can't be opened. Who opens it next finds the change in the log. Rejects as `writeMade` does.
   */
  writeUnopened<Result>(
    name: string,
    author: WriteAuthor,
    make: (clientId: number) => Promise<CopyOutcome<Result>>,
  ): Promise<Result> {
    return this.#inTurn(name, async () => {
      const document = new Y.Doc();
      try {
        await this.#claims.load(name, document);
        return await this.#write(name, document, author, make);
      } finally {
        document.destroy();
      }
    });
  }

  /**
   * Runs `write` on a copy of the document and resolves with its result when what it changed is in
   * the log and in the live document. When it throws, nothing has changed: all or nothing.
   * Writes to one document wait for each other; clients go on editing meanwhile and are merged.
   * Don't keep the copy: it is destroyed afterwards.
   */
  write<Result>(name: string, author: WriteAuthor, write: (document: Y.Doc) => Result): Promise<Result> {
    return this.#inTurn(name, () =>
      this.#withDocument(name, async (live) => {
        await this.#journal.catchUp(name);
        return this.#write(name, live, author, (clientId) => runOnCopy(live, clientId, write));
      }),
    );
  }

  async #inTurn<Result>(queue: string, work: () => Promise<Result>): Promise<Result> {
    const earlier = this.#queues.get(queue) ?? Promise.resolve();
    const turn = earlier.then(work);
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#queues.set(queue, settled);
    try {
      return await turn;
    } finally {
      if (this.#queues.get(queue) === settled) this.#queues.delete(queue);
    }
  }

  async #withDocument<Result>(name: string, use: (live: Y.Doc) => Promise<Result>): Promise<Result> {
    const direct = await this.#hocuspocus.openDirectConnection(name);
    try {
      if (direct.document === null) throw new Error(`${name} was closed while it was opened`);
      return await use(direct.document);
    } finally {
      await direct.disconnect({ unloadImmediately: false });
    }
  }

  async #write<Result>(
    name: string,
    live: Y.Doc,
    author: WriteAuthor,
    make: (clientId: number) => Promise<CopyOutcome<Result>> | CopyOutcome<Result>,
  ): Promise<Result> {
    const clientId = this.#clientIdFor(live);
    await this.#claims.claim(live, [clientId], serverOwner);
    const { result, update } = await make(clientId);
    if (update !== undefined) await this.#commit(name, live, update, author);
    return result;
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
