import { createDecoder, readVarString, readVarUint } from "lib0/decoding";
import { encode, writeVarUint } from "lib0/encoding";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addNote, measureStall, readNotes, sendUpdate, waitFor, type TestClient } from "../testing/index.ts";
import { startHeldServer } from "../testing/startHeldServer.ts";
import { maxUpdateBytes } from "./limits.ts";

const board = "board/aaaaaaaa";
const syncStatus = 8;

/** The answers to a client's changes, in order of arrival, from now on. */
function answersTo(client: TestClient): number[] {
  const answers: number[] = [];
  client.socket.on("message", ({ data }: { data: ArrayBuffer }) => {
    const decoder = createDecoder(new Uint8Array(data));
    readVarString(decoder);
    if (readVarUint(decoder) === syncStatus) answers.push(readVarUint(decoder));
  });
  return answers;
}

/** An update of one part by each of so many clients, whose ids alternate with those of other such updates. */
function manyClients(count: number, number: number): Uint8Array {
  const parts = Array.from({ length: count }, (_, n) => [1, 4_000_000_000 - n * 64 - number, 0, 0, 1]);
  return encode((encoder) => {
    for (const value of [count, ...parts.flat(), 0]) writeVarUint(encoder, value);
  });
}

const write = ({ doc }: TestClient, word: string) => addNote(doc, word);

describe("the way of a connection's changes", () => {
  it("puts what comes during a commit into the next one, and answers each message", async () => {
    const { server, appended, release } = await startHeldServer();
    const anna = await server.connect(board, "editor").synced();
    const answers = answersTo(anna);
    write(anna, "first");
    await waitFor("the first append", () => appended.length === 1);
    for (let n = 0; n < 30; n += 1) write(anna, `next ${n}`);
    expect(answers).toEqual([]);
    release();
    await anna.synced();
    expect(answers).toEqual(Array.from({ length: 31 }, () => 1));
    expect(appended.length).toBeLessThan(10);
    const late = await server.connect(board, "editor").synced();
    expect(readNotes(late.doc).size).toBe(31);
  });

  it("stores what came before an unreadable message, and nothing of what comes after it", async () => {
    const { server, appended, release } = await startHeldServer();
    const anna = await server.connect(board, "editor").synced();
    write(anna, "first");
    await waitFor("the first append", () => appended.length === 1);
    write(anna, "second");
    sendUpdate(anna, Uint8Array.of(1, 2, 3, 4, 5));
    write(anna, "third");
    release();
    expect(await anna.closed()).toBe("malformed");
    const late = await server.connect(board, "editor").synced();
    expect([...readNotes(late.doc)].toSorted()).toEqual(["first", "second"]);
  });

  it("stores what came before a message that is too large, and nothing of what comes after it", async () => {
    const { server, appended, release } = await startHeldServer();
    const anna = await server.connect(board, "editor").synced();
    write(anna, "first");
    await waitFor("the first append", () => appended.length === 1);
    const answers = answersTo(anna);
    for (let n = 0; n < 10; n += 1) write(anna, `next ${n}`);
    sendUpdate(anna, new Uint8Array(maxUpdateBytes + 1));
    write(anna, "too late");
    // Asking for the state is answered out of turn: then the server has read all of that.
    let isRead = false;
    anna.socket.on("message", () => (isRead = true));
    anna.provider.forceSync();
    await waitFor("the server's reading", () => isRead || anna.reasons.length > 0);
    release();
    expect(await anna.closed()).toBe("too-large");
    expect(answers).toEqual(Array.from({ length: 11 }, () => 1));
    const late = await server.connect(board, "editor").synced();
    expect(readNotes(late.doc).size).toBe(11);
    expect(readNotes(late.doc).has("too late")).toBe(false);
  });

  it("isn't held up by changes that are made to be merged slowly", async () => {
    let shortest = Infinity;
    // Once more where it took long: what is merged slowly takes its time again, a busy machine doesn't.
    for (let attempt = 0; attempt < 3 && shortest >= 200; attempt += 1) {
      const { server, appended, release } = await startHeldServer();
      const anna = await server.connect(board, "editor").synced();
      write(anna, "first");
      await waitFor("the first append", () => appended.length === 1);
      for (let n = 0; n < 64; n += 1) sendUpdate(anna, manyClients(7_000, n));
      write(anna, "last");
      const stallMs = await measureStall(async () => {
        release();
        expect(await anna.closed()).toBe("refused");
      });
      shortest = Math.min(shortest, stallMs);
    }
    expect(shortest).toBeLessThan(200);
  });

  it("says no to a viewer's changes and yes to what it repeats", async () => {
    const { server, release } = await startHeldServer();
    release();
    const anna = await server.connect(board, "editor").synced();
    write(anna, "known");
    await anna.synced();
    const eve = await server.connect(board, "viewer").synced();
    await waitFor("what is known", () => readNotes(eve.doc).has("known"));
    const answers = answersTo(eve);
    sendUpdate(eve, Y.encodeStateAsUpdate(anna.doc));
    write(eve, "new");
    await waitFor("two answers", () => answers.length === 2);
    expect(answers).toEqual([1, 0]);
  });

  it("stores what a person sent just before they left, before the board goes", async () => {
    const { server, appended, release } = await startHeldServer();
    const anna = await server.connect(board, "editor").synced();
    write(anna, "last words");
    await waitFor("the append", () => appended.length === 1);
    write(anna, "and more");
    anna.provider.forceSync();
    anna.destroy();
    await waitFor("her leaving", () => server.collab.load().connections === 0);
    expect(server.collab.load().documents).toBe(1);
    release();
    await waitFor("unloading", () => server.collab.load().documents === 0);
    const late = await server.connect(board, "editor").synced();
    expect(readNotes(late.doc).size).toBe(2);
  });
});
