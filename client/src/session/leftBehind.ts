import { Board, compareContents, createOrigin, readContent, replaceContent } from "@throughline/model";
import * as Y from "yjs";
import { openCache } from "../storage/openCache.ts";
import { cacheNameOf } from "./cacheName.ts";
import { waitingOf, type LeftBehind } from "./formerGuests.ts";
import type { WaitingStorage } from "./WaitingCount.ts";

/** What became of a former guest's changes; `unopened`: the browser didn't open their copy now, everything stays. */
export type BroughtBack = "added" | "nothing-new" | "unopened";

/**
 * Makes a former guest's changes again on the open board, as changes of one's own: under the number that their page
 * wrote with, the server takes nothing from anyone else. Then their copy is deleted.
 */
export async function bringBack(
  board: Board,
  boardId: string,
  { guestId }: LeftBehind,
  storage: WaitingStorage | undefined,
): Promise<BroughtBack> {
  const waiting = waitingOf(boardId, guestId, storage);
  const copy = new Y.Doc();
  const cache = await openCache(cacheNameOf(guestId, boardId), copy);
  if (!cache) return "unopened";
  // What both have, merged as it would have been had it been sent in time.
  const merged = new Y.Doc();
  for (const each of [board.doc, copy]) Y.applyUpdate(merged, Y.encodeStateAsUpdate(each));
  const content = readContent(new Board(merged, board.schema));
  const { title, added, removed, changed, moved } = compareContents(readContent(board), content);
  replaceContent(board, content, createOrigin("restore", guestId));
  await cache.close(true);
  copy.destroy();
  merged.destroy();
  waiting.clear();
  const isNew = title !== null || [added, removed, changed, moved].some((list) => list.length > 0);
  return isNew ? "added" : "nothing-new";
}

/** Leaves a former guest's changes out for good: their copy is deleted. Resolves with false when it couldn't be opened. */
export async function leaveOut(
  boardId: string,
  { guestId }: LeftBehind,
  storage: WaitingStorage | undefined,
): Promise<boolean> {
  const waiting = waitingOf(boardId, guestId, storage);
  const copy = new Y.Doc();
  const cache = await openCache(cacheNameOf(guestId, boardId), copy);
  copy.destroy();
  if (!cache) return false;
  await cache.close(true);
  waiting.clear();
  return true;
}
