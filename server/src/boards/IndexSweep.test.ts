import { kindById } from "@throughline/kinds";
import { Board, createOrigin, initialize } from "@throughline/model";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { waitFor } from "../testing/index.ts";
import { startServerForTest } from "../testing/startServerForTest.ts";
import { IndexSweep } from "./IndexSweep.ts";

const id = "aaaaaaaa";
const silent = pino({ level: "silent" });
const row = { id, kind: "card-sort", title: "Row title", ownerId: "annaanna", createdAt: 1 };
const index = { title: "As it was", searchText: "", elementCount: 0, updatedAt: 2, updatedBy: null };

/** What a board's log holds: one row with a title and a card. */
function content(title: string): Uint8Array {
  const kind = kindById(row.kind);
  const card = kind?.schema.elements.get("card");
  if (kind === undefined || card === undefined) throw new Error("There are no cards to sort");
  const document = new Y.Doc();
  const board = new Board(document, kind.schema);
  const origin = createOrigin("person", "benbenbe");
  initialize(board, title, origin);
  board.transact(origin, (writer) => writer.insertRecord(card, { label: "Zanzibar" }));
  return Y.encodeStateAsUpdate(document);
}

describe("a board whose server ended before its row followed", () => {
  it("is found by what is on it when a server has started, without being opened", async () => {
    const { store, collab } = await startServerForTest({
      wrapStore: (store) => {
        void store.boards.create(row);
        void store.boards.updateIndex(id, { ...index, indexedSeq: 0 });
        void store.updates.append(`board/${id}`, content("Last words"), { userId: "benbenbe", at: 5_000 });
        return store;
      },
    });
    const found = await waitFor("the sweep", async () => (await store.boards.list({ search: "zanzi" }))[0], 20_000);
    expect(found).toMatchObject({ title: "Last words", elementCount: 1, updatedAt: 5_000, updatedBy: "benbenbe" });
    expect(await store.boards.listIndexed("", 9)).toEqual([{ id, kind: row.kind, indexedSeq: 1 }]);
    expect(collab.load().documents).toBe(0);
  });
});

describe("looking for boards whose row is behind", () => {
  it("leaves those alone that aren't, and goes on after one that can't be read", async () => {
    const { store } = await startServerForTest();
    const described: string[] = [];
    for (const [board, indexedSeq] of [
      ["current1", 1],
      ["broken02", 0],
      ["behind03", 0],
    ] as const) {
      await store.boards.create({ ...row, id: board });
      await store.updates.append(`board/${board}`, content("New"), { userId: null, at: 1 });
      await store.boards.updateIndex(board, { ...index, indexedSeq });
    }
    const describe = async (document: string) => {
      described.push(document);
      if (document === "board/broken02") throw new Error("no such kind");
      return { title: " ", searchText: "", elementCount: 3 };
    };
    const sweep = new IndexSweep({ store, history: { describe }, logger: silent });
    await sweep.done;
    await sweep.stop();
    expect(described.toSorted()).toEqual(["board/behind03", "board/broken02"]);
    // Nobody knows when its last row was written, so the row's own time stays; and a title of nothing is none.
    expect(await store.boards.find("behind03")).toMatchObject({ title: "As it was", elementCount: 3, updatedAt: 2 });
    expect((await store.boards.find("current1"))?.elementCount).toBe(0);
  });
});
