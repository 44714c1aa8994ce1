import { kindById } from "@throughline/kinds";
import { Board, createOrigin, initialize, readContent } from "@throughline/model";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { startServerForTest } from "../testing/startServerForTest.ts";
import { createPrepareBoard } from "./createPrepareBoard.ts";

const id = "aaaaaaaa";
const name = `board/${id}`;
const mallory = 666;
const kind = kindById("story-map") ?? expect.fail("no story map");
const row = { id, kind: kind.id, title: "Shop", ownerId: "annaanna", createdAt: 1 };
const meta = { kind: kind.id, version: kind.schema.version, title: "Shop" };

function fill(document: Y.Doc): void {
  const board = new Board(document, kind.schema);
  const origin = createOrigin("person", "annaanna");
  initialize(board, "Shop", origin);
  board.transact(origin, (writer) => kind.templates.at(-1)?.build(writer));
  board.destroy();
}

function contentOf(document: Y.Doc) {
  const board = new Board(document, kind.schema);
  try {
    return readContent(board).elements;
  } finally {
    board.destroy();
  }
}

/** What a client with a document writes to it: the update of it alone. */
function written(document: Y.Doc, write: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
  copy.clientID = mallory;
  write(copy);
  return Y.encodeStateAsUpdate(copy, Y.encodeStateVector(document));
}

describe("a board in whose log is what only the server may write", () => {
  it.each<[string, (meta: Y.Map<unknown>) => void]>([
    ["a format of the future", (there) => there.set("version", kind.schema.version + 1)],
    ["a format that is none", (there) => there.set("version", { number: 1 })],
    ["another kind", (there) => there.set("kind", "card-sort")],
    ["a title that is an object", (there) => there.set("title", { text: "Shop" })],
    ["all of that taken away", (there) => there.clear()],
  ])("opens mended, with all that was on it: %s", async (_what, write) => {
    const server = await startServerForTest();
    await server.store.boards.create(row);
    // As the log was before such things were refused, and with the claim that the server had noted for the guest.
    const document = new Y.Doc();
    fill(document);
    const author = { userId: "mallorym", at: 2 };
    await server.store.claims.claim(name, [document.clientID], "server");
    await server.store.claims.claim(name, [mallory], author.userId);
    await server.store.updates.append(name, Y.encodeStateAsUpdate(document), author);
    await server.store.updates.append(
      name,
      written(document, (copy) => write(copy.getMap("meta"))),
      author,
    );
    const anna = await server.connect(name, "editor").synced();
    expect(anna.doc.getMap("meta").toJSON()).toEqual(meta);
    expect(contentOf(anna.doc)).toEqual(contentOf(document));
    const { rows } = await server.store.updates.load(name);
    expect(rows.slice(2)).toMatchObject([{ userId: null }]);
  });
});

describe("preparing a board whose elements are known to be whole", () => {
  const more = { createdBy: "annaanna", updatedAt: 1, updatedBy: null, deletedAt: null, elementCount: 0 };
  const prepare = createPrepareBoard({
    find: async () => ({ ...row, ...more }),
  });
  const owners = { ownerOf: (client: number) => (client === mallory ? "mallorym" : "server") };
  const document = new Y.Doc();
  fill(document);

  it("needs nothing where the board is as the server wrote it", async () => {
    expect(await prepare(id, document, { owners, isWhole: true })).toBeUndefined();
  });

  it("still mends what somebody wrote in the server's place", async () => {
    const damaged = new Y.Doc();
    Y.applyUpdate(damaged, Y.encodeStateAsUpdate(document));
    Y.applyUpdate(
      damaged,
      written(document, (copy) => copy.getMap("meta").set("version", 99)),
    );
    const change = await prepare(id, damaged, { owners, isWhole: true });
    change?.(damaged);
    expect(damaged.getMap("meta").toJSON()).toEqual(meta);
  });
});
