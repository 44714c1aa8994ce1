import { request } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { maxFrameBytes, maxUpdateBytes } from "../limits.ts";
import {
  addNote,
  readNotes,
  startTestServer,
  TestYjsClient,
  waitFor,
  type TestClient,
  type TestServer,
  type TestYjsClientOptions,
} from "../../testing/index.ts";
import { startServerForTest } from "../../testing/startServerForTest.ts";

const board = "board/aaaaaaaa";

function join(
  server: TestServer,
  token: string | undefined,
  options?: TestYjsClientOptions,
  document = board,
): TestYjsClient {
  const client = new TestYjsClient(server.origin, document, token, options);
  onTestFinished(() => client.destroy());
  return client;
}

const wordsOf = ({ doc }: TestClient | TestYjsClient) => [...readNotes(doc)].toSorted();
const write = ({ doc }: TestClient | TestYjsClient, word: string) => addNote(doc, word);
const has = (client: TestClient | TestYjsClient, ...words: string[]) =>
  waitFor(`the words ${words.join(", ")}`, () => words.every((word) => readNotes(client.doc).has(word)));
const seenBy = (viewer: TestClient | TestYjsClient, clientId: number) =>
  viewer.provider.awareness?.getStates().get(clientId);

describe("the y-websocket door", () => {
  it("lets a y-websocket client and a Hocuspocus client edit one board, and keeps both's edits", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    write(anna, "before");
    await anna.synced();
    const ben = await join(server, "editor").synced();
    await has(ben, "before");
    write(ben, "by ben");
    write(anna, "by anna");
    await Promise.all([has(anna, "by ben"), has(ben, "by anna")]);
    const late = await server.connect(board, "editor").synced();
    expect(wordsOf(late)).toEqual(["before", "by anna", "by ben"]);
  });

  it("opens names with escaped slashes, and keeps several documents of one person apart", async () => {
    const server = await startServerForTest();
    const first = await join(server, "editor", {}, "board%2Faaaaaaaa").synced();
    const second = await join(server, "editor", {}, "board/bbbbbbbb").synced();
    write(first, "a");
    write(second, "b");
    const seen = await server.connect("board/bbbbbbbb", "viewer").synced();
    await has(seen, "b");
    expect(wordsOf(await server.connect(board, "viewer").synced())).toEqual(["a"]);
    expect(wordsOf(seen)).toEqual(["b"]);
  });

  it("brings what was written while it wasn't connected", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    const ben = await join(server, "editor").synced();
    ben.provider.disconnect();
    write(ben, "offline");
    write(anna, "meanwhile");
    await anna.synced();
    ben.provider.connect();
    await Promise.all([has(anna, "offline"), has(ben, "meanwhile")]);
  });

  it("applies nothing that a viewer writes, tells nobody, and goes on telling the viewer", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    const eve = await join(server, "viewer").synced();
    write(eve, "mine");
    write(anna, "ours");
    await has(eve, "ours");
    eve.provider.disconnect();
    eve.provider.connect();
    await eve.synced();
    write(anna, "more");
    await has(eve, "more");
    expect(wordsOf(anna)).toEqual(["more", "ours"]);
    expect(wordsOf(await server.connect(board, "viewer").synced())).toEqual(["more", "ours"]);
    expect(eve.denials).toEqual([]);
  });

  it.each([
    ["an unknown token", "nobody", board, 4401, "not-signed-in"],
    ["no token", undefined, board, 4401, "not-signed-in"],
    ["no rights", "stranger", board, 4403, "no-access"],
    ["a name that is no document", "editor", "other/thing", 4403, "no-access"],
  ])(
    "refuses %s once, by permission denied and a code that keeps clients away",
    async (_what, token, document, code, reason) => {
      const server = await startServerForTest();
      server.gate.admit("stranger", { read: false, write: false });
      const mallory = join(server, token, {}, document);
      expect(await mallory.closed()).toEqual({ code, reason });
      expect(mallory.denials).toEqual([reason]);
      expect(mallory.provider.shouldConnect).toBe(false);
      expect(mallory.attempts).toHaveLength(1);
      expect(wordsOf(mallory)).toEqual([]);
    },
  );

  it("slows down those who come back all the same", async () => {
    const server = await startServerForTest();
    const mallory = join(server, "nobody", { isStubborn: true });
    await waitFor("a second refusal", () => mallory.closings.length === 2);
    await waitFor("a third attempt", () => mallory.attempts.length === 3);
    const [, second = 0, third = 0] = mallory.attempts;
    // Its own pause is 400 ms; what it waits for here is the handshake, one second long.
    expect(third - second).toBeGreaterThan(900);
    await (await server.connect(board, "editor").synced()).synced();
  });

  it("ends a connection whose rights are taken away, and renews one whose rights change", async () => {
    const server = await startServerForTest();
    const ben = await join(server, "editor").synced();
    server.gate.admit("editor", { read: true, write: false });
    await server.collab.doorkeeper.reauthorize({});
    expect((await ben.closed()).reason).toBe("rights-changed");
    expect(ben.denials).toEqual([]);
    await waitFor("the new connection", () => ben.attempts.length === 2 && ben.provider.synced);
    write(ben, "too late");
    server.gate.admit("editor", { read: false, write: false });
    await server.collab.doorkeeper.reauthorize({});
    await waitFor("the end", () => !ben.provider.shouldConnect);
    expect(ben.closings.at(-1)).toEqual({ code: 4403, reason: "no-access" });
    expect(wordsOf(await server.connect(board, "viewer").synced())).toEqual([]);
  });

  it.each([
    ["no message at all", []],
    ["a kind of message that only Hocuspocus has", [5, 3, 1, 2, 3]],
    ["a sign-in of its own", [2, 0, 6, ...new TextEncoder().encode("editor")]],
    ["a closing", [7, 0]],
    ["a number that never ends", [0xff, 0xff, 0xff]],
    ["presence that isn't", [1, 200]],
    ["an update that is none", [0, 2, 5, 9, 9, 9, 9, 9]],
    ["a sync message of an unknown kind", [0, 9, 1, 0]],
  ])("closes only the sender of %s", async (_what, bytes) => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    const ben = await join(server, "editor").synced();
    const mallory = await join(server, "editor").synced();
    mallory.send(Uint8Array.from(bytes));
    expect(await mallory.closed()).toEqual({ code: 4422, reason: "malformed" });
    write(ben, "on");
    await has(anna, "on");
    expect(ben.closings).toEqual([]);
  });

  it("refuses an update above the limit with its reason, and a frame above the limit unread", async () => {
    const server = await startServerForTest();
    const ben = await join(server, "editor").synced();
    write(ben, "x".repeat(maxUpdateBytes + 1));
    expect(await ben.closed()).toEqual({ code: 4413, reason: "too-large" });
    const eve = await join(server, "editor").synced();
    eve.send(new Uint8Array(maxFrameBytes + 1));
    expect((await eve.closed()).code).toBe(1009);
    expect(wordsOf(await server.connect(board, "viewer").synced())).toEqual([]);
  });

  it("shows people to each other under the names that the server knows", async () => {
    const server = await startServerForTest();
    server.gate.admit("ben", { read: true, write: true }, { id: "id-of-ben", name: "Ben", colour: "sky" });
    const anna = await server.connect(board, "editor").synced();
    const ben = await join(server, "ben").synced();
    ben.provider.awareness.setLocalState({ user: { id: "boss", name: "The boss" }, cursor: [1, 2] });
    anna.provider.setAwarenessField("cursor", [3, 4]);
    await waitFor("Ben's cursor", () => seenBy(anna, ben.doc.clientID)?.cursor);
    await waitFor("Anna's cursor", () => seenBy(ben, anna.doc.clientID)?.cursor);
    expect(seenBy(anna, ben.doc.clientID)).toEqual({
      user: { id: "id-of-ben", name: "Ben", colour: "sky" },
      cursor: [1, 2],
    });
    ben.destroy();
    await waitFor("Ben gone", () => !seenBy(anna, ben.doc.clientID));
  });

  it("doesn't take what a client sends back for that client's own cursor", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    const reader = await join(server, "editor").synced();
    // A program that only reads has no presence; the provider still returns everybody's.
    reader.provider.awareness.setLocalState(null);
    for (let n = 1; n <= 20; n++) {
      anna.provider.setAwarenessField("cursor", n);
      await waitFor("the cursor", () => seenBy(reader, anna.doc.clientID)?.cursor === n);
    }
    const witness = await server.connect(board, "viewer").synced();
    reader.destroy();
    anna.provider.setAwarenessField("cursor", "still there");
    await waitFor("Anna's next move", () => seenBy(witness, anna.doc.clientID)?.cursor === "still there");
  });

  it.each(["//", "/yjs", "/yjsx/board/aaaaaaaa", "/%", "/collab/more"])(
    "answers 404 at %s and goes on",
    async (path) => {
      const server = await startServerForTest();
      const { hostname, port } = new URL(server.origin);
      const headers = { Connection: "Upgrade", Upgrade: "websocket", "Sec-WebSocket-Version": "13" };
      const asked = request({
        hostname,
        port,
        path,
        headers: { ...headers, "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==" },
      });
      const status = new Promise((resolve) => asked.on("response", (answer) => resolve(answer.resume().statusCode)));
      asked.end();
      expect(await status).toBe(404);
      await server.connect(board, "editor").synced();
    },
  );

  it("says that the server stops, and goes on when it is back", async () => {
    const first = await startTestServer();
    const port = String(first.port);
    const ben = new TestYjsClient(first.origin, board, "editor");
    onTestFinished(() => ben.destroy());
    await ben.synced();
    await first.stop();
    expect(await ben.closed()).toEqual({ code: 4100, reason: "server-stopping" });
    write(ben, "while it was away");
    const second = await startServerForTest({ environment: { PORT: port } });
    await has(await second.connect(board, "viewer").synced(), "while it was away");
  });
});
