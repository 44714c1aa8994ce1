import { HocuspocusProvider } from "@hocuspocus/provider";
import * as encoding from "lib0/encoding";
import { buildCollabUrl } from "@throughline/api";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { waitFor, addNote, notesOf, readNotes, removeNote } from "../testing/index.ts";
import { startServerForTest } from "../testing/startServerForTest.ts";
import { maxWaiting } from "./limits.ts";

const board = "board/aaaaaaaa";

describe("opening a document", () => {
  it("gives all of it to who comes while others edit, before saying that this is all", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    for (let n = 0; n < 40; n++) {
      addNote(anna.doc, `card ${n}`);
      if (n % 4 === 0) removeNote(anna.doc, `card ${n - 2}`);
      await anna.synced();
      if (n % 5 !== 0) continue;
      const late = server.connect(board, n % 2 === 0 ? "editor" : "viewer");
      await waitFor("the whole board", () => late.provider.isSynced);
      expect(notesOf(late.doc)).toBe(notesOf(anna.doc));
    }
  });

  it("takes what a person did offline, although they have nothing of the board yet", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    addNote(anna.doc, "anna");
    await anna.synced();
    const document = new Y.Doc();
    const ben = server.connect(board, "editor", { document });
    addNote(document, "ben");
    await ben.synced();
    await waitFor("both", () => [anna.doc, document].every((each) => notesOf(each) === "anna ben"));
  });

  it("gives it again to who left and comes back on the same socket", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    const { provider, socket } = await server.connect(board, "editor").synced();
    provider.destroy();
    for (const word of ["one", "two"]) {
      addNote(anna.doc, word);
      await anna.synced();
      const document = new Y.Doc();
      await waitFor("the end of the last visit", () => server.collab.load().connections === 1);
      const again = new HocuspocusProvider({ websocketProvider: socket, name: board, document, token: "editor" });
      again.attach();
      await waitFor("the whole board", () => again.isSynced);
      expect(notesOf(document)).toBe(notesOf(anna.doc));
      again.destroy();
    }
  });

  it("doesn't read a state vector that names more writers than a board ever has", async () => {
    const server = await startServerForTest();
    const viewer = await server.connect(board, "viewer").synced();
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 10_000);
    viewer.socket.send(buildFirstSync(encoding.toUint8Array(encoder)));
    expect(await viewer.closed()).toBe("too-large");
  });

  it("tells who is here, but not without end", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    let answers = 0;
    const viewer = await server.connect(board, "viewer").synced();
    viewer.socket.on("message", ({ data }: { data: ArrayBuffer }) => {
      if (new Uint8Array(data)[board.length + 1] === presenceMessage) answers += 1;
    });
    for (let n = 0; n < 1_000; n += 1) viewer.socket.send(buildWhoIsHere());
    addNote(anna.doc, "word");
    await waitFor("what comes after it", () => readNotes(viewer.doc).has("word"));
    viewer.provider.forceSync();
    await viewer.synced();
    expect(answers).toBeGreaterThan(0);
    expect(answers).toBeLessThan(100);
  });

  it("lets a client in by itself that was refused while rights couldn't be decided", async () => {
    const server = await startServerForTest();
    const { gate } = server;
    const authorize = gate.authorize.bind(gate);
    gate.authorize = () => Promise.reject(new Error("the database is away"));
    const anna = server.connect(board, "editor");
    expect(await anna.closed()).toBe("storage-failed");
    gate.authorize = authorize;
    await anna.synced();
    expect(anna.provider.isAuthenticated).toBe(true);
  });

  it("says nothing to who isn't let in, however they ask", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    addNote(anna.doc, "a secret");
    await anna.synced();
    const received: Buffer[] = [];
    const socket = new WebSocket(buildCollabUrl(server.origin));
    socket.on("message", (data: Buffer) => received.push(data));
    await new Promise((resolve) => socket.once("open", resolve));
    // Asking before signing in, then signing in with a token that nobody gave out, then asking again.
    socket.send(buildFirstSync());
    socket.send(buildSignIn("nobody"));
    await waitFor("the refusal", () => received.length > 0);
    socket.send(buildFirstSync());
    // What is sent is ordered: when this second refusal is there, an answer would be too.
    socket.send(buildSignIn("nobody"));
    await waitFor("the second refusal", () => received.length > 1);
    expect(Buffer.concat(received).includes("a secret")).toBe(false);
    expect(received).toHaveLength(2);
    socket.close();
  });

  it("forgets what was sent to a document once its sender isn't let in", async () => {
    const server = await startServerForTest();
    let answer = Promise.withResolvers<undefined>();
    let asked = 0;
    server.gate.resolvePrincipal = () => {
      asked += 1;
      return answer.promise;
    };
    let refusals = 0;
    const socket = new WebSocket(buildCollabUrl(server.origin));
    socket.on("message", () => (refusals += 1));
    await new Promise((resolve) => socket.once("open", resolve));
    // More than half of what a socket may have waiting, three times.
    const large = new Uint8Array(maxWaiting.largest * 0.6);
    for (const round of [1, 2, 3]) {
      socket.send(buildSignIn("nobody", `board/${round}`));
      socket.send(buildFirstSync(large, `board/${round}`));
      // What is sent is ordered: who is asked about this one has kept the one before.
      socket.send(buildSignIn("nobody", `board/${round}/comments`));
      await waitFor("both questions", () => asked === round * 2 || socket.readyState !== socket.OPEN);
      answer.resolve(undefined);
      await waitFor("both refusals", () => refusals === round * 2 || socket.readyState !== socket.OPEN);
      answer = Promise.withResolvers();
      expect(socket.readyState).toBe(socket.OPEN);
    }
    socket.close();
  });
});

const presenceMessage = 1;

function buildWhoIsHere(): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, board);
  encoding.writeVarUint(encoder, 3);
  return encoding.toUint8Array(encoder);
}

function buildFirstSync(stateVector = Y.encodeStateVector(new Y.Doc()), address = board): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, address);
  for (const number of [0, 0]) encoding.writeVarUint(encoder, number);
  encoding.writeVarUint8Array(encoder, stateVector);
  return encoding.toUint8Array(encoder);
}

function buildSignIn(token: string, address = board): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, address);
  for (const number of [2, 0]) encoding.writeVarUint(encoder, number);
  encoding.writeVarString(encoder, token);
  return encoding.toUint8Array(encoder);
}
