import { startTestServer, withUpdateLog, type TestServer } from "@throughline/server/testing";
import { afterEach, describe, expect, it, vi } from "vitest";
import { BoardConnection } from "./BoardConnection.ts";
import { ConnectionStore } from "./ConnectionStore.ts";
import { connectionWords, refusalWords, troubleWords } from "./connectionWords.ts";

const patient = { timeout: 20_000, interval: 5 };
const cleanups: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A server whose disk is full until the test makes room. */
async function startFull() {
  const disk = { isFull: true };
  const server: TestServer = await startTestServer({
    wrapStore: (store) =>
      withUpdateLog(store, {
        append: (...args) => (disk.isFull ? Promise.reject(new Error("disk full")) : store.updates.append(...args)),
      }),
  });
  cleanups.push(() => server.stop());
  return { server, disk };
}

describe("while the server can't store anything", () => {
  it("the screen says so, however often the connection comes and goes, until everything is stored", async () => {
    const { server, disk } = await startFull();
    const ana = new BoardConnection({
      boardId: "aaaaaaaaaaaaaaaa",
      userId: "ana",
      origin: server.origin,
      token: () => "editor",
    });
    cleanups.push(() => ana.destroy());
    await vi.waitFor(() => expect(ana.connection.get()).toMatchObject({ status: "online", saved: true }), patient);
    const titles: (string | undefined)[] = [];
    const words: string[] = [];
    ana.connection.subscribe(() => {
      titles.push(troubleWords(ana.connection.get())?.title);
      words.push(connectionWords(ana.connection.get()));
    });
    ana.doc.getMap("meta").set("title", "Mine");
    await vi.waitFor(() => expect(titles).toContain("The server can't save right now"), patient);
    const since = titles.length;
    const seen = new Set<string>();
    ana.connection.subscribe(() => seen.add(ana.connection.get().status));
    await vi.waitFor(() => expect([...seen].toSorted()).toEqual(["offline", "online"]), patient);
    expect(new Set(titles.slice(since))).toEqual(new Set(["The server can't save right now"]));
    expect(words.at(-1)).toBe("Not saved – 1 change waiting");
    disk.isFull = false;
    await vi.waitFor(() => expect(connectionWords(ana.connection.get())).toBe("Saved"), patient);
    expect(troubleWords(ana.connection.get())).toBeUndefined();
  });

  it("tells where the changes are, and speaks of none where none wait", () => {
    const connection = new ConnectionStore();
    connection.change({ status: "offline", reason: "storage-failed", pending: 2, kept: true });
    expect(troubleWords(connection.get())?.text).toContain("2 changes of yours are kept in this browser");
    connection.change({ kept: false, pending: 1 });
    expect(troubleWords(connection.get())?.text).toContain("1 change of yours is in this tab only");
    connection.change({ pending: 0 });
    expect(connectionWords(connection.get())).toBe("The server can't save now");
    expect(troubleWords(connection.get())).toBeUndefined();
    connection.change({ pending: 1, reason: "server-stopping" });
    expect(troubleWords(connection.get())).toBeUndefined();
  });
});

describe("a board that a newer server has written", () => {
  it("is told from one that isn't there", () => {
    const connection = new ConnectionStore();
    connection.change({ status: "refused", reason: "board-too-new", action: "stop", pending: 1, kept: true });
    const words = refusalWords(connection.get());
    expect(words.title).toBe("This board is newer than the server");
    expect(words.offersCopy).toBe(true);
  });
});
