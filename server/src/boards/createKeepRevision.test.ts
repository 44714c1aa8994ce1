import { join } from "node:path";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import type { SqlStore } from "../store/sql/SqlStore.ts";
import { openSqliteStore } from "../store/sqlite/openSqliteStore.ts";
import { automaticRevisions, createKeepRevision } from "./createKeepRevision.ts";

const id = "aaaaaaaa";
const { everyMs, kept } = automaticRevisions;

const stateElsewhere = async () => Uint8Array.of(7);

let directory: string;
let store: SqlStore;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "throughline-"));
  store = await openSqliteStore(join(directory, "throughline.db"));
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000 });
  await store.boards.create({ id, kind: "story-map", title: "Shop", ownerId: "annaanna", createdAt: 1_000 });
});

afterEach(async () => {
  vi.useRealTimers();
  await store.close();
  await rm(directory, { recursive: true });
});

async function change(): Promise<void> {
  vi.setSystemTime(Date.now() + 1);
  const row = { title: "Shop", searchText: "", elementCount: 1, updatedAt: Date.now(), updatedBy: null };
  await store.boards.updateIndex(id, { ...row, indexedSeq: 0 });
}

/** The last person leaves after so many milliseconds. */
async function leave(laterMs: number): Promise<(string | null)[]> {
  vi.setSystemTime(Date.now() + laterMs);
  await createKeepRevision(store, stateElsewhere)(id, new Y.Doc());
  return (await store.revisions.list(id)).map((revision) => revision.name);
}

describe("automatic revisions", () => {
  it("are kept of boards that changed, at most one an hour", async () => {
    expect(await leave(5)).toEqual([]);
    await change();
    expect(await leave(5)).toEqual([null]);
    expect(await leave(everyMs)).toEqual([null]);
    await change();
    expect(await leave(5)).toEqual([null, null]);
    await change();
    expect(await leave(everyMs - 2)).toEqual([null, null]);
    expect(await leave(2)).toEqual([null, null, null]);
  });

  it("aren't kept of what has a name already", async () => {
    await change();
    const revision = {
      id: "revision1",
      boardId: id,
      name: "Final",
      automatic: false,
      createdAt: Date.now() + 1,
      createdBy: null,
    };
    await store.revisions.create(revision, { state: new Uint8Array() });
    expect(await leave(everyMs)).toEqual(["Final"]);
  });

  it("are bounded, and never push out one with a name", async () => {
    const named = { id: "revision1", boardId: id, name: "Start", automatic: false, createdAt: 1_000, createdBy: null };
    await store.revisions.create(named, { state: new Uint8Array() });
    for (let n = 0; n < kept + 3; n++) {
      vi.setSystemTime(Date.now() + everyMs);
      await change();
      await leave(5);
    }
    const names = await leave(0);
    expect(names).toHaveLength(kept + 1);
    expect(names.at(-1)).toBe("Start");
  });

  it("are kept once when the last people of two servers leave at the same moment", async () => {
    await change();
    vi.setSystemTime(Date.now() + 5);
    const servers = [createKeepRevision(store, stateElsewhere), createKeepRevision(store, stateElsewhere)];
    await Promise.all(servers.map((keep) => keep(id, new Y.Doc())));
    expect(await store.revisions.list(id)).toHaveLength(1);
  });

  it("have nothing to do with boards that are gone", async () => {
    await store.boards.purge(id);
    expect(await leave(5)).toEqual([]);
  });
});
