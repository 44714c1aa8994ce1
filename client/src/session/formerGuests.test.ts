import { describe, expect, it } from "vitest";
import { buildStorage } from "../testing/buildStorage.ts";
import { cacheNameOf } from "./cacheName.ts";
import { findLeftBehind, rememberGuest } from "./formerGuests.ts";
import { leaveOut } from "./leftBehind.ts";
import { WaitingCount } from "./WaitingCount.ts";

const board = "board-12345678";

function leaveChanges(storage: ReturnType<typeof buildStorage>, guestId: string, count: number): void {
  const waiting = new WaitingCount(`${cacheNameOf(guestId, board)}/waiting`, storage);
  waiting.add(Array.from({ length: count }, (_, n) => `card-${n}`));
}

describe("changes of former guests", () => {
  it("are found when the same person joins again", () => {
    const storage = buildStorage();
    rememberGuest(board, { id: "guest-1", name: "Jo" }, storage);
    leaveChanges(storage, "guest-1", 3);
    rememberGuest(board, { id: "guest-2", name: "Jo" }, storage);
    expect(findLeftBehind(board, "guest-2", storage)).toEqual([{ guestId: "guest-1", name: "Jo", count: 3 }]);
  });

  it("are not one's own, nor those of people with an account", () => {
    const storage = buildStorage();
    rememberGuest(board, { id: "guest-1", name: "Jo" }, storage);
    leaveChanges(storage, "guest-1", 1);
    leaveChanges(storage, "user-9", 5);
    expect(findLeftBehind(board, "guest-1", storage)).toEqual([]);
  });

  it("are none when everything was saved, or the browser keeps nothing", () => {
    const storage = buildStorage();
    rememberGuest(board, { id: "guest-1", name: "Jo" }, storage);
    expect(findLeftBehind(board, "guest-2", storage)).toEqual([]);
    expect(findLeftBehind(board, "guest-2", undefined)).toEqual([]);
    storage.setItem(`throughline/guests/${board}`, "{broken");
    expect(findLeftBehind(board, "guest-2", storage)).toEqual([]);
  });

  it("stay counted when the copy that holds them can't be opened", async () => {
    const storage = buildStorage();
    rememberGuest(board, { id: "guest-1", name: "Jo" }, storage);
    leaveChanges(storage, "guest-1", 2);
    const [left] = findLeftBehind(board, "guest-2", storage);
    if (!left) throw new Error("Nothing was found");
    // This runtime has no IndexedDB, which is as good as one that doesn't open.
    expect(await leaveOut(board, left, storage)).toBe(false);
    expect(findLeftBehind(board, "guest-2", storage)).toEqual([left]);
  });
});
