import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { waitFor, withUpdateLog, addNote, notesOf } from "../testing/index.ts";
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
    let openAppends = () => {};
    const held = new Promise<void>((resolve) => (openAppends = resolve));
    let appends = 0;
    const server = await startServerForTest({
      wrapStore: (store) =>
        withUpdateLog(store, {
          append: async (...args) => {
            appends += 1;
            await held;
            return store.updates.append(...args);
          },
        }),
    });
    const anna = await server.connect(board, "editor").synced();
    const ben = await server.connect(board, "editor").synced();
    addNote(anna.doc, "Hello");
    await waitFor("the append", () => appends === 1);
    // What the server sends is ordered per socket: when this round trip is over, an early broadcast would be here.
    ben.provider.forceSync();
    await ben.synced();
    expect(anna.provider.hasUnsyncedChanges).toBe(true);
    expect(notesOf(ben.doc)).toBe("");
    expect(await storedText(server.store)).toBe("");

    openAppends();
    await anna.synced();
    expect(await storedText(server.store)).toBe("Hello");
    await waitFor("Anna's text", () => notesOf(ben.doc) === "Hello");
  });
});
