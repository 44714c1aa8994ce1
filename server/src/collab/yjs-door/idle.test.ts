import { afterEach, describe, expect, it, vi } from "vitest";
import { addNote, readNotes, startTestServer, TestYjsClient, waitFor, type TestServer } from "../../testing/index.ts";

// Before anything is imported, because libraries keep `Date.now` for themselves. Sockets and `setTimeout` stay real.
vi.hoisted(() => vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] }));

const board = "board/aaaaaaaa";
let server: TestServer;

afterEach(() => server.stop());

/** Lets minutes pass in steps of seconds, each time with real messages going to and fro. */
async function letPass(minutes: number, afterEachStep: () => Promise<unknown>): Promise<void> {
  for (let step = 0; step < minutes * 12; step++) {
    vi.advanceTimersByTime(5_000);
    await afterEachStep();
  }
}

describe("the y-websocket door, when nobody says anything", () => {
  it("keeps a lone, silent reader connected for ten minutes, against its provider's time-out and Hocuspocus'", async () => {
    server = await startTestServer();
    const reader = new TestYjsClient(server.origin, board, "viewer");
    reader.provider.awareness.setLocalState(null);
    await reader.synced();
    const atFirst = reader.received.length;
    let steps = 0;
    await letPass(10, async () => {
      steps += 1;
      // What the server asked is answered in real time, before the clock goes on.
      await reader.roundTrip();
      await reader.roundTrip();
      // At least one message in 20 seconds, that is in four steps.
      await waitFor("a sign of life", () => reader.received.length - atFirst >= Math.floor(steps / 4));
    });
    expect(reader.closings).toEqual([]);
    expect(reader.attempts).toHaveLength(1);
    expect(server.collab.load().connections).toBe(1);

    const anna = await server.connect(board, "editor").synced();
    addNote(anna.doc, "late");
    await waitFor("an edit after the long silence", () => readNotes(reader.doc).has("late"));
    reader.destroy();
  });
});
