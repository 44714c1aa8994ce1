import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Moment } from "./HistoryStore.ts";
import type { Store } from "./Store.ts";

const name = "board/aaaaaaaa";
const author = { userId: "annaanna", at: 1 };

/** The moment of one number of the log, which lasts from 100 × the number for 50 ms. */
function buildMoment(seq: number, change: Partial<Moment> = {}): Moment {
  return {
    fromSeq: seq,
    uptoSeq: seq,
    startedAt: seq * 100,
    endedAt: seq * 100 + 50,
    authors: [{ userId: "annaanna", updates: seq }],
    touched: [{ element: `element-${seq}`, by: ["annaanna", null] }],
    update: Uint8Array.of(seq),
    ...change,
  };
}

/** What every history store must do, with the log that writes into it. `open` gives an empty store. */
export function describeHistory(implementation: string, open: () => Promise<Store>): void {
  describe(`history in ${implementation}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    /** Folds the numbers 1 to 8, or fewer, each a moment; 3 and 6 are checkpoints. */
    const write = async (document = name, upto = 8) => {
      for (let seq = 1; seq <= upto; seq += 1) {
        await store.updates.append(document, Uint8Array.of(seq), author);
        const state = seq % 3 === 0 ? { state: Uint8Array.of(0, seq) } : {};
        const moments = [buildMoment(seq, state)];
        expect(await store.updates.fold(document, { state: Uint8Array.of(seq), seq, moments })).toBe(true);
      }
    };
    const listed = async (range?: Parameters<Store["history"]["listMoments"]>[1], document = name) =>
      (await store.history.listMoments(document, range)).map(({ uptoSeq }) => uptoSeq);

    it("lists moments as they were written, without bytes", async () => {
      await write();
      const [first] = await store.history.listMoments(name);
      const { update: _update, ...summary } = buildMoment(1);
      expect(first).toEqual(summary);
      expect(await listed()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(await listed({}, "board/bbbbbbbb")).toEqual([]);
    });

    it("lists those of a time, or the newest so many before a number", async () => {
      await write();
      expect(await listed({ since: 351, until: 600 })).toEqual([4, 5, 6]);
      expect(await listed({ limit: 3 })).toEqual([6, 7, 8]);
      expect(await listed({ beforeSeq: 6, limit: 2 })).toEqual([4, 5]);
      expect(await listed({ beforeSeq: 1 })).toEqual([]);
    });

    it("keeps no moment twice when two servers fold the same rows, one of them a row more", async () => {
      for (const seq of [1, 2, 3]) await store.updates.append(name, Uint8Array.of(seq), author);
      const fold = (seq: number) => {
        const moments = [buildMoment(1, { uptoSeq: seq })];
        return store.updates.fold(name, { state: Uint8Array.of(seq), seq, base: 0, moments });
      };
      expect(await fold(2)).toBe(true);
      expect(await fold(3)).toBe(false);
      expect(await listed()).toEqual([2]);
      expect((await store.updates.load(name)).rows.map(({ seq }) => seq)).toEqual([3]);
    });

    it("writes no moments with a fold that does nothing", async () => {
      await store.updates.append(name, Uint8Array.of(1), author);
      await store.updates.fold(name, { state: Uint8Array.of(1), seq: 1, moments: [buildMoment(1)] });
      const again = { state: Uint8Array.of(1), seq: 1, moments: [buildMoment(2)] };
      expect(await store.updates.fold(name, again)).toBe(false);
      expect(await listed()).toEqual([1]);
    });

    it("folds nothing when a moment can't be written", async () => {
      await store.updates.append(name, Uint8Array.of(1), author);
      const moments = [buildMoment(1), buildMoment(1)];
      await expect(store.updates.fold(name, { state: Uint8Array.of(1), seq: 1, moments })).rejects.toThrow();
      expect((await store.updates.load(name)).rows).toHaveLength(1);
      expect(await listed()).toEqual([]);
    });

    it("gives the nearest checkpoint and the way on from it", async () => {
      await write();
      const path = await store.history.readMoments(name, 4, 7);
      expect(path.base?.seq).toBe(3);
      expect([...(path.base?.state ?? [])]).toEqual([0, 3]);
      expect(path.moments.map(({ update }) => [...update])).toEqual([[4], [5], [6], [7]]);
      expect([...(path.moments[2]?.state ?? [])]).toEqual([0, 6]);
      expect(path.moments[0]?.state).toBeUndefined();
      const exact = await store.history.readMoments(name, 6, 6);
      expect([exact.base?.seq, exact.moments.length]).toEqual([6, 0]);
      const early = await store.history.readMoments(name, 2, 2);
      expect(early.base).toBeUndefined();
      expect(early.moments.map(({ uptoSeq }) => uptoSeq)).toEqual([1, 2]);
    });

    it("says where history ends", async () => {
      expect(await store.history.tip(name)).toBeUndefined();
      await write();
      expect(await store.history.tip(name)).toEqual({
        uptoSeq: 8,
        since: 100,
        sinceCheckpoint: { moments: 2, bytes: 2 },
      });
      await write("board/bbbbbbbb", 6);
      expect(await store.history.tip("board/bbbbbbbb")).toEqual({
        uptoSeq: 6,
        since: 100,
        sinceCheckpoint: { moments: 0, bytes: 0 },
      });
    });

    it("drops what is old, but not the checkpoint on which later moments build", async () => {
      await write();
      await write("board/bbbbbbbb");
      // 1 to 5 are old; 6 and later are not, and 6 needs 5, which needs 4 and the checkpoint 3.
      expect(await store.history.prune(600)).toBe(10);
      expect(await listed()).toEqual([6, 7, 8]);
      const path = await store.history.readMoments(name, 5, 5);
      expect([path.base?.seq, path.moments.map(({ uptoSeq }) => uptoSeq)]).toEqual([3, [4, 5]]);
      expect(path.moments[0]?.authors).toEqual([]);
      expect((await store.history.tip(name))?.since).toBe(600);
      expect(await store.history.prune(600)).toBe(0);
      expect((await store.history.readMoments(name, 2, 2)).moments).toEqual([]);
    });

    it("drops all of a document in which nothing happened since, and everything at the end of time", async () => {
      await write();
      expect(await store.history.prune(851)).toBe(8);
      expect(await store.history.tip(name)).toBeUndefined();
      await write("board/bbbbbbbb");
      expect(await store.history.prune(Infinity)).toBe(8);
      expect((await store.updates.load(name)).snapshot?.seq).toBe(8);
    });

    it("goes with its document", async () => {
      await write();
      await write(`${name}/comments`);
      await write("board/aaaaaaaab");
      await store.updates.delete(name);
      expect(await listed()).toEqual([]);
      expect(await listed({}, `${name}/comments`)).toEqual([]);
      expect(await listed({}, "board/aaaaaaaab")).toHaveLength(8);
    });
  });
}
