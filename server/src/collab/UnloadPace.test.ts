import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addNote, notesOf, startTestServer, TestClient, waitFor, type TestServer } from "../testing/index.ts";
import { lingering } from "./limits.ts";

const board = "board/aaaaaaaa";
const author = { userId: null, at: 1 };
const cleanups: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A server with a board of so many elements, and how often it was loaded. */
async function start(elements: number) {
  let loads = 0;
  const server = await startTestServer({
    wrapStore: (store) => ({
      ...store,
      claims: {
        // Asked for once by whoever loads a document, and by nobody else.
        list: (document) => {
          loads += 1;
          return store.claims.list(document);
        },
        claim: (...args) => store.claims.claim(...args),
        release: (...args) => store.claims.release(...args),
      },
    }),
  });
  cleanups.push(() => server.stop());
  const doc = new Y.Doc();
  const fill = () => {
    for (let n = 0; n < elements; n += 1) {
      const element = new Y.Map<unknown>([["at", [n, n, 1, 1]]]);
      element.set("text", new Y.Text(`Card ${n}`));
      doc.getMap("elements").set(`card${n}`, element);
    }
  };
  doc.transact(fill);
  await server.store.updates.append(board, Y.encodeStateAsUpdate(doc), author);
  return { server, loads: () => loads };
}

/** Somebody opens the board and leaves it. */
async function visit(server: TestServer, write?: string): Promise<void> {
  const client = await new TestClient(server.origin, board, "editor").synced();
  if (write !== undefined) addNote(client.doc, write);
  await client.synced();
  client.destroy();
  await waitFor("their leaving", () => server.collab.load().connections === 0);
}

const isUnloaded = (server: TestServer) => () => server.collab.load().documents === 0;

describe("a document whose last person has left", () => {
  it("stays for a while when it took long to load, so that coming and going costs nothing", async () => {
    const { server, loads } = await start(5_000);
    for (let n = 0; n < 4; n += 1) await visit(server, `visit ${n}`);
    expect(loads()).toBe(1);
    await waitFor("its end", isUnloaded(server), lingering.longestMs + 5_000);
    const late = await server.connect(board, "viewer").synced();
    expect(loads()).toBe(2);
    expect(notesOf(late.doc)).toBe("visit 0 visit 1 visit 2 visit 3");
  });

  it("goes at once when it is small, and when the server stops", async () => {
    const { server, loads } = await start(1);
    for (let n = 1; n <= 3; n += 1) {
      await visit(server);
      await waitFor("its end", isUnloaded(server), lingering.longestMs / 2);
      expect(loads()).toBe(n);
    }
    const { server: large } = await start(5_000);
    await visit(large);
    expect(large.collab.load().documents).toBe(1);
    const began = performance.now();
    await large.collab.stop();
    expect(performance.now() - began).toBeLessThan(lingering.longestMs / 2);
  });
});
