import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { waitFor, addNote, notesOf } from "../testing/index.ts";
import { startHeldServer } from "../testing/startHeldServer.ts";
import { startServerForTest } from "../testing/startServerForTest.ts";
import type { SqlStore } from "../store/sql/SqlStore.ts";

const board = "board/aaaaaaaa";

async function storedText(store: SqlStore): Promise<string> {
  const doc = new Y.Doc();
  const { snapshot, rows } = await store.updates.load(board);
  if (snapshot !== undefined) Y.applyUpdateV2(doc, snapshot.state);
  for (const { update } of rows) Y.applyUpdate(doc, update);
  return notesOf(doc);
}

describe("live editing", () => {
  it("brings two people together, both ways", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    const ben = await server.connect(board, "editor").synced();
    addNote(anna.doc, "Hello");
    await waitFor("Anna's text", () => notesOf(ben.doc) === "Hello");
    addNote(ben.doc, "you");
    await waitFor("Ben's text", () => notesOf(anna.doc) === "Hello you");
  });

  it("has an update on disk before its writer hears so and before anyone sees it", async () => {
    const { server, appended, release } = await startHeldServer();
    const anna = await server.connect(board, "editor").synced();
    const ben = await server.connect(board, "editor").synced();
    addNote(anna.doc, "Hello");
    await waitFor("the append", () => appended.length === 1);
    // What the server sends is ordered per socket: when this round trip is over, an early broadcast would be here.
    ben.provider.forceSync();
    await ben.synced();
    expect(anna.provider.hasUnsyncedChanges).toBe(true);
    expect(notesOf(ben.doc)).toBe("");
    expect(await storedText(server.store)).toBe("");

    release();
    await anna.synced();
    expect(await storedText(server.store)).toBe("Hello");
    await waitFor("Anna's text", () => notesOf(ben.doc) === "Hello");
  });
});
