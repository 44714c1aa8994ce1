import { closeReasons, PROTOCOL_PARAMETER } from "@throughline/api";
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from "lib0/encoding";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import {
  sendUpdate,
  waitFor,
  withUpdateLog,
  type TestClient,
  type TestServer,
  addNote,
  notesOf,
} from "../testing/index.ts";
import { startHeldServer } from "../testing/startHeldServer.ts";
import { startServerForTest } from "../testing/startServerForTest.ts";
import { maxFrameBytes, maxUpdateBytes } from "./limits.ts";

const board = "board/aaaaaaaa";

async function expectOthersGoOn(server: TestServer, anna: TestClient, ben: TestClient): Promise<void> {
  addNote(ben.doc, "on");
  await ben.synced();
  await waitFor("the others' edits", () => notesOf(anna.doc).includes("on"));
  expect((await server.store.updates.load(board)).rows.length).toBeGreaterThan(0);
}

describe("refusals", () => {
  it.each([
    ["bytes that are no update", Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9)],
    ["an empty update message", new Uint8Array()],
    ["a cut update", Y.encodeStateAsUpdate(buildDocument("cut off in the middle")).slice(0, 12)],
    ["twenty million declared structs", Uint8Array.of(1, 0x80, 0xda, 0xc4, 0x09, 1, 0)],
  ])("closes only the sender of %s, and applies it to nobody", async (_what, bytes) => {
    for (const syncType of [1, 2] as const) {
      const server = await startServerForTest();
      const anna = await server.connect(board, "editor").synced();
      const ben = await server.connect(board, "editor").synced();
      const mallory = await server.connect(board, "editor").synced();
      sendUpdate(mallory, bytes, syncType);
      expect(await mallory.closed()).toBe("malformed");
      expect((await server.store.updates.load(board)).rows).toEqual([]);
      await expectOthersGoOn(server, anna, ben);
      expect([...anna.reasons, ...ben.reasons]).toEqual([]);
    }
  });

  it("closes a viewer that sends bytes that are no update", async () => {
    const server = await startServerForTest();
    for (const syncType of [1, 2] as const) {
      const eve = await server.connect(board, "viewer").synced();
      sendUpdate(eve, Uint8Array.of(1, 2, 3, 4, 5), syncType);
      expect(await eve.closed()).toBe("malformed");
    }
  });

  it("closes the sender of an update above the limit, with the reason", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    addNote(anna.doc, "x".repeat(maxUpdateBytes + 1));
    expect(await anna.closed()).toBe("too-large");
    expect((await server.store.updates.load(board)).rows).toEqual([]);
  });

  it("cuts off a frame above the limit before reading it", async () => {
    const server = await startServerForTest();
    const socket = new WebSocket(server.origin.replace("http", "ws") + "/collab");
    const closed = new Promise<number>((resolve) => socket.on("close", resolve));
    socket.on("open", () => socket.send(Buffer.alloc(maxFrameBytes + 1)));
    socket.on("error", () => {});
    expect(await closed).toBe(1009);
  });

  it("applies nothing that a viewer writes, and tells nobody", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    const eve = await server.connect(board, "viewer").synced();
    expect(eve.provider.authorizedScope).toBe("readonly");
    addNote(eve.doc, "mine");
    sendUpdate(eve, Y.encodeStateAsUpdate(eve.doc), 1);
    addNote(anna.doc, "ours");
    await anna.synced();
    await waitFor("Anna's edit at Eve's", () => notesOf(eve.doc).includes("ours"));
    expect(notesOf(anna.doc)).toBe("ours");
    expect(eve.provider.hasUnsyncedChanges).toBe(true);
    expect((await server.store.updates.load(board)).rows).toHaveLength(1);
  });

  it("closes a connection whose update can't be stored, and lets it try again", async () => {
    let isFull = true;
    const server = await startServerForTest({
      wrapStore: (store) =>
        withUpdateLog(store, {
          append: (...args) => (isFull ? Promise.reject(new Error("disk full")) : store.updates.append(...args)),
        }),
    });
    const anna = await server.connect(board, "editor").synced();
    const ben = await server.connect(board, "editor").synced();
    addNote(anna.doc, "unsaved");
    expect(await anna.closed()).toBe("storage-failed");
    expect(notesOf(ben.doc)).toBe("");
    expect(anna.provider.hasUnsyncedChanges).toBe(true);
    isFull = false;
    await anna.synced();
    await waitFor("Anna's text", () => notesOf(ben.doc) === "unsaved");
  });

  it("refuses who isn't known, who may not, what is no document, and who is too old", async () => {
    const server = await startServerForTest();
    const old = `${server.origin.replace("http", "ws")}/collab?${PROTOCOL_PARAMETER}=0`;
    server.gate.admit("nobody", { read: false, write: true });
    expect(await server.connect(board, "stranger").closed()).toBe("not-signed-in");
    expect(await server.connect(board, "nobody").closed()).toBe("no-access");
    expect(await server.connect("board/../../etc", "editor").closed()).toBe("no-access");
    expect(await server.connect(board, "editor", { url: old }).closed()).toBe("client-too-old");
  });

  it("lets nobody in while rights can't be decided, and doesn't call it a no", async () => {
    const server = await startServerForTest();
    server.gate.authorize = () => Promise.reject(new Error("database gone"));
    expect(await server.connect(board, "editor").closed()).toBe("storage-failed");
    expect(server.collab.load()).toEqual({ connections: 0, documents: 0 });
  });

  it("sends away who lost access, at once, and drops what was still queued", async () => {
    const { server, appended, release } = await startHeldServer();
    const anna = await server.connect(board, "editor").synced();
    for (let index = 0; index < 50; index += 1) addNote(anna.doc, `note ${index}`);
    await waitFor("the first of many", () => appended.length === 1);
    server.gate.admit("editor", { read: false, write: false });
    await server.collab.doorkeeper.reauthorize({ board: "aaaaaaaa" });
    expect(await anna.closed()).toBe("no-access");
    release();
    server.gate.admit("other", { read: true, write: true });
    const carl = await server.connect(board, "other").synced();
    await waitFor("the edit that was under way", () => notesOf(carl.doc) === "note 0");
    expect(appended).toHaveLength(1);
  });

  it("sends away who lost access while the document was loading and no connection stood yet", async () => {
    const { promise: isLoaded, resolve: loadNow } = Promise.withResolvers<void>();
    let loads = 0;
    const server = await startServerForTest({
      wrapStore: (store) =>
        withUpdateLog(store, {
          load: async (document) => {
            loads += 1;
            await isLoaded;
            return store.updates.load(document);
          },
        }),
    });
    const anna = server.connect(board, "editor");
    await waitFor("the loading", () => loads > 0);
    server.gate.admit("editor", { read: false, write: false });
    await server.collab.doorkeeper.reauthorize({ board: "aaaaaaaa" });
    loadNow();
    expect(await anna.closed()).toBe("no-access");
    expect(anna.provider.isSynced).toBe(false);
  });

  it("makes an editor who became a viewer read-only within the second, and back", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    server.gate.admit("editor", { read: true, write: false });
    await server.collab.doorkeeper.reauthorize({ principal: "user-editor" });
    expect(await anna.closed()).toBe("rights-changed");
    await waitFor("a read-only scope", () => anna.provider.authorizedScope === "readonly");
    server.gate.admit("editor", { read: true, write: true });
    await server.collab.doorkeeper.reauthorize({ principal: "user-editor" });
    await waitFor("a writable scope", () => anna.provider.authorizedScope === "read-write");
  });

  it("kicks every document of a board and no other board's", async () => {
    const server = await startServerForTest();
    const content = await server.connect(board, "editor").synced();
    const comments = await server.connect(`${board}/comments`, "editor").synced();
    const other = await server.connect("board/bbbbbbbb", "editor").synced();
    expect(server.collab.doorkeeper.kick({ board: "aaaaaaaa" }, "board-deleted")).toBe(2);
    expect(await content.closed()).toBe("board-deleted");
    expect(await comments.closed()).toBe("board-deleted");
    expect(other.reasons).toEqual([]);
  });

  it("opens sockets only for our own pages, and looks at no cookie without one", async () => {
    const seen: (string | null)[] = [];
    const server = await startServerForTest({ environment: { PUBLIC_URL: "https://maps.example" } });
    const resolve = server.gate.resolvePrincipal.bind(server.gate);
    server.gate.resolvePrincipal = async (token: string, request?: Request) => {
      seen.push(request?.headers.get("cookie") ?? null);
      return resolve(token);
    };
    const host = new URL(server.origin).host;
    expect(await handshake(server, { origin: "https://evil.example" })).toBe(403);
    expect(await handshake(server, { origin: "null" })).toBe(403);
    expect(await handshake(server, { origin: `https://maps.example.evil.example` })).toBe(403);
    expect(await handshake(server, { origin: "https://maps.example" })).toBe(101);
    expect(await handshake(server, { origin: `http://${host}`, cookie: "session=1" })).toBe(101);
    expect(await handshake(server, { cookie: "session=2" })).toBe(101);
    await waitFor("three sign-ins", () => seen.length === 3);
    expect(seen).toEqual([null, "session=1", null]);
  });

  it("stops in time with a client that answers no closing", async () => {
    const server = await startServerForTest();
    await server.connect(board, "editor").synced();
    const vanished = new WebSocket(server.origin.replace("http", "ws") + "/collab");
    await new Promise<void>((resolve) => vanished.on("message", () => resolve()).on("open", () => signIn(vanished)));
    // Nothing is read from this socket any more, so the closing frame is never answered.
    vanished.pause();
    const began = Date.now();
    await server.stop();
    expect(Date.now() - began).toBeLessThan(2_000);
    vanished.terminate();
  });

  it("has codes in the close frame that the client's table knows", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    const codes: number[] = [];
    anna.socket.on("close", ({ event }: { event: { code: number } }) => codes.push(event.code));
    await server.collab.stop();
    await waitFor("the close frame", () => codes.includes(closeReasons["server-stopping"].code));
  });
});

function buildDocument(text: string): Y.Doc {
  const doc = new Y.Doc();
  addNote(doc, text);
  return doc;
}

/** Opens a socket by hand with these headers, signs in, and gives the status of the handshake. */
function handshake(server: TestServer, headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(server.origin.replace("http", "ws") + "/collab", { headers });
  return new Promise((resolve, reject) => {
    socket.on("unexpected-response", (_request, response) => resolve(response.statusCode ?? 0));
    socket.on("error", reject);
    socket.on("open", () => signIn(socket));
    socket.on("message", () => {
      socket.close();
      resolve(101);
    });
  });
}

function signIn(socket: WebSocket): void {
  const encoder = createEncoder();
  writeVarString(encoder, board);
  writeVarUint(encoder, 2);
  writeVarUint(encoder, 0);
  writeVarString(encoder, "editor");
  socket.send(toUint8Array(encoder));
}
