import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { contentName } from "./content/openBoard.ts";
import { RawSocket, startStallServer, TestBrowser, TestClient, type StallServer } from "./testing/index.ts";

/** Nothing that anybody sends may keep everybody else waiting for longer. */
const longestStallMs = 100;

let server: StallServer;
let owner: TestBrowser;
/** A board of 10,000 cards and one of 9,000 stories. */
let cards: string;
let stories: string;
let ben: TestClient;

const tokenOf = async () => (await owner.api.createCollabToken()).token;

async function importCsv(kind: string, body: string): Promise<string> {
  const { id } = await owner.api.importBoard({ query: { kind, format: "csv" }, body });
  if (id === null) throw new Error("nothing was imported");
  return id;
}

/** 200 steps of 50 cards. */
const cardsCsv = ["Stage,Step,Lane,Card"]
  .concat(Array.from({ length: 10_000 }, (_, n) => `Stage ${n % 20},Step ${n % 200},Thoughts,Somebody thinks of ${n}`))
  .join("\n");
const storiesCsv = ["Activity,Task,Story,Release"]
  .concat(Array.from({ length: 9_000 }, (_, n) => `A${n % 30},T${n % 300},As somebody I want ${n},R${n % 4}`))
  .join("\n");

/** Somebody names a board, under a Yjs client id of their own. */
function titleBy(clientId: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  doc.getMap("meta").set("title", "Named");
  return Y.encodeStateAsUpdate(doc);
}

/** Ben writes and waits until that is stored, again and again while something runs. */
async function goOn(run: () => Promise<unknown>): Promise<void> {
  const work = { isOver: false };
  const over = run().finally(() => (work.isOver = true));
  for (let edit = 0; !work.isOver; edit += 1) {
    ben.doc.getMap("meta").set("title", `Edit ${edit}`);
    await ben.synced(30_000);
  }
  await over;
}

beforeAll(async () => {
  server = await startStallServer();
  owner = await server.owner();
  const { id } = await owner.api.createBoard({ body: { kind: "story-map" } });
  ben = await new TestClient(server.origin, contentName(id), await tokenOf()).synced();
  cards = await importCsv("journey-map", cardsCsv);
  stories = await importCsv("story-map", storiesCsv);
}, 120_000);

afterAll(async () => {
  ben.destroy();
  await server.stop();
});

/**
 * Expects that what runs, while Ben goes on, never keeps the server's loop for long. Once more, twice at most, where it
 * did: work that isn't bounded takes its time again, a machine that was busy with others doesn't.
 * Gives how often it ran.
 */
async function expectNoStall(run: (attempt: number) => Promise<unknown>): Promise<number> {
  let shortest = Infinity;
  let attempts = 0;
  for (; attempts < 3 && shortest >= longestStallMs; attempts += 1) {
    const { stallMs } = await server.stallOf(() => goOn(() => run(attempts)));
    shortest = Math.min(shortest, stallMs);
  }
  expect(shortest).toBeLessThan(longestStallMs);
  return attempts;
}

const elementsOf = async (id: string) => (await owner.api.getElements({ params: { id } })).elements;
const idsOf = async (id: string, type: string) =>
  (await elementsOf(id)).flatMap((element) => (element.type === type ? [String(element.id)] : []));
const operate = (id: string, operations: { name: string; args: Record<string, unknown> }[]) =>
  owner.api.runOperations({ params: { id }, body: { operations } });

describe("keeps nobody waiting for long", () => {
  const file = (text: string) => () =>
    owner.fetch("/api/boards/import?kind=story-map&format=csv", {
      method: "POST",
      body: text,
      headers: { "content-type": "text/csv" },
    });
  const get = (path: () => string) => async () => (await owner.fetch(path())).arrayBuffer();

  const workbookAndBack = async () => {
    const body = await (await owner.fetch(`/api/boards/${stories}/export?format=xlsx`)).arrayBuffer();
    const query = { kind: "story-map", dryRun: "true" } as const;
    const { report } = await owner.api.importBoard({ query, body: new Uint8Array(body) });
    expect(report).toMatchObject({ dropped: [], made: [{}, {}, {}, { label: "stories", count: 9_000 }] });
  };

  it.each([
    ["a header of 8,000 columns", file(`${"a,".repeat(8_000)}\n1`)],
    ["marks that close nothing", file(`Story,Task\n${'"a"b",2\n'.repeat(9_000)}`)],
    ["one cell of 5 MB", file(`Story\n"${"x".repeat(5_000_000)}"`)],
    ["2.4 million rows", file("a\n".repeat(2_400_000))],
    ["an import of 9,000 stories", file(storiesCsv)],
    ["a copy of 9,000 stories", () => owner.api.duplicateBoard({ params: { id: stories }, body: {} })],
    ["9,000 stories as JSON", get(() => `/api/boards/${stories}/export?format=json`)],
    ["9,000 stories as CSV", get(() => `/api/boards/${stories}/export?format=csv`)],
    ["9,000 stories as a workbook, and from it", workbookAndBack],
    ["9,000 stories as PNG", get(() => `/api/boards/${stories}/export?format=png`)],
    ["the elements of 10,000 cards", get(() => `/api/boards/${cards}/elements`)],
    ["a new title", () => owner.api.updateBoard({ params: { id: cards }, body: { title: "Renamed" } })],
  ])("%s", async (_, run) => {
    await expectNoStall(run);
  });

  it("2,000 operations in one request", async () => {
    const { id } = await owner.api.createBoard({ body: { kind: "story-map" } });
    const call = { name: "addActivity", args: { title: "Activity" } };
    const calls = Array.from({ length: 2_000 }, () => call);
    await expectNoStall(() => operate(id, calls));
  });

  it("moving 5,000 of 10,000 cards", async () => {
    const ids = await idsOf(cards, "card");
    const steps = await idsOf(cards, "step");
    const [lane] = await idsOf(cards, "lane");
    const move = (attempt: number) => ({ ids: ids.slice(0, 5_000), step: steps[attempt], lane });
    await expectNoStall((attempt) => operate(cards, [{ name: "moveCards", args: move(attempt) }]));
  });

  it("a body of brackets", async () => {
    const body = `{"operations":[${"[],".repeat(1_600_000)}[]]}`;
    const headers = { "content-type": "application/json" };
    const send = () => owner.fetch(`/api/boards/${cards}/operations`, { method: "POST", body, headers });
    await expectNoStall(send);
  });

  it("opening 10,000 cards, and leaving them", async () => {
    let count = 0;
    const token = await tokenOf();
    const open = async () => {
      const anna = await new TestClient(server.origin, contentName(cards), token).synced(60_000);
      count = anna.doc.getMap("elements").size;
      anna.destroy();
    };
    await expectNoStall(open);
    expect(count).toBeGreaterThan(10_000);
  });

  it("saving, looking at and bringing back a revision of 10,000 cards", async () => {
    const params = { id: cards };
    await expectNoStall(async () => {
      const { id } = await owner.api.saveRevision({ params, body: { name: "Kept" } });
      await owner.api.getRevision({ params: { ...params, revision: id } });
      await operate(cards, [{ name: "renameBoard", args: { title: "Later" } }]);
      await owner.api.compareHistory({ params, query: { from: id, to: "now" } });
      await owner.api.restoreRevision({ params: { ...params, revision: id } });
      await owner.api.listHistory({ params });
    });
  });

  it("3,000 more stories in one update, and every second of them taken away again", async () => {
    const before = (await elementsOf(stories)).length;
    const doc = new Y.Doc();
    const options = { document: doc };
    const anna = await new TestClient(server.origin, contentName(stories), await tokenOf(), options).synced(60_000);
    const elements = doc.getMap<Y.Map<unknown>>("elements");
    const copied = [...elements.values()].filter((element) => element.get("type") === "story").slice(0, 3_000);
    const attempts = await expectNoStall(async (attempt) => {
      doc.transact(() => copied.forEach((element, n) => elements.set(`copy${attempt}-${n}`, element.clone())));
      await anna.synced(30_000);
      doc.transact(() => copied.forEach((_, n) => n % 2 === 0 && elements.delete(`copy${attempt}-${n}`)));
      await anna.synced(30_000);
    });
    expect(anna.reasons).toEqual([]);
    anna.destroy();
    expect(await elementsOf(stories)).toHaveLength(before + 1_500 * attempts);
  });

  it("40 updates, each under 500 new client ids, of which most are refused", async () => {
    const board = contentName(cards);
    // The board is open already, and each attempt is another guest's, who hasn't begun to write under any id.
    const reader = await new TestClient(server.origin, board, await tokenOf()).synced(60_000);
    const { token: link } = await owner.api.createLink({ params: { id: cards }, body: { role: "editor" } });
    await expectNoStall(async (attempt) => {
      const guest = new TestBrowser(server.origin);
      await guest.api.join({ params: { token: link }, body: { name: `Guest ${attempt}` } });
      const { token } = await guest.api.createCollabToken();
      const first = 3_000_000_000 + attempt * 20_000;
      const updates = Array.from({ length: 40 }, (_, n) =>
        Y.mergeUpdates(Array.from({ length: 500 }, (_each, client) => titleBy(first + n * 500 + client))),
      );
      const socket = await new RawSocket(server.origin, "collab", board, token).entered();
      for (const update of updates) socket.sendUpdate(update, 2);
      expect(await socket.closed()).toBe("too-fast");
    });
    reader.destroy();
  });

  it("20 people who say that they have what nobody has", async () => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 60_000);
    for (let client = 0; client < 60_000; client += 1) {
      encoding.writeVarUint(encoder, 4_000_000_000 - client);
      encoding.writeVarUint(encoder, 1);
    }
    const vector = encoding.toUint8Array(encoder);
    const token = await tokenOf();
    await expectNoStall(async () => {
      const sockets = await Promise.all(
        Array.from({ length: 20 }, () => new RawSocket(server.origin, "collab", contentName(cards), token).entered()),
      );
      for (const socket of sockets) socket.sendUpdate(vector, 0);
      await Promise.all(sockets.map((socket) => socket.closed()));
    });
  });
});

it("runs one operation on 10,000 cards within 100 ms", async () => {
  const [id] = await idsOf(cards, "card");
  const times: number[] = [];
  for (let n = 0; n < 10; n += 1) {
    const began = performance.now();
    await operate(cards, [{ name: "setText", args: { id, key: "text", text: `Said ${n}` } }]);
    times.push(performance.now() - began);
  }
  expect(Math.min(...times)).toBeLessThan(100);
});
