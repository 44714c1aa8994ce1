import { actionForCloseReason, buildDocumentName, type DocumentName } from "@throughline/api";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import type { BoardPicture } from "./BoardPicture.ts";
import { ConnectionStore } from "./ConnectionStore.ts";
import { storageOfBrowser } from "../storage/browserStorage.ts";
import { documentCacheName } from "./cacheName.ts";
import { changedParts } from "./changedParts.ts";
import { openCache, type DocumentCache } from "../storage/openCache.ts";
import type { CollabSocket } from "./CollabSocket.ts";
import type { PatientProvider } from "./PatientProvider.ts";
import { TabLocks } from "./TabLocks.ts";
import { ValueStore } from "./ValueStore.ts";
import { WaitingCount } from "./WaitingCount.ts";

/** Whose copy of which document, and how it gets to the server. */
export interface DocumentConnectionOptions {
  readonly name: DocumentName;
  readonly userId: string;
  /** Ends with its last document. */
  readonly socket: CollabSocket;
  /** Whether who has this role writes in it at all, for a visit on which the server can't say so. */
  readonly mayWrite: (role: string) => boolean;
  /** The copy is read once this is over; at once without it. */
  readonly after?: Promise<unknown>;
}

/** So often in a row everything is sent anew because something was missing; then it isn't there. */
const mostIncomplete = 3;

/**
 * A document with its copy in this browser and its connection, on a socket that it may share. The copy is loaded first,
 * so what was open before is there at once, offline too; then it connects, and again whenever the connection is lost.
 * After a refusal that a new try can't heal it stays disconnected and `connection` says why.
 */
export class DocumentConnection {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly connection = new ConnectionStore();
  /** What the server lets this person do: false for those who may only look. True until it has said so. */
  readonly canWrite = new ValueStore(true);
  /** Resolves when the browser's copy is in the document, or there is none. */
  readonly loaded: Promise<void>;
  readonly #provider: PatientProvider;
  readonly #socket: CollabSocket;
  readonly #waiting: WaitingCount;
  readonly #tabs = new TabLocks(globalThis.navigator?.locks);
  #cache: DocumentCache | undefined;
  #incomplete = 0;
  /** The document and its socket end with the same word; both tell of one refusal. */
  #isCounted = false;
  #destroyed = false;

  constructor(options: DocumentConnectionOptions) {
    const cacheName = documentCacheName(options.userId, options.name);
    this.#waiting = new WaitingCount(`${cacheName}/waiting`, storageOfBrowser());
    this.#tabs.hold(this.#waiting.ownKey);
    this.connection.change({ pending: this.#waiting.count });
    this.#socket = options.socket;
    this.#provider = this.#socket.add(buildDocumentName(options.name), this.doc, this.awareness);
    this.#follow();
    this.loaded = this.#open(cacheName, options);
  }

  /** Others' changes wait until the function that it gives is called: nothing moves under a hand. */
  hold(): () => void {
    return this.#provider.hold();
  }

  /** Tries to connect now instead of after the pause. */
  reconnect(): void {
    if (!this.#destroyed) this.#socket.open(this.#provider);
  }

  /** This person's role when the server said it last, as it is kept with the copy; known once that is loaded. */
  get keptRole(): string | undefined {
    return this.#cache?.role;
  }

  /** Keeps the role with the copy, if there is one. */
  keepRole(role: string): void {
    if (role !== this.#cache?.role) this.#cache?.keepRole(role);
  }

  /** Keeps a picture of the board beside its copy, if there is one. */
  keepPicture(picture: BoardPicture): void {
    this.#cache?.keepPicture(picture);
  }

  /**
   * Ends the connection and deletes the browser's copy with everything in it that the server lacks, for who has decided
   * to go on without it. A copy that couldn't be opened stays, with its number. Resolves when it is gone.
   */
  async forgetUnsent(): Promise<void> {
    this.#waiting.clear();
    const cache = this.#cache;
    this.#cache = undefined;
    this.destroy();
    await cache?.close(true);
  }

  /** Ends the connection. The browser's copy stays; with `forget` it is deleted, unless it holds what the server lacks. */
  destroy(forget = false): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    globalThis.removeEventListener?.("storage", this.#onStorage);
    this.#tabs.end();
    this.#socket.leave(this.#provider);
    void this.#cache?.close(forget && this.#waiting.count === 0);
    this.doc.destroy();
  }

  async #open(cacheName: string, { after, mayWrite }: DocumentConnectionOptions): Promise<void> {
    await after;
    if (this.#destroyed) return;
    const cache = await openCache(cacheName, this.doc);
    if (this.#destroyed) {
      void cache?.close();
      return;
    }
    this.#cache = cache;
    if (cache === undefined) this.#waiting.setCopyAside();
    cache?.whenFull(() => this.connection.change({ kept: false }));
    if (cache?.role !== undefined && !mayWrite(cache.role)) this.canWrite.set(false);
    const { count: pending, unread } = this.#waiting;
    this.connection.change({ kept: cache !== undefined, pending, unread });
    this.doc.on("update", this.#onUpdate);
    this.#inheritFromClosed();
    this.#socket.open(this.#provider);
    globalThis.addEventListener?.("storage", this.#onStorage);
  }

  readonly #onUpdate = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (origin === this.#provider || origin === this.#cache?.origin) return;
    this.connection.change({ pending: this.#waiting.add(changedParts(transaction)), acknowledged: false });
  };

  /** Another tab of this browser has changed something, or the server has acknowledged it there. */
  readonly #onStorage = ({ key }: { readonly key: string | null }): void => {
    if (!this.#waiting.follow(key)) return;
    this.connection.change({ pending: this.#waiting.count });
    // A tab that is wrongly taken for closed notes its own again, which is told here: once a connection is enough.
    if (this.#tabs.canTell) this.#inheritFromClosed();
  };

  /** What tabs that are gone have left to be sent is this one's from then on. */
  #inheritFromClosed(): void {
    if (this.#cache === undefined) return;
    for (const key of this.#waiting.otherKeys) this.#tabs.whenGone(key, () => this.#inherit(key));
  }

  async #inherit(key: string): Promise<void> {
    try {
      await this.#cache?.refresh();
    } catch {
      // The copy is being deleted or closed: its number stays with it, for a visit that can read it.
      return;
    }
    if (this.#destroyed) return;
    this.#waiting.inherit(key);
    this.connection.change({ pending: this.#waiting.count });
    this.#settle();
  }

  #follow(): void {
    const provider = this.#provider;
    provider.on("authenticated", ({ scope }: { scope: string }) => {
      this.#socket.wasLetIn(provider);
      this.#isCounted = false;
      this.canWrite.set(scope !== "readonly");
      this.#inheritFromClosed();
    });
    provider.on("synced", () => this.#settle());
    provider.on("unsyncedChanges", () => this.#settle());
    provider.on("authenticationFailed", ({ reason }: { reason: string }) => this.#onRefused(reason));
    provider.on("close", ({ event }: { event: { reason?: string } }) => this.#onRefused(event.reason ?? ""));
    provider.on("disconnect", () => {
      if (this.connection.get().status !== "refused")
        this.connection.change({ status: "offline", acknowledged: false });
    });
  }

  /** The server has answered: everything is acknowledged, or so much is still under way. */
  #settle(): void {
    const { isSynced, unsyncedChanges } = this.#provider;
    if (!isSynced || !this.#provider.isAuthenticated) return;
    if (unsyncedChanges === 0) {
      this.#waiting.clear();
      this.#incomplete = 0;
    }
    this.connection.change({
      status: "online",
      // Why the last connection ended is still true for as long as the same changes wait again.
      reason: unsyncedChanges === 0 ? undefined : this.connection.get().reason,
      action: undefined,
      pending: this.#waiting.count,
      acknowledged: unsyncedChanges === 0,
    });
  }

  #onRefused(reason: string): void {
    if (reason === "incomplete" && !this.#isCounted) {
      this.#incomplete += 1;
      this.#isCounted = true;
    }
    const action = this.#incomplete >= mostIncomplete ? "stop" : actionForCloseReason(reason);
    if (action !== "retry") {
      this.connection.change({ status: "refused", reason, action, acknowledged: false });
      this.#socket.wasRefused(this.#provider);
      return;
    }
    // A refusal closes the socket, which is told here as well, without its reason; what was said first counts.
    if (this.connection.get().status === "refused") return;
    this.connection.change({ reason, acknowledged: false });
    this.#socket.startOver();
  }
}
