import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { buildStorage } from "../testing/buildStorage.ts";
import { cacheNameOf } from "./cacheName.ts";
import { findLeftBehind, rememberGuest, waitingOf } from "./formerGuests.ts";
import { mergeFormerCopies } from "./mergeFormerCopies.ts";
import { WaitingCount } from "./WaitingCount.ts";

const boardId = "board-12345678";
const me = { boardId, userId: "guest-9" };

/** A browser's copies by name, as IndexedDB would hold them: this runtime has none. */
class Copies {
  readonly held = new Map<string, Uint8Array>();

  readonly open = async (name: string, doc: Y.Doc) => {
    const state = this.held.get(name);
    if (state === undefined) return undefined;
    Y.applyUpdate(doc, state);
    return {
      origin: this,
      seenAt: undefined,
      noteSeen: () => {},
      keepPicture: () => {},
      whenFull: () => {},
      role: undefined,
      keepRole: () => {},
      refresh: async () => {},
      close: async (forget = false) => {
        if (forget) this.held.delete(name);
      },
    };
  };

  keep(guestId: string, doc: Y.Doc): void {
    this.held.set(cacheNameOf(guestId, boardId), Y.encodeStateAsUpdate(doc));
  }
}

function docWith(texts: Readonly<Record<string, string>>, from?: Y.Doc): Y.Doc {
  const doc = new Y.Doc();
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  for (const [key, text] of Object.entries(texts)) doc.getMap("notes").set(key, text);
  return doc;
}

const notesOf = (doc: Y.Doc) => doc.getMap("notes").toJSON();

function prepare() {
  const storage = buildStorage();
  const copies = new Copies();
  const waiting = new WaitingCount(`${cacheNameOf(me.userId, boardId)}/waiting`, storage);
  rememberGuest(boardId, { id: me.userId, name: "Mia" }, storage);
  return { storage, copies, waiting };
}

describe("a guest who joins again while the server recovers", () => {
  it("brings everything that the browser holds of former visits", async () => {
    const { storage, copies, waiting } = prepare();
    const known = docWith({ a: "from before the backup" });
    const [first, second] = [docWith({ b: "lost" }, known), docWith({ c: "lost too" }, known)];
    rememberGuest(boardId, { id: "guest-1", name: "Mia" }, storage);
    rememberGuest(boardId, { id: "guest-2", name: "Jo" }, storage);
    copies.keep("guest-1", first);
    copies.keep("guest-2", second);
    const doc = new Y.Doc();
    const { names } = await mergeFormerCopies(doc, waiting, me, storage, copies.open);
    expect(notesOf(doc)).toEqual({ a: "from before the backup", b: "lost", c: "lost too" });
    expect(names).toEqual(["Mia", "Jo"]);
    // Everybody brings the same parts, so nothing is there twice.
    Y.applyUpdate(first, Y.encodeStateAsUpdate(doc));
    expect(Y.encodeStateVector(first)).toEqual(Y.encodeStateVector(doc));
  });

  it("doesn't bring back what others deleted since", async () => {
    const { storage, copies, waiting } = prepare();
    const copy = docWith({ a: "deleted since", b: "kept" });
    rememberGuest(boardId, { id: "guest-1", name: "Mia" }, storage);
    copies.keep("guest-1", copy);
    const doc = docWith({}, copy);
    doc.getMap("notes").delete("a");
    const { names } = await mergeFormerCopies(doc, waiting, me, storage, copies.open);
    expect(notesOf(doc)).toEqual({ b: "kept" });
    expect(names, "there was nothing new").toEqual([]);
  });

  it("waits for what was never sent as for changes of its own, and forgets the copy only when it is told", async () => {
    const { storage, copies, waiting } = prepare();
    rememberGuest(boardId, { id: "guest-1", name: "Mia" }, storage);
    copies.keep("guest-1", docWith({ a: "never sent" }));
    waitingOf(boardId, "guest-1", storage).add(["a", "b"]);
    storage.setItem(`${cacheNameOf("guest-1", boardId)}/waiting`, "3");
    const { forget } = await mergeFormerCopies(new Y.Doc(), waiting, me, storage, copies.open);
    expect(waiting.count).toBe(5);
    expect(findLeftBehind(boardId, me.userId, storage), "it isn't offered as well").toEqual([]);
    expect(copies.held.size).toBe(1);
    await forget();
    expect(copies.held.size).toBe(0);
    waiting.clear();
    expect(waiting.count).toBe(0);
  });

  it("leaves a copy that doesn't open, with its number", async () => {
    const { storage, copies, waiting } = prepare();
    rememberGuest(boardId, { id: "guest-1", name: "Mia" }, storage);
    waitingOf(boardId, "guest-1", storage).add(["a", "b"]);
    const { names, forget } = await mergeFormerCopies(new Y.Doc(), waiting, me, storage, copies.open);
    await forget();
    expect(names).toEqual([]);
    expect(findLeftBehind(boardId, me.userId, storage)).toEqual([{ guestId: "guest-1", name: "Mia", count: 2 }]);
  });
});
