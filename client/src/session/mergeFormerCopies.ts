import * as Y from "yjs";
import { cacheNameOf } from "./cacheName.ts";
import { findFormerGuests, forgetGuest, waitingOf, type LeftBehind } from "./formerGuests.ts";
import { openCache, type DocumentCache } from "../storage/openCache.ts";
import type { WaitingCount, WaitingStorage } from "./WaitingCount.ts";

/** Copies of former guests that were put into a document. */
export interface MergedCopies {
  /** Under which names they had joined, whose copies held something new to the document. */
  readonly names: readonly string[];
  /** Deletes those copies, once the server has what was in them. */
  readonly forget: () => Promise<void>;
}

/**
 * Puts what this browser holds of former guests of a board into its document, as Yjs wrote it. While the server recovers
 * from the loss of its last days it takes such parts from anyone, and everybody who has them brings the same ones: that
 * merges, where the same changes made again by each would double. Only for a document that isn't connected yet: what
 * others wrote is taken as part of all that a page holds, never as a change on its own.
 */
export async function mergeFormerCopies(
  doc: Y.Doc,
  waiting: WaitingCount,
  { boardId, userId }: { readonly boardId: string; readonly userId: string },
  storage: WaitingStorage | undefined,
  open: typeof openCache = openCache,
): Promise<MergedCopies> {
  const guests = findFormerGuests(boardId, userId, storage);
  const copies = await Promise.all(
    guests.map(async (guest) => {
      const copy = new Y.Doc();
      return { guest, copy, cache: await open(cacheNameOf(guest.guestId, boardId), copy) };
    }),
  );
  const merged: { readonly guest: LeftBehind; readonly cache: DocumentCache }[] = [];
  const names: string[] = [];
  for (const { guest, copy, cache } of copies) {
    // A copy that doesn't open now stays, with its number.
    if (cache !== undefined) {
      if (mergeInto(doc, copy)) names.push(guest.name);
      waiting.takeOver(waitingOf(boardId, guest.guestId, storage));
      merged.push({ guest, cache });
    }
    copy.destroy();
  }
  return {
    names: Array.from(new Set(names)),
    forget: async () => {
      for (const { guest, cache } of merged) {
        await cache.close(true);
        forgetGuest(boardId, guest.guestId, storage);
      }
    },
  };
}

/** Whether there was anything new. */
function mergeInto(doc: Y.Doc, copy: Y.Doc): boolean {
  let isNew = false;
  const note = () => (isNew = true);
  doc.on("update", note);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy));
  doc.off("update", note);
  return isNew;
}
