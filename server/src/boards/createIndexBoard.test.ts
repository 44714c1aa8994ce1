import { kindById, type Kind } from "@throughline/kinds";
import { Board, createOrigin, initialize } from "@throughline/model";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { BoardIndex } from "../store/BoardStore.ts";
import { startTestServer, waitFor } from "../testing/index.ts";
import { createIndexBoard, mostDescribedHere } from "./createIndexBoard.ts";
import { describeDocument } from "../content/describeBoard.ts";

const id = "aaaaaaaa";
const origin = createOrigin("person", "annaanna");
const kind = requireKind("card-sort");

function requireKind(name: string): Kind {
  const found = kindById(name);
  if (found === undefined) throw new Error(`There is no ${name}`);
  return found;
}

function fill(document: Y.Doc, cards: number, title = "Large"): void {
  const board = new Board(document, kind.schema);
  const card = kind.schema.elements.get("card");
  if (card === undefined) throw new Error("There are no cards");
  initialize(board, title, origin);
  board.transact(origin, (writer) => {
    for (let n = 0; n < cards; n += 1) writer.insertRecord(card, { label: `Card number ${n}` });
  });
  board.destroy();
}

function documentOf(cards: number, title?: string): Y.Doc {
  const document = new Y.Doc();
  fill(document, cards, title);
  return document;
}

/** Indexes a document and gives what was written to its row, and which documents were described elsewhere. */
async function index(document: Y.Doc) {
  const written: BoardIndex[] = [];
  const elsewhere: string[] = [];
  const row = { id, kind: kind.id, title: "Row title", ownerId: "annaanna", createdBy: "annaanna", createdAt: 1 };
  const boards = {
    find: async () => ({ ...row, updatedAt: 1, updatedBy: null, elementCount: 0, deletedAt: null }),
    updateIndex: async (_board: string, update: BoardIndex) => written.push(update) > 0,
  };
  const indexBoard = createIndexBoard(boards, async (name, kindId) => {
    elsewhere.push(`${name} ${kindId}`);
    return { title: "Elsewhere", searchText: "words", elementCount: 3 };
  });
  await indexBoard(id, document, { by: "benbenbe", at: 5, seq: 7 });
  return { written: written[0], elsewhere };
}

describe("createIndexBoard", () => {
  it("describes a usual board here", async () => {
    const { written, elsewhere } = await index(documentOf(mostDescribedHere));
    expect(elsewhere).toEqual([]);
    expect(written).toMatchObject({
      title: "Large",
      elementCount: mostDescribedHere,
      updatedBy: "benbenbe",
      updatedAt: 5,
    });
    expect(written?.searchText).toContain("Card number 7");
  });

  it("keeps the row's title when the document has none", async () => {
    expect((await index(documentOf(1, " "))).written?.title).toBe("Row title");
  });

  it("lets a large one be described elsewhere, where it holds nobody up", async () => {
    const { written, elsewhere } = await index(documentOf(mostDescribedHere + 1));
    expect(elsewhere).toEqual([`board/${id} card-sort`]);
    expect(written).toEqual({
      title: "Elsewhere",
      searchText: "words",
      elementCount: 3,
      updatedBy: "benbenbe",
      updatedAt: 5,
      indexedSeq: 7,
    });
  });

  it("comes to the same there as here", async () => {
    const server = await startTestServer();
    try {
      await server.store.boards.create({ id, kind: kind.id, title: "Row title", ownerId: "annaanna", createdAt: 1 });
      const expected = documentOf(0);
      await server.collab.documents.write(`board/${id}`, { userId: "benbenbe" }, (document) => {
        fill(document, mostDescribedHere + 200);
        Y.applyUpdate(expected, Y.encodeStateAsUpdate(document));
      });
      const row = await waitFor(
        "the index",
        async () => (await server.store.boards.list({ search: "number" }))[0],
        20_000,
      );
      const { title, elementCount } = describeDocument(expected, kind);
      expect(row).toMatchObject({ title, elementCount, updatedBy: "benbenbe" });
      expect(elementCount).toBe(mostDescribedHere + 200);
    } finally {
      await server.stop();
    }
  });
});
