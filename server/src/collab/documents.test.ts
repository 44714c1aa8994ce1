import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { waitFor, withUpdateLog, addNote, notesOf, readNotes, removeNote } from "../testing/index.ts";
import { startServerForTest } from "../testing/startServerForTest.ts";

const board = "board/aaaaaaaa";
const author = { userId: "annaanna", at: 1 };

function updatesOf(write: (doc: Y.Doc) => void): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  write(doc);
  return updates;
}

describe("loading", () => {
  it("sets a broken row aside and loads the rest", async () => {
    const server = await startServerForTest();
    const [first, second] = updatesOf((doc) => {
      doc.getMap("meta").set("a", 1);
      doc.getMap("meta").set("b", 2);
    });
    await server.store.updates.append(board, first ?? new Uint8Array(), author);
    const broken = await server.store.updates.append(board, Uint8Array.of(9, 9, 9, 9), author);
    await server.store.updates.append(board, second ?? new Uint8Array(), author);
    const anna = await server.connect(board, "editor").synced();
    expect(anna.doc.getMap("meta").toJSON()).toEqual({ a: 1, b: 2 });
    const aside = await server.store.kysely.selectFrom("quarantinedUpdates").selectAll().execute();
    expect(aside.map(({ seq, document, userId }) => ({ seq, document, userId }))).toEqual([
      { seq: broken, document: board, userId: "annaanna" },
    ]);
  });

  it("lets nobody into a board whose snapshot is broken, instead of showing an empty one", async () => {
    const server = await startServerForTest();
    const seq = await server.store.updates.append(board, Uint8Array.of(0, 0), author);
    await server.store.updates.fold(board, { state: Uint8Array.of(1, 2, 3), seq, moments: [] });
    expect(await server.connect(board, "editor").closed()).toBe("storage-failed");
    const stored = await server.store.updates.load(board);
    expect([...(stored.snapshot?.state ?? [])]).toEqual([1, 2, 3]);
  });
});

describe("reconnects", () => {
  it("leave no row for what is known already", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    addNote(anna.doc, "once");
    removeNote(anna.doc, "once");
    await anna.synced();
    await server.connect(board, "editor").synced();
    const before = (await server.store.updates.load(board)).rows.length;
    for (let round = 0; round < 3; round += 1) {
      const again = server.connect(board, "editor", { document: cloneOf(anna.doc) });
      await again.synced();
    }
    expect((await server.store.updates.load(board)).rows).toHaveLength(before);
  });
});

describe("the server's own writes", () => {
  it("reach everyone, and are stored before anyone sees them", async () => {
    const rowsAtSight: number[] = [];
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    anna.doc.on("update", () => {
      void server.store.updates.load(board).then(({ rows }) => rowsAtSight.push(rows.length));
    });
    const result = await server.collab.documents.write(board, { userId: "apikeyap" }, (doc) => {
      addNote(doc, "imported");
      doc.getMap("meta").set("a", 1);
      return "done";
    });
    expect(result).toBe("done");
    await waitFor("the import", () => readNotes(anna.doc).has("imported"));
    expect((await waitFor("the look at the log", () => rowsAtSight[0])) >= 1).toBe(true);
    const rows = await server.store.kysely.selectFrom("updates").select("userId").execute();
    expect(rows).toEqual([{ userId: "apikeyap" }]);
  });

  it("change nothing when they throw", async () => {
    const server = await startServerForTest();
    const failing = server.collab.documents.write(board, { userId: null }, (doc) => {
      addNote(doc, "half");
      throw new Error("second half is wrong");
    });
    await expect(failing).rejects.toThrow("second half is wrong");
    expect(await server.collab.documents.read(board, (doc) => notesOf(doc))).toBe("");
    expect((await server.store.updates.load(board)).rows).toEqual([]);
  });

  it("wait for each other and merge with what people do meanwhile", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    const writes = Array.from({ length: 20 }, (_, index) =>
      server.collab.documents.write(board, { userId: null }, (doc) => {
        const counter = doc.getMap("meta").get("n");
        doc.getMap("meta").set("n", typeof counter === "number" ? counter + 1 : 1);
        addNote(doc, `server${index}`);
      }),
    );
    for (let index = 0; index < 20; index += 1) addNote(anna.doc, `anna${index}`);
    await Promise.all(writes);
    await anna.synced();
    await waitFor("all of the server's", () => anna.doc.getMap("meta").get("n") === 20);
    expect(readNotes(anna.doc).size).toBe(40);
    // Anna and the server: its twenty writes are one client in the board's state, not twenty.
    expect(Y.decodeStateVector(Y.encodeStateVector(anna.doc)).size).toBe(2);
  });

  it("don't reuse their clocks after a write of which nobody knows whether it is stored", async () => {
    let fails = true;
    const server = await startServerForTest({
      wrapStore: (store) =>
        withUpdateLog(store, {
          append: async (...args) => {
            const seq = await store.updates.append(...args);
            if (fails) throw new Error("connection lost after the commit");
            return seq;
          },
        }),
    });
    const anna = await server.connect(board, "editor").synced();
    const lost = server.collab.documents.write(board, { userId: null }, (doc) => doc.getMap("meta").set("lost", 1));
    await expect(lost).rejects.toThrow("connection lost");
    fails = false;
    await server.collab.documents.write(board, { userId: null }, (doc) => doc.getMap("meta").set("kept", 2));
    await waitFor("the second write", () => anna.doc.getMap("meta").get("kept") === 2);
    anna.destroy();
    await waitFor("unloading", () => server.collab.load().documents === 0);
    // After the reload both are there: the first was stored after all, and has not displaced the second.
    expect(await server.collab.documents.read(board, (doc) => doc.getMap("meta").toJSON())).toMatchObject({ kept: 2 });
  });
});

function cloneOf(doc: Y.Doc): Y.Doc {
  const clone = new Y.Doc();
  Y.applyUpdate(clone, Y.encodeStateAsUpdate(doc));
  return clone;
}
