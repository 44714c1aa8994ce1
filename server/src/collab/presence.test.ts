import { afterEach, describe, expect, it } from "vitest";
import { startTestServer, waitFor, type TestClient, type TestServer, addNote, notesOf } from "../testing/index.ts";
import { messageType, readMessageHead } from "./collabMessage.ts";
import { maxAwarenessStateLength, presenceRate } from "./limits.ts";

const board = "board/aaaaaaaa";
let server: TestServer;

afterEach(() => server.stop());

async function startWith(...names: string[]): Promise<TestClient[]> {
  server = await startTestServer();
  return Promise.all(
    names.map((name) => {
      server.gate.admit(name, { read: true, write: true }, { id: `id-of-${name}`, name, colour: "sky" });
      return server.connect(board, name).synced();
    }),
  );
}

/** What one client sees of another. */
function seenBy(viewer: TestClient | undefined, of: TestClient | undefined): Record<string, unknown> | undefined {
  return viewer?.provider.awareness?.getStates().get(of?.doc.clientID ?? 0);
}

/** Counts the presence messages that reach a client from now on. */
function countPresence(client: TestClient): () => number {
  let count = 0;
  client.socket.on("message", ({ data }: { data: ArrayBuffer }) => {
    if (readMessageHead(new Uint8Array(data)).type === messageType.awareness) count += 1;
  });
  return () => count;
}

describe("presence", () => {
  it("says who someone is from what the server knows, whatever the client wrote", async () => {
    const [anna, ben] = await startWith("anna", "ben");
    anna?.provider.setAwarenessField("user", { id: "id-of-boss", name: "The boss" });
    anna?.provider.setAwarenessField("cursor", [1, 2]);
    const state = await waitFor("Anna's cursor", () => (seenBy(ben, anna)?.cursor ? seenBy(ben, anna) : undefined));
    expect(state).toEqual({ user: { id: "id-of-anna", name: "anna", colour: "sky" }, cursor: [1, 2] });
  });

  it("lets nobody move another's cursor, not even a viewer's", async () => {
    const [anna, ben, eve] = await startWith("anna", "ben", "eve");
    anna?.provider.setAwarenessField("cursor", [1, 1]);
    await waitFor("Anna's cursor", () => seenBy(eve, anna)?.cursor);
    eve?.provider.setAwarenessField("cursor", [5, 5]);
    await waitFor("Eve's own cursor", () => seenBy(ben, eve)?.cursor);
    // Eve's client believes to be Anna, with a newer clock.
    const forged = eve?.provider.awareness;
    if (!forged || !anna || !eve) throw new Error("No presence");
    forged.meta.set(anna.doc.clientID, { clock: 1_000, lastUpdated: Date.now() });
    forged.states.set(anna.doc.clientID, { cursor: [9, 9] });
    forged.emit("update", [{ added: [], updated: [anna.doc.clientID], removed: [] }, "local"]);
    // Alone, because of several things that she says only the last is passed on.
    addNote(eve.doc, "meanwhile");
    await waitFor("what came after it", () => ben && notesOf(ben.doc) !== "");
    eve.provider.setAwarenessField("cursor", [6, 6]);
    await waitFor("Eve's next move", () => JSON.stringify(seenBy(ben, eve)?.cursor) === "[6,6]");
    expect(seenBy(ben, anna)?.cursor).toEqual([1, 1]);
  });

  it("doesn't send anyone the moves that they alone have made", async () => {
    const [anna, ben] = await startWith("anna", "ben");
    if (!anna || !ben) throw new Error("Nobody came");
    anna.provider.setAwarenessField("cursor", 0);
    ben.provider.setAwarenessField("cursor", 0);
    await waitFor("both", () => seenBy(ben, anna)?.cursor === 0 && seenBy(anna, ben)?.cursor === 0);
    const heard = countPresence(anna);
    for (let move = 1; move <= 20; move += 1) {
      anna.provider.setAwarenessField("cursor", move);
      await waitFor("Anna's move", () => seenBy(ben, anna)?.cursor === move);
    }
    ben.provider.setAwarenessField("cursor", "over");
    await waitFor("Ben's move", () => seenBy(anna, ben)?.cursor === "over");
    expect(heard()).toBe(1);
  });

  it("drops what is too large and goes on", async () => {
    const [anna, ben] = await startWith("anna", "ben");
    anna?.provider.setAwarenessField("cursor", "x".repeat(maxAwarenessStateLength));
    anna?.provider.setAwarenessField("cursor", "small");
    await waitFor("the small state", () => seenBy(ben, anna)?.cursor === "small");
    expect(anna?.reasons).toEqual([]);
  });

  it("thins out a flood without closing anything", async () => {
    const [anna, ben] = await startWith("anna", "ben");
    let seen = 0;
    ben?.provider.awareness?.on("update", () => (seen += 1));
    const flood = presenceRate.perSecond * 20;
    for (let index = 0; index < flood; index += 1) anna?.provider.setAwarenessField("cursor", index);
    if (anna) addNote(anna.doc, "after the flood");
    await waitFor("the edit after the flood", () => ben && notesOf(ben.doc) !== "");
    expect(seen).toBeLessThan(flood / 2);
    expect(anna?.reasons).toEqual([]);
  });

  it("survives a new socket of the same person with the same client", async () => {
    const [anna, ben] = await startWith("anna", "ben");
    anna?.provider.setAwarenessField("cursor", 1);
    await waitFor("Anna's cursor", () => seenBy(ben, anna)?.cursor === 1);
    const again = await server.connect(board, "anna", { document: anna?.doc }).synced();
    again.provider.awareness?.meta.set(again.doc.clientID, { clock: 50, lastUpdated: Date.now() });
    again.provider.setAwarenessField("cursor", 2);
    await waitFor("the cursor from the new socket", () => seenBy(ben, anna)?.cursor === 2);
    anna?.socket.disconnect();
    again.provider.setAwarenessField("cursor", 3);
    await waitFor("the cursor after the old one's end", () => seenBy(ben, anna)?.cursor === 3);
  });
});
