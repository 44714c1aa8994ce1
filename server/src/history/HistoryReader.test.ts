import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createLogger } from "../lifecycle/createLogger.ts";
import type { SqlStore } from "../store/sql/SqlStore.ts";
import { openSqliteStore } from "../store/sqlite/openSqliteStore.ts";
import { waitFor } from "../testing/index.ts";
import { buildState } from "./buildState.ts";
import { foldRows } from "./foldRows.ts";
import { History } from "./History.ts";
import { HistoryReader } from "./HistoryReader.ts";
import { HistoryThread } from "./HistoryThread.ts";

const name = "board/aaaaaaaa";
const dayMs = 24 * 60 * 60 * 1000;
const logger = createLogger("silent");
const thread = new HistoryThread(logger);

let directory: string;
let store: SqlStore;
let reader: HistoryReader;
let document: Y.Doc;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "throughline-"));
  store = await openSqliteStore(join(directory, "throughline.db"));
  reader = new HistoryReader({
    history: store.history,
    thread,
    logger,
    folder: { foldFinished: async () => false, unfinished: async () => [] },
  });
  document = new Y.Doc();
});

afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

afterAll(() => thread.stop());

/** Sets a key at a time and folds it, as a moment of its own unless no history is kept. Gives the moment's number. */
async function change(key: string, at: number, keepsMoments = true): Promise<number> {
  const before = Y.encodeStateVector(document);
  document.getMap("elements").set(key, at);
  const update = Y.encodeStateAsUpdate(document, before);
  const seq = await store.updates.append(name, update, { userId: "annaanna", at });
  const history = keepsMoments ? { history: { tip: await store.history.tip(name) } } : {};
  await store.updates.fold(name, foldRows({ elements: ["elements"], ...(await store.updates.load(name)), ...history }));
  return seq;
}

async function keysAfter(seq: number): Promise<string[] | undefined> {
  const source = await reader.stateAfter(name, seq);
  return source && Object.keys(buildState(source).getMap("elements").toJSON());
}

const listed = async (page: Parameters<HistoryReader["list"]>[1]) =>
  (await reader.list(name, page)).moments.map(({ uptoSeq }) => uptoSeq);

describe("HistoryReader", () => {
  it("builds the state after any number that ends a moment, and no other", async () => {
    for (const [index, key] of ["a", "b", "c"].entries()) await change(key, index * 60_000);
    expect([await keysAfter(0), await keysAfter(1), await keysAfter(3)]).toEqual([[], ["a"], ["a", "b", "c"]]);
    expect(await keysAfter(4)).toBeUndefined();
    expect(await reader.stateAfter("board/bbbbbbbb", 1)).toBeUndefined();
  });

  it("leads across a time in which no history was kept, and doesn't pretend to know it", async () => {
    await change("a", 0);
    await change("b", 60_000, false);
    await change("c", 120_000, false);
    await change("d", 180_000);
    expect(await listed({ limit: 10 })).toEqual([4, 1]);
    expect(await keysAfter(2)).toBeUndefined();
    expect(await keysAfter(3)).toEqual(["a", "b", "c"]);
    const played = buildState((await reader.stateAfter(name, 1)) ?? { updates: [] });
    const seen: string[][] = [];
    for (const { update } of await reader.updatesAfter(name, 1, 4)) {
      Y.applyUpdateV2(played, update);
      seen.push(Object.keys(played.getMap("elements").toJSON()));
    }
    expect(seen).toEqual([
      ["a", "b", "c"],
      ["a", "b", "c", "d"],
    ]);
  });

  it("lists pages, and moments of one element however far back they lie", async () => {
    for (const [index, key] of ["a", "b", "a", "c", "b"].entries()) await change(key, index * 60_000);
    expect(await listed({ limit: 2 })).toEqual([5, 4]);
    expect(await listed({ limit: 2, before: 4 })).toEqual([3, 2]);
    expect(await listed({ limit: 2, element: "a" })).toEqual([3, 1]);
    expect((await reader.list(name, { limit: 5 })).isEnd).toBe(true);
    expect((await reader.list(name, { limit: 4 })).isEnd).toBe(false);
    expect((await reader.list(name, { limit: 1, element: "a" })).isEnd).toBe(false);
  });

  it("finds the moment that ends with a number, and the last by a time", async () => {
    for (const [index, key] of ["a", "b"].entries()) await change(key, index * 60_000);
    expect((await reader.find(name, 2))?.uptoSeq).toBe(2);
    expect(await reader.find(name, 3)).toBeUndefined();
    expect((await reader.findLastBy(name, 59_999))?.uptoSeq).toBe(1);
    expect((await reader.findLastBy(name, 60_000))?.uptoSeq).toBe(2);
    expect(await reader.findLastBy(name, -1)).toBeUndefined();
  });
});

describe("History", () => {
  it("drops what is over when it begins, and keeps what is needed to build the rest", async () => {
    const now = Date.now();
    for (const [index, days] of [40, 35, 20, 0].entries()) await change(`card${index}`, now - days * dayMs);
    const history = new History({ store, logger, days: 30, hasHistory: () => true, elementsOf: () => ["elements"] });
    await waitFor("pruning", async () => (await listed({ limit: 10 })).length === 2, 20_000);
    expect(await listed({ limit: 10 })).toEqual([4, 3]);
    expect(await keysAfter(3)).toEqual(["card0", "card1", "card2"]);
    expect(await reader.since(name)).toBe(now - 20 * dayMs);
    await history.stop();
  });

  it("drops everything when none is to be kept", async () => {
    await change("a", Date.now());
    const history = new History({ store, logger, days: 0, hasHistory: () => true, elementsOf: () => ["elements"] });
    await waitFor("pruning", async () => (await listed({ limit: 10 })).length === 0, 20_000);
    expect(await store.history.tip(name)).toBeUndefined();
    await history.stop();
  });
});
