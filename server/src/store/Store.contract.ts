import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "./Store.ts";

const board = {
  id: "boardaaa",
  kind: "journey-map",
  title: "Ordering groceries",
  ownerId: "annaanna",
  createdAt: 1_000,
};
const index = { searchText: "", elementCount: 3, updatedAt: 5_000, updatedBy: "benbenbe", indexedSeq: 3 };

/** What the stores of boards, revisions, members, links and guests must do. `open` gives an empty store. */
export function describeStore(implementation: string, open: () => Promise<Store>): void {
  describe(`store in ${implementation}`, () => {
    let store: Store;

    beforeEach(async () => {
      store = await open();
      await store.boards.create(board);
    });

    afterEach(() => store.close());

    const titles = async (search: string) => (await store.boards.list({ search })).map((found) => found.title);

    it("answers until it is closed", async () => {
      await store.ping();
      await store.close();
      await expect(store.ping()).rejects.toThrow();
    });

    it("makes a board once", async () => {
      expect(await store.boards.find(board.id)).toEqual({
        ...board,
        createdBy: "annaanna",
        updatedAt: 1_000,
        updatedBy: "annaanna",
        deletedAt: null,
        elementCount: 0,
      });
      await expect(store.boards.create(board)).rejects.toThrow();
    });

    it("lists the newest change first, at most so many, in the bin or not", async () => {
      await store.boards.create({ ...board, id: "boardbbb", title: "B", createdAt: 2_000 });
      await store.boards.create({ ...board, id: "boardccc", title: "C", createdAt: 3_000 });
      await store.boards.rename(board.id, "A", "annaanna", 4_000);
      expect((await store.boards.list({})).map((found) => found.title)).toEqual(["A", "C", "B"]);
      expect((await store.boards.list({ limit: 1 })).map((found) => found.title)).toEqual(["A"]);
      expect(await store.boards.bin("boardccc", 9)).toBe(true);
      expect((await store.boards.list({})).map((found) => found.title)).toEqual(["A", "B"]);
      expect((await store.boards.list({ inBin: true })).map((found) => found.title)).toEqual(["C"]);
    });

    it("lists only boards of one kind when asked to", async () => {
      await store.boards.create({ ...board, id: "boardbbb", kind: "story-map", title: "B" });
      expect((await store.boards.list({ kind: "story-map" })).map((found) => found.title)).toEqual(["B"]);
      expect(await store.boards.list({ kind: "card-sort" })).toEqual([]);
    });

    it("lists only what a person owns or is a member of", async () => {
      await store.boards.create({ ...board, id: "boardbbb", ownerId: "benbenbe", title: "B" });
      await store.boards.create({ ...board, id: "boardccc", ownerId: "benbenbe", title: "C" });
      await store.members.set({ boardId: "boardccc", userId: "annaanna", role: "editor", addedAt: 1, addedBy: null });
      const visible = await store.boards.list({ visibleTo: "annaanna" });
      expect(visible.map((found) => found.id).toSorted()).toEqual(["boardaaa", "boardccc"]);
      const more = await store.boards.list({ visibleTo: "carlcarl", alsoVisible: ["boardbbb"] });
      expect(more.map((found) => found.id)).toEqual(["boardbbb"]);
    });

    it("puts into the bin and takes out again, each once", async () => {
      expect(await store.boards.bin(board.id, 7)).toBe(true);
      expect(await store.boards.bin(board.id, 8)).toBe(false);
      expect((await store.boards.find(board.id))?.deletedAt).toBe(7);
      expect(await store.boards.restore(board.id)).toBe(true);
      expect(await store.boards.restore(board.id)).toBe(false);
      expect((await store.boards.find(board.id))?.deletedAt).toBeNull();
    });

    it("tells how far each board's index goes, page by page, those in the bin among them", async () => {
      await store.boards.create({ ...board, id: "boardbbb", title: "B" });
      await store.boards.updateIndex(board.id, { ...index, title: "A", indexedSeq: 12 });
      await store.boards.bin(board.id, 7);
      const [first, second] = [
        { id: board.id, kind: board.kind, indexedSeq: 12 },
        { id: "boardbbb", indexedSeq: 0 },
      ];
      expect(await store.boards.listIndexed("", 1)).toEqual([first]);
      expect(await store.boards.listIndexed(board.id, 5)).toMatchObject([second]);
      await store.boards.updateIndex(board.id, { ...index, title: "A", indexedSeq: 13 });
      expect(await store.boards.listIndexed("", 1)).toEqual([{ ...first, indexedSeq: 13 }]);
    });

    it("counts what is outside the bin", async () => {
      await store.boards.create({ ...board, id: "boardbbb", title: "B" });
      expect(await store.boards.count()).toBe(2);
      await store.boards.bin(board.id, 7);
      expect(await store.boards.count()).toBe(1);
    });

    it("keeps the last change when an earlier one is written after it, as another server may", async () => {
      await store.boards.updateIndex(board.id, { ...index, title: "A", updatedAt: 6_000 });
      await store.boards.updateIndex(board.id, { ...index, title: "B", updatedAt: 5_500, updatedBy: "carlcarl" });
      await store.boards.updateIndex(board.id, { ...index, title: "B", updatedAt: 5_700, updatedBy: null });
      const found = await store.boards.find(board.id);
      expect(found).toMatchObject({ title: "B", updatedAt: 6_000, updatedBy: "benbenbe" });
    });

    it("says so when there is no such board", async () => {
      expect(await store.boards.find("nonenone")).toBeUndefined();
      expect(await store.boards.rename("nonenone", "x", "annaanna", 1)).toBe(false);
      expect(await store.boards.updateIndex("nonenone", { ...index, title: "x" })).toBe(false);
      expect(await store.boards.bin("nonenone", 1)).toBe(false);
      expect(await store.boards.purge("nonenone")).toBe(false);
    });

    it("finds by title and content, by beginnings of words, whatever case and accents", async () => {
      await store.boards.updateIndex(board.id, {
        ...index,
        title: "Café order",
        searchText: "Pay at the counter ünïcode",
      });
      expect(await store.boards.find(board.id)).toMatchObject({
        elementCount: 3,
        updatedAt: 5_000,
        updatedBy: "benbenbe",
      });
      for (const search of ["cafe", "CAFÉ", "caf", "count pay", "unicode", "order counter", " pay "]) {
        expect(await titles(search), search).toEqual(["Café order"]);
      }
      for (const search of ["groceries", "afe", "cafe tea", "counterpart"])
        expect(await titles(search), search).toEqual([]);
    });

    it("writes what is known of many boards at once, each as if it were alone", async () => {
      const ids = Array.from({ length: 30 }, (_, at) => `board-${String(at).padStart(2, "0")}`);
      for (const id of ids) await store.boards.create({ ...board, id });
      const written = await Promise.allSettled([
        ...ids.map((id) => store.boards.updateIndex(id, { ...index, title: `Title of ${id}` })),
        // PostgreSQL's texts hold no NUL.
        store.boards.updateIndex(board.id, { ...index, title: "x", searchText: "a\u0000b" }),
        store.boards.updateIndex("nonenone", { ...index, title: "x" }),
      ]);
      const ofIds = written.slice(0, ids.length);
      expect(ofIds).toEqual(ids.map(() => ({ status: "fulfilled", value: true })));
      expect(written.at(-1)).toEqual({ status: "fulfilled", value: false });
      expect(new Set(await titles("title of"))).toEqual(new Set(ids.map((id) => `Title of ${id}`)));
    });

    it("finds the new words when only some of them changed, and keeps the rest true when none did", async () => {
      await store.boards.updateIndex(board.id, { ...index, title: "Milk" });
      await store.boards.updateIndex(board.id, { ...index, title: "Milk", elementCount: 9, updatedAt: 6_000 });
      expect(await store.boards.find(board.id)).toMatchObject({ title: "Milk", elementCount: 9, updatedAt: 6_000 });
      await store.boards.updateIndex(board.id, { ...index, title: "Milk", searchText: "Bread" });
      expect(await titles("bread")).toEqual(["Milk"]);
    });

    it("follows a rename and forgets what was purged", async () => {
      await store.boards.rename(board.id, "Returning parcels", "annaanna", 2);
      expect(await titles("parcels")).toEqual(["Returning parcels"]);
      expect(await titles("groceries")).toEqual([]);
      expect(await store.boards.purge(board.id)).toBe(true);
      expect(await titles("parcels")).toEqual([]);
    });

    it.each(['"', "'", "*", "a AND", "NOT", "(", "title:x", "^", "-", "a\u0000b", "💥"])(
      "takes whatever is typed as words: %j",
      async (search) => {
        expect(Array.isArray(await titles(search))).toBe(true);
      },
    );

    it("lists everything when nothing is typed, and nothing when no letter is", async () => {
      expect(await titles("  ")).toHaveLength(1);
      expect(await titles("***")).toHaveLength(0);
    });

    it("keeps revisions of a board, newest first, and gives none of another's", async () => {
      const revision = {
        boardId: board.id,
        name: "Before the workshop",
        automatic: false,
        createdAt: 1,
        createdBy: "annaanna",
      };
      await store.revisions.create({ ...revision, id: "rev-one-1" }, { state: Uint8Array.of(1, 2) });
      await store.revisions.create(
        { ...revision, id: "rev-two-2", name: null, automatic: true, createdAt: 2 },
        { state: Uint8Array.of(3), changed: ["one", "two"] },
      );
      expect((await store.revisions.list(board.id)).map((each) => each.id)).toEqual(["rev-two-2", "rev-one-1"]);
      const found = await store.revisions.find(board.id, "rev-one-1");
      expect(found).toMatchObject({ ...revision, id: "rev-one-1" });
      expect([...(found?.state ?? [])]).toEqual([1, 2]);
      expect(found?.changed).toBeUndefined();
      expect((await store.revisions.find(board.id, "rev-two-2"))?.changed).toEqual(["one", "two"]);
      expect(await store.revisions.find("boardbbb", "rev-one-1")).toBeUndefined();
      await expect(
        store.revisions.create({ ...revision, id: "rev-3-333", boardId: "x" }, { state: Uint8Array.of() }),
      ).rejects.toThrow();
    });

    it("deletes old automatic revisions of one board, and no others", async () => {
      await store.boards.create({ ...board, id: "boardbbb" });
      const save = (id: string, boardId: string, name: string | null, automatic: boolean, createdAt: number) =>
        store.revisions.create(
          { id, boardId, name, automatic, createdAt, createdBy: null },
          { state: Uint8Array.of(1) },
        );
      await save("oldnamed", board.id, "Kept", false, 1);
      await save("auto-one", board.id, "Before restoring", true, 2);
      await save("auto-two", board.id, "Before restoring", true, 3);
      await save("auto-3-3", board.id, null, true, 4);
      await save("another1", "boardbbb", null, true, 1);
      await store.revisions.deleteAutomatic(board.id, 2);
      const left = await store.revisions.list(board.id);
      expect(left.map((each) => each.id)).toEqual(["auto-3-3", "auto-two", "oldnamed"]);
      expect(await store.revisions.list("boardbbb")).toHaveLength(1);
    });

    it("finds what was written into a board while it was deleted, and nothing of boards that are there or to come", async () => {
      const write = (document: string, at: number) =>
        store.updates.append(document, Uint8Array.of(1), { userId: null, at });
      await write(`board/${board.id}`, 1);
      await write(`board/${board.id}/comments`, 1);
      await write("sort/studyaaa/someone1", 1);
      await write("board/boardnew", 9_000);
      await store.boards.create({ ...board, id: "boardbbb" });
      await write("board/boardbbb", 1);
      await store.boards.purge("boardbbb");
      await store.updates.delete("board/boardbbb");
      // Under way when the board was deleted.
      await write("board/boardbbb/comments", 2_000);
      expect(await store.orphans.list(2_000)).toEqual([]);
      expect(await store.orphans.list(5_000)).toEqual(["boardbbb"]);
      // The program ended before it had deleted the documents: by now folded, and somebody had looked in.
      await store.updates.fold("board/boardbbb/comments", { state: Uint8Array.of(1), seq: 1, moments: [] });
      await store.claims.claim("board/boardccc", [7], "annaanna");
      expect((await store.orphans.list(Number.MAX_SAFE_INTEGER)).toSorted()).toEqual([
        "boardbbb",
        "boardccc",
        "boardnew",
      ]);
      await store.updates.delete("board/boardbbb");
      await store.updates.delete("board/boardccc");
      expect(await store.orphans.list(5_000)).toEqual([]);
      expect((await store.updates.load(`board/${board.id}/comments`)).rows).toHaveLength(1);
    });

    it("finds on which of many boards a person is a member", async () => {
      for (const id of ["boardbbb", "boardccc"]) await store.boards.create({ ...board, id });
      const member = { boardId: "boardbbb", userId: "benbenbe", role: "viewer", addedAt: 1, addedBy: null };
      await store.members.set(member);
      await store.members.set({ ...member, boardId: "boardccc", role: "editor" });
      await store.members.set({ ...member, boardId: board.id, userId: "carlcarl" });
      const found = await store.members.findOn([board.id, "boardbbb"], "benbenbe");
      expect(Array.from(found)).toEqual([["boardbbb", member]]);
      expect(await store.members.findOn([], "benbenbe")).toEqual(new Map());
    });

    it("keeps one role per person and board", async () => {
      const member = { boardId: board.id, userId: "benbenbe", role: "viewer", addedAt: 1, addedBy: "annaanna" };
      await store.members.set(member);
      await store.members.set({ ...member, role: "editor", addedAt: 2 });
      expect(await store.members.list(board.id)).toEqual([{ ...member, role: "editor" }]);
      expect(await store.members.remove(board.id, "benbenbe")).toBe(true);
      expect(await store.members.remove(board.id, "benbenbe")).toBe(false);
      expect(await store.members.find(board.id, "benbenbe")).toBeUndefined();
    });

    it("keeps links and guests, and removes them with their board", async () => {
      const link = {
        id: "link-one",
        boardId: board.id,
        tokenHash: "hash",
        role: "editor",
        createdAt: 1,
        createdBy: "annaanna",
        expiresAt: null,
        revokedAt: null,
      };
      const guest = {
        id: "guestone",
        name: "Gus",
        colour: "sky",
        sessionHash: "session",
        linkId: link.id,
        boardId: board.id,
        createdAt: 2,
      };
      await store.links.create(link);
      await expect(store.links.create({ ...link, id: "link-two" })).rejects.toThrow();
      await store.guests.create(guest);
      expect(await store.links.findByTokenHash("hash")).toEqual(link);
      expect(await store.guests.findBySessionHash("session")).toEqual(guest);
      expect(await store.guests.update(guest.id, { name: "Gustav" })).toBe(true);
      expect((await store.guests.find(guest.id))?.name).toBe("Gustav");
      expect(await store.links.revoke("boardbbb", link.id, 5)).toBe(false);
      expect(await store.links.revoke(board.id, link.id, 5)).toBe(true);
      expect(await store.links.revoke(board.id, link.id, 6)).toBe(false);
      expect((await store.links.list(board.id)).map((each) => each.revokedAt)).toEqual([5]);
      await store.boards.purge(board.id);
      expect(await store.links.find(link.id)).toBeUndefined();
      expect(await store.guests.find(guest.id)).toBeUndefined();
    });
  });
}
