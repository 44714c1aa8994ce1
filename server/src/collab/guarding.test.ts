import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addNote, notesOf, sendUpdate, waitFor, withUpdateLog, type TestServer } from "../testing/index.ts";
import { startServerForTest } from "../testing/startServerForTest.ts";
import { maxParked } from "./limits.ts";

const board = "board/aaaaaaaa";

/** The updates that a document makes from now on. */
function recorded(doc: Y.Doc): Uint8Array[] {
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === null) updates.push(update);
  });
  return updates;
}

/** A document of the client with this id that holds some words, and the updates that wrote them, one each. */
function writtenBy(clientId: number, words: readonly string[]) {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const updates = recorded(doc);
  for (const word of words) addNote(doc, word);
  return { doc, updates };
}

/** What a client sends that adds a word to another's document under a client id that isn't its own. */
function forgedUpdate(original: Y.Doc, clientId: number, word: string): Uint8Array {
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(original));
  forged.clientID = clientId;
  addNote(forged, word);
  return Y.encodeStateAsUpdate(forged, Y.encodeStateVector(original));
}

const join = (server: TestServer, name: string) => {
  server.gate.admit(name, { read: true, write: true });
  return server.connect(board, name).synced();
};

describe("what is written in another's name", () => {
  it("closes its sender and changes nothing", async () => {
    const server = await startServerForTest();
    const anna = await join(server, "anna");
    addNote(anna.doc, "hers");
    await anna.synced();
    const mallory = await join(server, "mallory");
    sendUpdate(mallory, forgedUpdate(anna.doc, anna.doc.clientID, "not hers"));
    expect(await mallory.closed()).toBe("id-taken");
    expect(notesOf(anna.doc)).toBe("hers");
    addNote(anna.doc, "still");
    await anna.synced();
    expect(anna.reasons).toEqual([]);
  });

  it("is refused after the board was closed and opened again, too", async () => {
    const server = await startServerForTest();
    const anna = await join(server, "anna");
    const { clientID } = anna.doc;
    addNote(anna.doc, "hers");
    await anna.synced();
    anna.destroy();
    await waitFor("unloading", () => server.collab.load().documents === 0);
    const mallory = await join(server, "mallory");
    // The next clock of someone who is offline: the thirteen bytes that would cost her all that she did meanwhile.
    sendUpdate(mallory, forgedUpdate(mallory.doc, clientID, "stolen"));
    expect(await mallory.closed()).toBe("id-taken");
  });

  it("is refused from the moment at which others can see the name", async () => {
    const server = await startServerForTest();
    const anna = await join(server, "anna");
    const mallory = await join(server, "mallory");
    anna.provider.setAwarenessField("cursor", [1, 1]);
    await waitFor("Anna's cursor", () => mallory.provider.awareness?.getStates().get(anna.doc.clientID)?.cursor);
    sendUpdate(mallory, Y.mergeUpdates(writtenBy(anna.doc.clientID, ["stolen"]).updates));
    expect(await mallory.closed()).toBe("id-taken");
    addNote(anna.doc, "hers");
    await anna.synced();
    expect(anna.reasons).toEqual([]);
  });

  it("can't be, because nobody sees a name that isn't claimed on disk yet", async () => {
    const { promise: isClaimed, resolve: claimNow } = Promise.withResolvers<void>();
    let asked = 0;
    const server = await startServerForTest({
      wrapStore: (store) => ({
        ...store,
        claims: {
          list: (document) => store.claims.list(document),
          claim: async (document, ids, userId) => {
            asked += 1;
            if (userId === "user-anna") await isClaimed;
            return store.claims.claim(document, ids, userId);
          },
          release: (...args) => store.claims.release(...args),
        },
      }),
    });
    const anna = await join(server, "anna");
    const ben = await join(server, "ben");
    const carl = await server.connect(board, "viewer").synced();
    const seenBy = ({ provider }: typeof ben, { doc }: typeof ben) =>
      provider.awareness?.getStates().get(doc.clientID)?.cursor;
    anna.provider.setAwarenessField("cursor", 1);
    await waitFor("the question for Anna's id", () => asked > 0);
    ben.provider.setAwarenessField("cursor", 1);
    carl.provider.setAwarenessField("cursor", 1);
    await waitFor("others' cursors", () => seenBy(carl, ben) === 1 && seenBy(ben, carl) === 1);
    anna.provider.setAwarenessField("cursor", 2);
    ben.provider.setAwarenessField("cursor", 2);
    await waitFor("Ben's next move", () => seenBy(carl, ben) === 2);
    expect([seenBy(ben, anna), seenBy(carl, anna)]).toEqual([undefined, undefined]);
    claimNow();
    await waitFor("Anna's cursor where it is now", () => seenBy(ben, anna) === 2 && seenBy(carl, anna) === 2);
  });

  it("is let in where the browser proves to have been the other before", async () => {
    const server = await startServerForTest();
    const asGuest = await join(server, "guest-1");
    addNote(asGuest.doc, "saved");
    await asGuest.synced();
    asGuest.socket.disconnect();
    addNote(asGuest.doc, "unsaved");
    const principal = { id: "guest-2", name: "Jo", aliases: ["user-guest-1"] };
    server.gate.admit("again", { read: true, write: true }, principal);
    const again = server.connect(board, "again");
    Y.applyUpdate(again.doc, Y.encodeStateAsUpdate(asGuest.doc));
    await again.synced();
    expect(again.reasons).toEqual([]);
    const ben = await join(server, "ben");
    expect(notesOf(ben.doc)).toBe("saved unsaved");
  });

  it("is the server's own, too", async () => {
    const server = await startServerForTest();
    await server.collab.documents.write(board, { userId: null }, (doc) => addNote(doc, "imported"));
    const mallory = await join(server, "mallory");
    const [clientId = 0] = Y.decodeStateVector(Y.encodeStateVector(mallory.doc)).keys();
    sendUpdate(mallory, forgedUpdate(mallory.doc, clientId, "forged"));
    expect(await mallory.closed()).toBe("id-taken");
  });
});

describe("what a board can't hold", () => {
  it.each([
    ["another root", board, (doc: Y.Doc) => void doc.getMap("secrets").set("a", 1)],
    ["a list where records are", board, (doc: Y.Doc) => doc.getArray("elements").push([1])],
    ["a prototype's key", board, (doc: Y.Doc) => void doc.getMap("elements").set("__proto__", 1)],
    ["a document in a document", board, (doc: Y.Doc) => void doc.getMap("elements").set("a", new Y.Doc())],
    ["anything in a place that takes nothing yet", `${board}/comments`, (doc: Y.Doc) => addNote(doc, "a")],
  ])("closes its sender: %s", async (_what, document, write) => {
    const server = await startServerForTest();
    const anna = await join(server, "anna");
    const mallory = await server.connect(document, "editor").synced();
    write(mallory.doc);
    expect(await mallory.closed()).toBe("refused");
    expect((await server.store.updates.load(document)).rows).toEqual([]);
    addNote(anna.doc, "on");
    await anna.synced();
  });
});

describe("what came before what it rests upon", () => {
  it("waits for the handshake, and is acknowledged with it", async () => {
    const server = await startServerForTest();
    const anna = await join(server, "anna");
    const { doc, updates } = writtenBy(4_711, ["one", "two", "three"]);
    const [, second = new Uint8Array(), third = new Uint8Array()] = updates;
    sendUpdate(anna, third);
    sendUpdate(anna, second);
    const ben = await join(server, "ben");
    addNote(ben.doc, "meanwhile");
    await ben.synced();
    expect(notesOf(ben.doc)).toBe("meanwhile");
    sendUpdate(anna, Y.encodeStateAsUpdate(doc), 1);
    await waitFor("all of it", () => notesOf(ben.doc) === "meanwhile one three two");
    expect(anna.reasons).toEqual([]);
  });

  it("isn't kept without end: its sender has to send everything anew", async () => {
    const server = await startServerForTest();
    const anna = await join(server, "anna");
    const words = Array.from({ length: maxParked.updates + 2 }, (_, n) => `word ${n}`);
    const [, ...late] = writtenBy(4_711, words).updates;
    for (const update of late) sendUpdate(anna, update);
    expect(await anna.closed()).toBe("incomplete");
    await anna.synced();
    expect(notesOf(anna.doc)).toBe("");
    expect((await server.store.updates.load(board)).rows).toEqual([]);
  });

  it("is asked for again when the handshake itself has a hole", async () => {
    const server = await startServerForTest();
    const anna = await join(server, "anna");
    const [, second = new Uint8Array()] = writtenBy(4_711, ["one", "two"]).updates;
    sendUpdate(anna, second, 1);
    expect(await anna.closed()).toBe("incomplete");
  });
});

describe("after an older backup was restored", () => {
  it("lets people bring back what others wrote, whose it stays", async () => {
    const server = await startServerForTest({ recovery: { isOn: () => true } });
    const lost = writtenBy(4_711, ["lost and found"]);
    // He has a copy with what she wrote, and writes under an id of his own.
    lost.doc.clientID = 815;
    const ben = server.connect(board, server.gate.admit("ben", { read: true, write: true }), { document: lost.doc });
    await ben.synced();
    addNote(ben.doc, "his own");
    await ben.synced();
    const claims = await server.store.claims.list(board);
    expect(claims.map(({ clientId, userId }) => [clientId, userId])).toEqual([[815, "user-ben"]]);
    // Who wrote it comes back later and goes on under the same id.
    const { doc } = writtenBy(4_711, ["lost and found", "and more"]);
    const anna = server.connect(board, server.gate.admit("anna", { read: true, write: true }), { document: doc });
    await anna.synced();
    expect(anna.reasons).toEqual([]);
    await waitFor("all of it", () => notesOf(ben.doc) === "and more his own lost and found");
  });

  it("lets nobody change anything in another's name by hand", async () => {
    const server = await startServerForTest({ recovery: { isOn: () => true } });
    const anna = await join(server, "anna");
    addNote(anna.doc, "hers");
    await anna.synced();
    const mallory = await join(server, "mallory");
    sendUpdate(mallory, forgedUpdate(anna.doc, anna.doc.clientID, "not hers"));
    expect(await mallory.closed()).toBe("id-taken");
  });
});

describe("a claim that can't be stored", () => {
  it("keeps the change from being stored, and the client tries again", async () => {
    let isFull = true;
    const server = await startServerForTest({
      wrapStore: (store) => ({
        ...withUpdateLog(store, {}),
        claims: {
          list: (document) => store.claims.list(document),
          claim: (...args) => (isFull ? Promise.reject(new Error("disk full")) : store.claims.claim(...args)),
          release: (...args) => store.claims.release(...args),
        },
      }),
    });
    const anna = await join(server, "anna");
    addNote(anna.doc, "hers");
    expect(await anna.closed()).toBe("storage-failed");
    expect((await server.store.updates.load(board)).rows).toEqual([]);
    isFull = false;
    await anna.synced();
    expect((await server.store.updates.load(board)).rows).toHaveLength(1);
  });
});
