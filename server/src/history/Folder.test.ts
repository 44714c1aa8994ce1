import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createLogger } from "../lifecycle/createLogger.ts";
import type { SqlStore } from "../store/sql/SqlStore.ts";
import { openSqliteStore } from "../store/sqlite/openSqliteStore.ts";
import { waitFor } from "../testing/index.ts";
import { Folder, type FolderOptions } from "./Folder.ts";
import { HistoryThread } from "./HistoryThread.ts";

const name = "board/aaaaaaaa";
const logger = createLogger("silent");
/** A thread starts slowly while a whole test run is under way. */
const patienceMs = 20_000;
const thread = new HistoryThread(logger);

let directory: string;
let store: SqlStore;
let document: Y.Doc;
let appends: Promise<unknown>[];
/** How long ago what is written now was written. */
let agedMs: number;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "throughline-"));
  store = await openSqliteStore(join(directory, "throughline.db"));
  document = new Y.Doc();
  appends = [];
  agedMs = 60_000;
  document.on("update", (update: Uint8Array) => {
    appends.push(store.updates.append(name, update, { userId: "annaanna", at: Date.now() - agedMs }));
  });
});

afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

afterAll(() => thread.stop());

function openFolder(options: Partial<FolderOptions> = {}): Folder {
  const { updates, history } = store;
  return new Folder({
    updates,
    history,
    thread,
    logger,
    keepsMomentsOf: () => true,
    elementsOf: () => ["elements"],
    ...options,
  });
}

/** Writes so many rows and waits until they are stored. */
async function write(rows: number): Promise<void> {
  for (let n = 0; n < rows; n++) document.getMap("elements").set(`card${appends.length}`, new Y.Map([["n", n]]));
  await Promise.all(appends);
}

async function stored(): Promise<{ elements: unknown; rows: number; seq: number | undefined }> {
  const { snapshot, rows } = await store.updates.load(name);
  const rebuilt = new Y.Doc();
  if (snapshot !== undefined) Y.applyUpdateV2(rebuilt, snapshot.state);
  for (const { update } of rows) Y.applyUpdate(rebuilt, update);
  return { elements: rebuilt.getMap("elements").toJSON(), rows: rows.length, seq: snapshot?.seq };
}

describe("Folder", () => {
  it("folds everything there is on demand, into a snapshot and moments", async () => {
    await write(7);
    await openFolder().foldFinished(name);
    expect(await stored()).toEqual({ elements: document.getMap("elements").toJSON(), rows: 0, seq: 7 });
    const moments = await store.history.listMoments(name);
    expect(moments).toMatchObject([{ fromSeq: 1, uptoSeq: 7, authors: [{ userId: "annaanna", updates: 7 }] }]);
    expect(moments[0]?.touched).toHaveLength(7);
  });

  it("leaves a moment that is going on, however many look, and folds it once when it is over", async () => {
    const jobs: string[] = [];
    const run: HistoryThread["run"] = (...work) => {
      jobs.push(work[0]);
      return thread.run(...work);
    };
    const folder = openFolder({ thread: { run } });
    await write(2);
    agedMs = 0;
    await write(3);
    const looks = Array.from({ length: 20 }, () => folder.foldFinished(name));
    expect(new Set(await Promise.all(looks))).toEqual(new Set([true]));
    expect(await folder.foldFinished(name)).toBe(true);
    expect(jobs).toEqual(["fold"]);
    expect(await store.history.listMoments(name)).toMatchObject([{ fromSeq: 1, uptoSeq: 2 }]);
    expect((await stored()).rows).toBe(3);
    expect(await folder.unfinished(name)).toMatchObject([{ fromSeq: 3, uptoSeq: 5 }]);
    expect(await store.history.listMoments(name)).toHaveLength(1);
  });

  it("does nothing when there is nothing new, and nothing for a document that isn't there", async () => {
    const folder = openFolder();
    await folder.foldFinished(name);
    await write(3);
    await folder.foldFinished(name);
    await folder.foldFinished(name);
    expect(await store.history.listMoments(name)).toHaveLength(1);
    expect(await store.history.tip("board/bbbbbbbb")).toBeUndefined();
  });

  it("continues the chain of moments from fold to fold", async () => {
    const folder = openFolder();
    for (let n = 0; n < 3; n++) {
      agedMs -= 10_000;
      await write(2);
      await folder.foldFinished(name);
    }
    const moments = await store.history.listMoments(name);
    expect(moments.map(({ fromSeq, uptoSeq }) => [fromSeq, uptoSeq])).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    const { base, moments: path } = await store.history.readMoments(name, 4, 6);
    const rebuilt = new Y.Doc();
    if (base !== undefined) Y.applyUpdateV2(rebuilt, base.state);
    for (const { update } of path) Y.applyUpdateV2(rebuilt, update);
    expect(rebuilt.getMap("elements").toJSON()).toEqual(document.getMap("elements").toJSON());
  });

  it("keeps no moments of anything but boards, and none at all when none are wanted", async () => {
    await store.updates.append(`${name}/comments`, Y.encodeStateAsUpdate(new Y.Doc()), { userId: null, at: 1 });
    const limits = { rows: 1, minPauseMs: 0 };
    openFolder({ limits }).loaded(`${name}/comments`, { rows: 1, bytes: 2 });
    await waitFor("the fold", async () => (await store.updates.load(`${name}/comments`)).rows.length === 0, patienceMs);
    expect(await store.history.listMoments(`${name}/comments`)).toEqual([]);
    await write(2);
    openFolder({ limits, keepsMomentsOf: () => false }).loaded(name, { rows: 2, bytes: 10 });
    await waitFor("the fold", async () => (await stored()).rows === 0, patienceMs);
    expect(await store.history.listMoments(name)).toEqual([]);
  });

  it("folds by itself a document that grows, and then pauses", async () => {
    const folder = openFolder({ limits: { rows: 10, minPauseMs: 60_000 } });
    folder.loaded(name, { rows: 0, bytes: 0 });
    await write(9);
    for (let n = 0; n < 9; n++) folder.grew(name, 10);
    expect((await stored()).rows).toBe(9);
    await write(1);
    folder.grew(name, 10);
    await waitFor("the fold", async () => (await stored()).rows === 0, patienceMs);
    await write(30);
    for (let n = 0; n < 30; n++) folder.grew(name, 10);
    await folder.stop();
    expect((await stored()).rows).toBe(30);
  });

  it("folds what was closed only when that makes it open faster", async () => {
    const folder = openFolder({ limits: { closedRows: 5 } });
    await write(4);
    folder.loaded(name, { rows: 4, bytes: 10 });
    folder.unloaded(name);
    await write(1);
    folder.loaded(name, { rows: 5, bytes: 10 });
    folder.unloaded(name);
    await waitFor("the fold", async () => (await stored()).rows === 0, patienceMs);
    expect(await store.history.listMoments(name)).toHaveLength(1);
  });

  it("sets a row aside that can't be applied", async () => {
    await write(1);
    const seq = await store.updates.append(name, Uint8Array.of(7, 7, 7), {
      userId: "evileve1",
      at: Date.now() - agedMs,
    });
    await write(1);
    await openFolder().foldFinished(name);
    expect(await stored()).toMatchObject({ rows: 0, elements: document.getMap("elements").toJSON() });
    const quarantined = await store.kysely.selectFrom("quarantinedUpdates").select("seq").execute();
    expect(quarantined).toEqual([{ seq }]);
  });

  it("lets two servers fold at the same time and keeps one history", async () => {
    await write(20);
    const other = new HistoryThread(logger);
    await Promise.all([openFolder().foldFinished(name), openFolder({ thread: other }).foldFinished(name)]);
    other.stop();
    expect(await store.history.listMoments(name)).toMatchObject([{ fromSeq: 1, uptoSeq: 20 }]);
    expect((await stored()).rows).toBe(0);
  });

  it("doesn't bring back a document that was deleted while it was folded", async () => {
    await write(5);
    const run: HistoryThread["run"] = async (...work) => {
      const result = await thread.run(...work);
      await store.updates.delete(name);
      return result;
    };
    await openFolder({ thread: { run } }).foldFinished(name);
    expect(await store.updates.load(name)).toEqual({ rows: [] });
    expect(await store.history.listMoments(name)).toEqual([]);
  });

  it("folds nothing any more while the server stops, and doesn't wait for what is queued", async () => {
    await write(5);
    const folder = openFolder({ limits: { closedRows: 1 } });
    const first = folder.foldFinished(name);
    const second = folder.foldFinished(name);
    folder.loaded(name, { rows: 5, bytes: 100 });
    const stopped = folder.stop();
    folder.unloaded(name);
    await Promise.all([first, second, stopped]);
    await folder.foldFinished(name);
    expect((await stored()).rows).toBe(5);
  });

  it("leaves the log as it is when the thread fails, and says so to who asked", async () => {
    await write(5);
    const run = () => Promise.reject(new Error("no memory"));
    await expect(openFolder({ thread: { run } }).foldFinished(name)).rejects.toThrow("no memory");
    expect((await stored()).rows).toBe(5);
    await openFolder().foldFinished(name);
    expect((await stored()).rows).toBe(0);
  });
});
