import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { UpdateLog } from "../store/UpdateLog.ts";
import { Journal, UnappliableUpdateError } from "./Journal.ts";

const name = "board/aaaaaaaa";
const author = { userId: null, at: 1 };

/** A log whose appends are answered when the test says, in any order. */
function buildLog() {
  const answers: (() => void)[] = [];
  const snapshots: number[] = [];
  const quarantined: number[] = [];
  const log: UpdateLog = {
    append: () => {
      const { promise, resolve } = Promise.withResolvers<number>();
      const seq = answers.length + 1;
      answers.push(() => resolve(seq));
      return promise;
    },
    load: async () => ({ rows: [] }),
    readAfter: async () => ({ rows: [] }),
    heads: async () => new Map(),
    fold: async (_document, { seq }) => snapshots.push(seq) > 0,
    quarantine: async (_document, seq) => void quarantined.push(seq),
    delete: async () => {},
  };
  return { log, answers, snapshots, quarantined };
}

function updateOf(key: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap("m").set(key, 1);
  return Y.encodeStateAsUpdate(doc);
}

describe("Journal", () => {
  it("applies after the append, with the given origin", async () => {
    const { log, answers } = buildLog();
    const journal = new Journal(log);
    const doc = new Y.Doc();
    const origins: unknown[] = [];
    doc.on("update", (_update: Uint8Array, origin: unknown) => origins.push(origin));
    const commit = journal.commit(name, doc, updateOf("a"), author, "origin");
    await Promise.resolve();
    expect(doc.getMap("m").size).toBe(0);
    answers[0]?.();
    await commit;
    expect(doc.getMap("m").size).toBe(1);
    expect(origins).toEqual(["origin"]);
  });

  it("never folds a row that isn't in the snapshot, even when answers overtake each other", async () => {
    const { log, answers, snapshots } = buildLog();
    const journal = new Journal(log);
    const doc = new Y.Doc();
    journal.opened(name, 0, { rows: 0, bytes: 0 });
    const first = journal.commit(name, doc, updateOf("a"), author, null);
    const second = journal.commit(name, doc, updateOf("b"), author, null);
    answers[1]?.();
    await second;
    await journal.fold(name, doc);
    expect(snapshots).toEqual([0]);
    answers[0]?.();
    await first;
    await journal.fold(name, doc);
    expect(snapshots).toEqual([0, 2]);
  });

  it("sets aside a stored update that can't be applied, and says which kind of failure it is", async () => {
    const { log, answers, quarantined } = buildLog();
    const journal = new Journal(log);
    const commit = journal.commit(name, new Y.Doc(), Uint8Array.of(9, 9, 9), author, null);
    answers[0]?.();
    await expect(commit).rejects.toThrow(UnappliableUpdateError);
    expect(quarantined).toEqual([1]);
  });

  it("counts growth since the last snapshot, with what came while it was written", async () => {
    const { log, answers } = buildLog();
    const journal = new Journal(log);
    const doc = new Y.Doc();
    journal.opened(name, 0, { rows: 3, bytes: 30 });
    const update = updateOf("a");
    const commit = journal.commit(name, doc, update, author, null);
    const fold = journal.fold(name, doc);
    answers[0]?.();
    await commit;
    await fold;
    expect(journal.growth(name)).toEqual({ rows: 1, bytes: update.byteLength });
  });
});
