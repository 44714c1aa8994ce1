import { kinds, type Kind } from "@throughline/kinds";
import { Board, createOrigin, initialize } from "@throughline/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { startTestServer, waitFor, type TestServer } from "../testing/index.ts";

const id = "aaaaaaaa";
const name = `board/${id}`;
const origin = createOrigin("person", "annaanna");
const kind = firstKind();

let server: TestServer;

beforeEach(async () => {
  server = await startTestServer();
  const row = { id, kind: kind.id, title: "Row title", ownerId: "annaanna", createdAt: 1 };
  await server.store.boards.create(row);
});

afterEach(() => server.stop());

function fill(document: Y.Doc): void {
  const board = new Board(document, kind.schema);
  initialize(board, "Zanzibar route", origin);
  board.transact(origin, (writer) => kind.templates.at(-1)?.build(writer));
  board.destroy();
}

function firstKind(): Kind {
  const [first] = kinds;
  if (first === undefined) throw new Error("The product has no kind of board");
  return first;
}

describe("a board's row", () => {
  it("follows its document: title, search, size, who and when", async () => {
    const began = Date.now();
    await server.collab.documents.write(name, { userId: "benbenbe" }, fill);
    const row = await waitFor("the index", async () => {
      const [found] = await server.store.boards.list({ search: "zanzi" });
      return found;
    });
    expect(row).toMatchObject({ id, title: "Zanzibar route", updatedBy: "benbenbe" });
    expect(row.updatedAt).toBeGreaterThanOrEqual(began);
    expect(row.elementCount).toBeGreaterThan(0);
  });

  it("gets a revision by itself when the last person has left, and none from programs", async () => {
    await server.collab.documents.write(name, { userId: null }, fill);
    await waitFor("unloading", () => server.collab.load().documents === 0);
    expect(await server.store.revisions.list(id)).toEqual([]);
    const anna = await server.connect(name, "editor").synced();
    anna.doc.getMap("meta").set("title", "As Anna left it");
    await anna.synced();
    anna.destroy();
    const [kept] = await waitFor("the revision", async () => {
      const found = await server.store.revisions.list(id);
      return found.length > 0 ? found : undefined;
    });
    expect(kept).toMatchObject({ name: null, automatic: true, createdBy: null });
    const { state } = (await server.store.revisions.find(id, kept?.id ?? "")) ?? {};
    const copy = new Y.Doc();
    Y.applyUpdateV2(copy, state ?? new Uint8Array());
    expect(copy.getMap("meta").get("title")).toBe("As Anna left it");
  });

  it("is brought up to date when the last one leaves, without waiting for a pause", async () => {
    await server.collab.documents.write(name, { userId: null }, fill);
    const anna = await server.connect(name, "editor").synced();
    anna.doc.getMap("meta").set("title", "Renamed by Anna");
    await anna.synced();
    anna.destroy();
    const [row] = await waitFor("the new title", async () => {
      const found = await server.store.boards.list({ search: "renamed anna" });
      return found.length > 0 ? found : undefined;
    });
    expect(row?.updatedBy).toBe("user-editor");
  });
});

describe("a board that is loaded", () => {
  const write = (change: (document: Y.Doc) => void) =>
    server.collab.documents.write(name, { userId: null }, change).then(reload);
  const reload = () => waitFor("unloading", () => server.collab.load().documents === 0);

  it("is repaired before anyone sees it, and the repair is stored", async () => {
    await write(fill);
    await write((document) => {
      const board = new Board(document, kind.schema);
      const placed = [...board.all()].find((element) => element.place !== undefined);
      if (placed === undefined) throw new Error("The template places nothing");
      board.transact(origin, (writer) => writer.set(placed.id, "place", ["gonegone", "", "a0"]));
      board.destroy();
    });
    const { rows: before } = await server.store.updates.load(name);
    const anna = await server.connect(name, "editor").synced();
    const board = new Board(anna.doc, kind.schema);
    const unplaced = [...board.all()].filter((element) => element.place?.[0] === "~");
    expect(unplaced).toHaveLength(1);
    expect([...board.all()].some((element) => element.place?.[0] === "gonegone")).toBe(false);
    board.destroy();
    const { rows } = await server.store.updates.load(name);
    expect(rows.slice(before.length)).toMatchObject([{ userId: null }]);
  });

  it("is opened for nobody when a newer program wrote it, and stays as it is", async () => {
    await write((document) => {
      fill(document);
      document.getMap("meta").set("version", kind.schema.version + 1);
    });
    const before = await server.store.updates.load(name);
    expect(await server.connect(name, "editor").closed()).toBe("board-too-new");
    expect(await server.store.updates.load(name)).toEqual(before);
  });

  it("isn't written to when it is whole", async () => {
    await write(fill);
    const before = await server.store.updates.load(name);
    await server.connect(name, "editor").synced();
    expect(await server.store.updates.load(name)).toEqual(before);
  });
});
