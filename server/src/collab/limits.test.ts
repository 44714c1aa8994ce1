import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { addNote, notesOf, sendUpdate, waitFor, type TestServer } from "../testing/index.ts";
import { startServerForTest } from "../testing/startServerForTest.ts";
import {
  handshakeRate,
  intakeRates,
  maxDocumentsPerSocket,
  maxSockets,
  maxUnreadBytes,
  maxWaiting,
  syncRate,
} from "./limits.ts";

const board = "board/aaaaaaaa";
const sockets: WebSocket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
});

function buildMessage(document: string, numbers: readonly number[], content?: Uint8Array | string): Uint8Array {
  const encoder = createEncoder();
  writeVarString(encoder, document);
  for (const number of numbers) writeVarUint(encoder, number);
  if (typeof content === "string") writeVarString(encoder, content);
  else if (content !== undefined) writeVarUint8Array(encoder, content);
  return toUint8Array(encoder);
}

const signIn = (document: string, token = "editor") => buildMessage(document, [2, 0], token);

/** A socket by hand, with how it ended: the status of a refused handshake, or the reason of the close frame. */
function open(server: TestServer) {
  const socket = new WebSocket(server.origin.replace("http", "ws") + "/collab");
  sockets.push(socket);
  const received: Buffer[] = [];
  const ended = Promise.withResolvers<string>();
  socket.on("message", (data: Buffer) => received.push(data));
  socket.on("unexpected-response", (_request, response) => ended.resolve(String(response.statusCode)));
  socket.on("error", () => {});
  socket.on("close", (code, reason) => ended.resolve(reason.toString() || String(code)));
  const opened = new Promise<"open">((resolve) => socket.once("open", () => resolve("open")));
  return { socket, received, opened, ended: ended.promise };
}

describe("limits", () => {
  it("close the last of too many sockets of one person, and no other person's", async () => {
    const server = await startServerForTest();
    const all = Array.from({ length: maxSockets.person + 1 }, () => open(server));
    for (const { opened, socket } of all) {
      await opened;
      socket.send(signIn(board));
    }
    expect(await Promise.race(all.map(({ ended }) => ended))).toBe("too-many");
    await waitFor("the others", () => server.collab.load().connections === maxSockets.person);
    server.gate.admit("ben", { read: true, write: true });
    const ben = await server.connect(board, "ben").synced();
    expect(ben.reasons).toEqual([]);
  });

  it("close a socket on which somebody opens one document after the other", async () => {
    const server = await startServerForTest();
    const { socket, opened, ended } = open(server);
    await opened;
    for (let n = 0; n <= maxDocumentsPerSocket; n += 1) socket.send(signIn(`board/aaaaaa${10 + n}`));
    expect(await ended).toBe("too-many");
  });

  it("refuse handshakes that come in floods from one address", async () => {
    const server = await startServerForTest();
    const outcomes: string[] = [];
    // On a slow machine the flood has to be longer, because every second lets some more in.
    while (outcomes.filter((how) => how === "429").length <= 50) {
      const some = Array.from({ length: 100 }, () => open(server));
      outcomes.push(...(await Promise.all(some.map(({ opened, ended }) => Promise.race([opened, ended])))));
      for (const { socket } of some) socket.terminate();
    }
    expect(outcomes.slice(0, handshakeRate.burst)).toEqual(Array.from({ length: handshakeRate.burst }, () => "open"));
  }, 120_000);

  it("close a connection that asks for everything again and again", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    for (let n = 0; n < syncRate.burst + 10; n += 1) anna.provider.forceSync();
    expect(await anna.closed()).toBe("too-fast");
    await anna.synced();
  });

  it("drop a socket that sends before it is let in more than anyone has to say", async () => {
    const server = await startServerForTest();
    server.gate.resolvePrincipal = () => new Promise(() => {});
    const { socket, opened, ended } = open(server);
    await opened;
    socket.send(signIn(board));
    const part = new Uint8Array(512 * 1024);
    for (let sent = 0; sent <= maxWaiting.largest; sent += part.byteLength)
      socket.send(buildMessage(board, [0, 2], part));
    expect(await ended).toBe("too-fast");
  });

  it("let a large paste pass, and slow down a flood without losing any of it", async () => {
    const server = await startServerForTest();
    server.gate.admit("ben", { read: true, write: true });
    const anna = await server.connect(board, "editor").synced();
    const ben = await server.connect(board, "ben").synced();
    anna.doc.transact(() => {
      for (let n = 0; n < 3_000; n += 1) addNote(anna.doc, `card ${n} ${"x".repeat(1_000)}`);
    });
    await anna.synced();
    const flood = intakeRates.messages.burst + 200;
    for (let n = 0; n < flood; n += 1) anna.doc.getMap("meta").set("title", `At ${n}`);
    addNote(ben.doc, "quick");
    await ben.synced();
    const isOver = () => ben.doc.getMap("meta").get("title") === `At ${flood - 1}`;
    expect(isOver()).toBe(false);
    await waitFor("the flood", isOver, 60_000);
    await anna.synced();
    expect(anna.reasons).toEqual([]);
  }, 90_000);

  it("cut off who reads nothing, instead of keeping for them what all others do", async () => {
    const server = await startServerForTest();
    server.gate.admit("eve", { read: true, write: false });
    const { socket, received, opened, ended } = open(server);
    await opened;
    socket.send(signIn(board, "eve"));
    await waitFor("being let in", () => received.length > 0);
    socket.pause();
    const anna = await server.connect(board, "editor").synced();
    // What the kernels keep for a socket comes on top.
    for (let sent = 0; sent < maxUnreadBytes * 3; sent += 1024 * 1024) {
      addNote(anna.doc, "x".repeat(1024 * 1024));
      await anna.synced();
    }
    await waitFor("her end", () => server.collab.load().connections === 1);
    socket.resume();
    expect(await ended).toBe("1006");
    expect(anna.reasons).toEqual([]);
  }, 90_000);

  it("keep the log short while somebody sends garbage", async () => {
    let lines = 0;
    const stream = new Writable({
      write(_chunk, _encoding, done) {
        lines += 1;
        done();
      },
    });
    const server = await startServerForTest({ logger: pino({ level: "info" }, stream) });
    server.gate.admit("ben", { read: true, write: true });
    const ben = await server.connect(board, "ben").synced();
    const before = lines;
    for (let n = 0; n < 30; n += 1) {
      const eve = await server.connect(board, "editor").synced();
      sendUpdate(eve, Uint8Array.of(1, 2, 3, 4, 5));
      expect(await eve.closed()).toBe("malformed");
      eve.destroy();
    }
    expect(lines - before).toBeLessThan(12);
    addNote(ben.doc, "fine");
    await ben.synced();
    expect(notesOf(ben.doc)).toBe("fine");
  }, 90_000);

  it("close the sender of frames that aren't bytes, or that nobody can read", async () => {
    const server = await startServerForTest();
    const words = open(server);
    await words.opened;
    words.socket.send("hello");
    expect(await words.ended).toBe("1003");
    const garbage = open(server);
    await garbage.opened;
    garbage.socket.send(Uint8Array.of(200, 1));
    expect(await garbage.ended).toBe("malformed");
  });
});
