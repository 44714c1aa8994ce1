import { fetchUpdates, IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import { muteUpdates } from "./muteUpdates.ts";

/** A document's copy in this browser. */
export interface DocumentCache {
  readonly origin: unknown;
  /** This person's role at the last visit, as it was given to `keepRole`. */
  readonly role: string | undefined;
  /** Keeps the role for a visit on which the server can't say it. */
  keepRole(role: string): void;
  /**
   * Keeps a picture of the document beside it, in place of the one before: plain data, for `keptPicture`. It goes when
   * the copy goes. Also while the page is being left; without room for it, none is kept.
   */
  keepPicture(picture: unknown): void;
  /** Calls once when the browser doesn't take any more what is changed: its room is used up, or the copy was taken away. */
  whenFull(tell: () => void): void;
  /** Puts into the document what other tabs have written there since. Rejects when it can't be read any more. */
  refresh(): Promise<void>;
  /** Closes it; with `forget` the copy is deleted. Resolves when that is done. */
  close(forget?: boolean): Promise<void>;
}

const patienceMs = 4_000;

/** Where things stand in a copy: y-indexeddb's own places for the document and for more, and under which keys. */
export const copyParts = {
  updates: "updates",
  more: "custom",
  picture: "picture",
  /** What this person might do on the board when the server said it last. */
  role: "role",
} as const;

/**
 * Loads a document's copy from IndexedDB and keeps it up to date from then on. `undefined` where the browser has no
 * IndexedDB, refuses it (private mode) or doesn't answer: the board then works, but offline edits don't survive the tab.
 */
export async function openCache(name: string, doc: Y.Doc): Promise<DocumentCache | undefined> {
  if (!(await canOpen(name))) return undefined;
  const persistence = new IndexeddbPersistence(name, doc);
  const unmute = muteUpdates(doc);
  const { promise: late, resolve } = Promise.withResolvers<"late">();
  const timer = setTimeout(() => resolve("late"), patienceMs);
  const outcome = await Promise.race([persistence.whenSynced, late]);
  clearTimeout(timer);
  unmute();
  if (outcome === "late") {
    void persistence.destroy();
    return undefined;
  }
  const role: unknown = await persistence.get(copyParts.role).catch(() => undefined);
  return {
    origin: persistence,
    role: typeof role === "string" ? role : undefined,
    keepRole: (now) => {
      persistence.set(copyParts.role, now).catch(() => {});
    },
    keepPicture: (picture) => keepPicture(persistence.db, picture),
    whenFull: (tell) => followFailures(persistence.db, tell),
    refresh: async () => {
      await fetchUpdates(persistence);
    },
    close: async (forget = false) => {
      await (forget ? persistence.clearData() : persistence.destroy());
    },
  };
}

/** y-indexeddb doesn't tell; what a transaction comes to reaches its database. A picture for which there is no room isn't missed. */
function followFailures(db: IDBDatabase | null, tell: () => void): void {
  const ended = new AbortController();
  const fail = () => {
    ended.abort();
    tell();
  };
  db?.addEventListener("close", fail, { signal: ended.signal });
  const onAbort = ({ target }: Event) => {
    if (target instanceof IDBTransaction && target.objectStoreNames.contains(copyParts.updates)) fail();
  };
  db?.addEventListener("abort", onAbort, { signal: ended.signal });
}

function keepPicture(db: IDBDatabase | null, picture: unknown): void {
  try {
    const transaction = db?.transaction(copyParts.more, "readwrite");
    transaction?.objectStore(copyParts.more).put(picture, copyParts.picture);
    // A page that is being left hears no answer any more, after which it would be done by itself.
    transaction?.commit();
  } catch {
    // The copy is closed or being deleted.
  }
}

/** y-indexeddb leaves a refused database as an unhandled rejection, so it is asked for beforehand. */
function canOpen(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(`${name}?`);
      request.addEventListener("success", () => {
        request.result.close();
        indexedDB.deleteDatabase(`${name}?`);
        resolve(true);
      });
      request.addEventListener("error", () => resolve(false));
      request.addEventListener("blocked", () => resolve(false));
    } catch {
      resolve(false);
    }
  });
}
