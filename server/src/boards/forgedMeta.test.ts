import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { startProductServer, TestYjsClient, waitFor, type ProductServer, type TestBrowser } from "../testing/index.ts";

let server: ProductServer;
let owner: TestBrowser;
let guest: TestBrowser;
let board: string;
const cleanups: (() => void)[] = [];

beforeAll(async () => {
  server = await startProductServer();
  owner = await server.owner();
});

beforeEach(async () => {
  board = (await owner.api.createBoard({ body: { kind: "story-map", title: "Shop" } })).id;
  guest = await server.guest(owner, board, "editor");
});

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

afterAll(() => server.stop());

const tokenOf = async (person: TestBrowser) => (await person.api.createCollabToken()).token;

/** Somebody by our own door: what they have, and how they were sent away. */
async function byCollab(person: TestBrowser) {
  const client = await server.connect(`board/${board}`, await tokenOf(person)).synced();
  return { doc: client.doc, leave: () => client.destroy(), refusal: () => client.closed() };
}

/** The same by the y-websocket door. */
async function byYjs(person: TestBrowser) {
  const client = new TestYjsClient(server.origin, `board/${board}`, await tokenOf(person));
  cleanups.push(() => client.destroy());
  await client.synced();
  return { doc: client.doc, leave: () => client.destroy(), refusal: async () => (await client.closed()).reason };
}

const metaOf = (doc: Y.Doc) => doc.getMap("meta").toJSON();

describe.each([
  ["the collab door", byCollab],
  ["the y-websocket door", byYjs],
])("what a guest writes in the server's place by %s", (_name, join) => {
  it.each<[string, string, unknown]>([
    ["a format of the future", "version", 2],
    ["another kind", "kind", "card-sort"],
    ["a title that is an object", "title", { text: "Shop" }],
    ["a title that is a shared text", "title", new Y.Text("Shop")],
    ["something new", "owner", "me"],
  ])("is refused, seen by nobody, and the board opens again: %s", async (_what, key, value) => {
    const ana = await byCollab(owner);
    const mallory = await join(guest);
    const before = metaOf(ana.doc);
    mallory.doc.getMap("meta").set(key, value);
    expect(await mallory.refusal()).toBe("refused");
    mallory.leave();
    // Hers comes after what was refused.
    const ben = await byCollab(guest);
    ben.doc.getMap("meta").set("title", "Sent");
    await waitFor("the next change", () => ana.doc.getMap("meta").get("title") === "Sent");
    expect(metaOf(ana.doc)).toEqual({ ...before, title: "Sent" });
    for (const person of [ana, ben]) person.leave();
    await waitFor("unloading", () => server.collab.load().documents === 0);
    const again = await byCollab(owner);
    expect(metaOf(again.doc)).toEqual({ ...before, title: "Sent" });
    again.leave();
  });
});
