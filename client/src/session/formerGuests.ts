import { cacheNameOf } from "./cacheName.ts";
import { WaitingCount, type WaitingStorage } from "./WaitingCount.ts";

/** What somebody who was a guest in this browser before changed and the server never got. */
export interface LeftBehind {
  readonly guestId: string;
  /** The name under which they had joined. */
  readonly name: string;
  /** How many elements they had changed. */
  readonly count: number;
}

type Remembered = Readonly<Record<string, string>>;

const longestList = 20;

const listKey = (boardId: string) => `throughline/guests/${boardId}`;

function readList(boardId: string, storage: WaitingStorage | undefined): Remembered {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(listKey(boardId)) ?? "{}");
    if (typeof stored !== "object" || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter(([, name]) => typeof name === "string"));
  } catch {
    return {};
  }
}

function writeList(boardId: string, guests: Remembered, storage: WaitingStorage | undefined): void {
  try {
    storage?.setItem(listKey(boardId), JSON.stringify(guests));
  } catch {
    // A browser that keeps nothing has no copy to find either.
  }
}

/**
 * Notes that this guest works on this board in this browser. A guest who has to join again is a new one to the server
 * and gets a copy of their own; this is how the copy before is found.
 */
export function rememberGuest(
  boardId: string,
  guest: { readonly id: string; readonly name: string },
  storage: WaitingStorage | undefined,
): void {
  const { [guest.id]: _same, ...others } = readList(boardId, storage);
  const newest = [...Object.entries(others), [guest.id, guest.name]].slice(-longestList);
  writeList(boardId, Object.fromEntries(newest), storage);
}

/** The copies of former guests of this board in this browser that hold something the server lacks. */
export function findLeftBehind(boardId: string, userId: string, storage: WaitingStorage | undefined): LeftBehind[] {
  return Object.entries(readList(boardId, storage))
    .filter(([guestId]) => guestId !== userId)
    .map(([guestId, name]) => ({ guestId, name, count: waitingOf(boardId, guestId, storage).count }))
    .filter(({ count }) => count > 0);
}

/** What a former guest's pages noted as waiting. */
export function waitingOf(boardId: string, guestId: string, storage: WaitingStorage | undefined): WaitingCount {
  return new WaitingCount(`${cacheNameOf(guestId, boardId)}/waiting`, storage);
}
