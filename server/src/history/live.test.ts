import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addNote, notesOf, readNotes, startTestServer, waitFor, type TestServer } from "../testing/index.ts";
import { foldLimits } from "./Folder.ts";

const name = "board/aaaaaaaa";

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.stop());

describe("a board that people edit", () => {
  it("is folded while they do, with its moments, and goes on as if nothing had happened", async () => {
    const anna = await server.connect(name, "editor").synced();
    const ben = await server.connect(name, "editor").synced();
    const rows = async () => (await server.store.updates.heads([name])).get(name) ?? 0;
    // One at a time: what is sent together is one row.
    for (let n = 0; (await rows()) < foldLimits.rows; n++) {
      addNote(anna.doc, `note${n}`);
      await anna.synced();
    }
    const snapshot = await waitFor("the fold", async () => (await server.store.updates.load(name)).snapshot, 20_000);
    expect((await server.store.history.tip(name))?.uptoSeq).toBe(snapshot.seq);
    addNote(ben.doc, "after");
    await ben.synced();
    await waitFor("Ben's edit", () => readNotes(anna.doc).has("after"));
    const carl = await server.connect(name, "viewer").synced();
    expect(notesOf(carl.doc)).toBe(notesOf(anna.doc));
  });
});
