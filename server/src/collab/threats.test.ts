import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addNote, notesOf, RawSocket, waitFor, type TestServer } from "../testing/index.ts";
import { startServerForTest } from "../testing/startServerForTest.ts";

const board = "board/aaaaaaaa";
const otherBoard = "board/bbbbbbbb";
/** Hocuspocus' messages that carry any text to the server, and from it to everybody. */
const stateless = 5;
const broadcastStateless = 6;

function aNote(word: string): Uint8Array {
  const doc = new Y.Doc();
  addNote(doc, word);
  return Y.encodeStateAsUpdate(doc);
}

const rowsOf = async (server: TestServer, name: string) => (await server.store.updates.load(name)).rows.length;

describe("a socket", () => {
  it("writes only into documents that it was let into", async () => {
    const server = await startServerForTest();
    const ben = await server.connect(otherBoard, "editor").synced();
    const attacker = await new RawSocket(server.origin, "collab", board, "editor").entered();
    for (const syncType of [1, 2] as const) attacker.sendUpdate(aNote("stolen"), syncType, otherBoard);
    attacker.sendUpdate(aNote("own"), 2);
    await attacker.answered(1);
    expect(await rowsOf(server, board)).toBe(1);
    expect(await rowsOf(server, otherBoard)).toBe(0);
    expect(notesOf(ben.doc)).toBe("");
    attacker.end();
  });

  it("writes nothing before it is let in, and nothing when it isn't", async () => {
    const server = await startServerForTest();
    const ben = await server.connect(board, "editor").synced();
    const stranger = new RawSocket(server.origin, "collab", board, "nobody's token");
    await stranger.opened();
    for (const syncType of [1, 2] as const) stranger.sendUpdate(aNote("early"), syncType);
    await waitFor("a refusal", () => stranger.refusals > 0);
    for (const syncType of [1, 2] as const) stranger.sendUpdate(aNote("late"), syncType);
    addNote(ben.doc, "bens");
    await ben.synced();
    expect(await rowsOf(server, board)).toBe(1);
    expect(notesOf(ben.doc)).toBe("bens");
    stranger.end();
  });

  it.each(["editor", "viewer"])("carries no other messages from one %s to others", async (token) => {
    const server = await startServerForTest();
    const ben = await server.connect(board, "editor").synced();
    const received: string[] = [];
    ben.provider.on("stateless", ({ payload }: { payload: string }) => received.push(payload));
    const attacker = await new RawSocket(server.origin, "collab", board, token).entered();
    attacker.sendText(stateless, "hello");
    attacker.sendText(broadcastStateless, "hello everybody");
    // What was sent before is dealt with when this is answered.
    attacker.sendUpdate(Uint8Array.of(0, 0), 2);
    await attacker.answered(1);
    addNote(ben.doc, "on");
    await ben.synced();
    expect(received).toEqual([]);
    // They weren't even handed on to Hocuspocus, which closes who sends the second.
    expect(attacker.reasons).toEqual([]);
    expect(await rowsOf(server, board)).toBe(1);
    attacker.end();
  });
});
