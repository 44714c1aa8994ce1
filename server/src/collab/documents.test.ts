import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { startTestServer, waitFor, withUpdateLog, type TestServer, type TestServerOptions } from "../testing/index.ts";
import { foldAfter } from "./limits.ts";

const board = "board/aaaaaaaa";
const author = { userId: "annaanna", at: 1 };
const servers: TestServer[] = [];

async function start(options?: TestServerOptions): Promise<TestServer> {
  const server = await startTestServer(options);
  servers.push(server);
  return server;
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

function updatesOf(write: (doc: Y.Doc) => void): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  write(doc);
  return updates;
}

describe("loading", () => {
  it("sets a broken row aside and loads the rest", async () => {
    const server = await start();
    const [first, second] = updatesOf((doc) => {
      doc.getMap("m").set("a", 1);
      doc.getMap("m").set("b", 2);
    });
    await server.store.updates.append(board, first ?? new Uint8Array(), author);
    const broken = await server.store.updates.append(board, Uint8Array.of(9, 9, 9, 9), author);
    await server.store.updates.append(board, second ?? new Uint8Array(), author);
    const anna = await server.connect(board, "editor").synced();
    expect(anna.doc.getMap("m").toJSON()).toEqual({ a: 1, b: 2 });
    const aside = await server.store.kysely.selectFrom("quarantinedUpdates").selectAll().execute();
    expect(aside.map(({ seq, document, userId }) => ({ seq, document, userId }))).toEqual([
      { seq: broken, document: board, userId: "annaanna" },
    ]);
  });

  it("lets nobody into a board whose snapshot is broken, instead of showing an empty one", async () => {
    const server = await start();
    const seq = await server.store.updates.append(board, Uint8Array.of(0, 0), author);
    await server.store.updates.fold(board, { state: Uint8Array.of(1, 2, 3), seq, moments: [] });
    expect(await server.connect(board, "editor").closed()).toBe("storage-failed");
    const stored = await server.store.updates.load(board);
    expect([...(stored.snapshot?.state ?? [])]).toEqual([1, 2, 3]);
  });
});

describe("snapshots", () => {
  it("fold the log while people go on writing, and the board stays equal", async () => {
    const folds: number[] = [];
    const server = await start({
      wrapStore: (store) =>
        withUpdateLog(store, {
          fold: async (...args) => {
            folds.push(args[1].seq);
            return store.updates.fold(...args);
          },
        }),
    });
    const anna = await server.connect(board, "editor").synced();
    const ben = await server.connect(board, "editor").synced();
    let written = 0;
    while (folds.length < 3) {
      for (let index = 0; index < 50; index += 1) {
        written += 1;
        (index % 2 === 0 ? anna : ben).doc.getMap("m").set(String(written), written);
      }
      await waitFor(
        "few unacknowledged edits",
        () => anna.provider.unsyncedChanges + ben.provider.unsyncedChanges < 20,
      );
    }
    await anna.synced();
    await ben.synced();
    expect(written).toBeGreaterThanOrEqual(foldAfter.rows);
    const stored = await server.store.updates.load(board);
    expect(stored.rows.length).toBeLessThan(written);
    const rebuilt = new Y.Doc();
    Y.applyUpdateV2(rebuilt, stored.snapshot?.state ?? new Uint8Array());
    for (const { update } of stored.rows) Y.applyUpdate(rebuilt, update);
    expect(rebuilt.getMap("m").size).toBe(written);
    expect(rebuilt.store.pendingStructs).toBeNull();
  }, 30_000);

  it("are written when the last one leaves", async () => {
    const server = await start();
    const anna = await server.connect(board, "editor").synced();
    anna.doc.getText("t").insert(0, "kept");
    await anna.synced();
    anna.destroy();
    const stored = await waitFor("a snapshot", async () => {
      const { snapshot, rows } = await server.store.updates.load(board);
      return rows.length === 0 ? snapshot : undefined;
    });
    const rebuilt = new Y.Doc();
    Y.applyUpdateV2(rebuilt, stored.state);
    expect(rebuilt.getText("t").toJSON()).toBe("kept");
  });

  it("that fail leave everything in the log", async () => {
    const server = await start({
      wrapStore: (store) => withUpdateLog(store, { fold: () => Promise.reject(new Error("disk full")) }),
    });
    const anna = await server.connect(board, "editor").synced();
    anna.doc.getText("t").insert(0, "kept");
    await anna.synced();
    anna.destroy();
    await waitFor("unloading", () => server.collab.load().documents === 0);
    const ben = await server.connect(board, "editor").synced();
    expect(ben.doc.getText("t").toJSON()).toBe("kept");
  });
});

describe("reconnects", () => {
  it("leave no row for what is known already", async () => {
    const server = await start();
    const anna = await server.connect(board, "editor").synced();
    anna.doc.getText("t").insert(0, "once");
    anna.doc.getText("t").delete(0, 1);
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
    const server = await start();
    const anna = await server.connect(board, "editor").synced();
    anna.doc.on("update", () => {
      void server.store.updates.load(board).then(({ rows }) => rowsAtSight.push(rows.length));
    });
    const result = await server.collab.documents.write(board, { userId: "apikeyap" }, (doc) => {
      doc.getText("t").insert(0, "imported");
      doc.getMap("m").set("a", 1);
      return "done";
    });
    expect(result).toBe("done");
    await waitFor("the import", () => anna.doc.getText("t").toJSON() === "imported");
    expect((await waitFor("the look at the log", () => rowsAtSight[0])) >= 1).toBe(true);
    const rows = await server.store.kysely.selectFrom("updates").select("userId").execute();
    expect(rows).toEqual([{ userId: "apikeyap" }]);
  });

  it("change nothing when they throw", async () => {
    const server = await start();
    const failing = server.collab.documents.write(board, { userId: null }, (doc) => {
      doc.getText("t").insert(0, "half");
      throw new Error("second half is wrong");
    });
    await expect(failing).rejects.toThrow("second half is wrong");
    expect(await server.collab.documents.read(board, (doc) => doc.getText("t").toJSON())).toBe("");
    expect((await server.store.updates.load(board)).rows).toEqual([]);
  });

  it("wait for each other and merge with what people do meanwhile", async () => {
    const server = await start();
    const anna = await server.connect(board, "editor").synced();
    const writes = Array.from({ length: 20 }, (_, index) =>
      server.collab.documents.write(board, { userId: null }, (doc) => {
        const counter = doc.getMap("m").get("n");
        doc.getMap("m").set("n", typeof counter === "number" ? counter + 1 : 1);
        doc.getMap("m").set(`server${index}`, true);
      }),
    );
    for (let index = 0; index < 20; index += 1) anna.doc.getMap("m").set(`anna${index}`, true);
    await Promise.all(writes);
    await anna.synced();
    await waitFor("all of the server's", () => anna.doc.getMap("m").get("n") === 20);
    expect(anna.doc.getMap("m").size).toBe(41);
    // Anna and the server: its twenty writes are one client in the board's state, not twenty.
    expect(Y.decodeStateVector(Y.encodeStateVector(anna.doc)).size).toBe(2);
  });

  it("don't reuse their clocks after a write of which nobody knows whether it is stored", async () => {
    let fails = true;
    const server = await start({
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
    const lost = server.collab.documents.write(board, { userId: null }, (doc) => doc.getMap("m").set("lost", 1));
    await expect(lost).rejects.toThrow("connection lost");
    fails = false;
    await server.collab.documents.write(board, { userId: null }, (doc) => doc.getMap("m").set("kept", 2));
    await waitFor("the second write", () => anna.doc.getMap("m").get("kept") === 2);
    anna.destroy();
    await waitFor("unloading", () => server.collab.load().documents === 0);
    // After the reload both are there: the first was stored after all, and has not displaced the second.
    expect(await server.collab.documents.read(board, (doc) => doc.getMap("m").toJSON())).toMatchObject({ kept: 2 });
  });
});

function cloneOf(doc: Y.Doc): Y.Doc {
  const clone = new Y.Doc();
  Y.applyUpdate(clone, Y.encodeStateAsUpdate(doc));
  return clone;
}
