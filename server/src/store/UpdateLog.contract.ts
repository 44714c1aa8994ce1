import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { OwnerStore } from "./OwnerStore.ts";
import type { Fold, UpdateLog } from "./UpdateLog.ts";

const author = { userId: "anna-anna", at: 1_700_000_000_000 };
const name = "board/aaaaaaaa";

/** A log under test, and the way to end it. */
export interface OpenedLog {
  readonly log: UpdateLog;
  readonly owners: OwnerStore;
  close(): Promise<void>;
}

/** What every update log must do, whatever stores it. `open` gives an empty one. */
export function describeUpdateLog(implementation: string, open: () => Promise<OpenedLog>): void {
  describe(`update log in ${implementation}`, () => {
    let opened: OpenedLog;
    let log: UpdateLog;

    beforeEach(async () => {
      opened = await open();
      log = opened.log;
    });

    afterEach(() => opened.close());

    const fold = (document: string, state: Uint8Array, seq: number) => log.fold(document, { state, seq, moments: [] });
    const appendMany = async (document: string, count: number) => {
      const seqs = [];
      for (let index = 0; index < count; index += 1)
        seqs.push(await log.append(document, Uint8Array.of(index), author));
      return seqs;
    };

    it("has nothing for an unknown document", async () => {
      const { snapshot, rows } = await log.load(name);
      expect(snapshot).toBeUndefined();
      expect(rows).toEqual([]);
    });

    it("gives back what was appended, in order, with contiguous numbers, byte for byte", async () => {
      const updates = Array.from({ length: 40 }, (_, index) => Uint8Array.of(index, 0, 255 - index));
      const seqs = await Promise.all(updates.map((update) => log.append(name, update, author)));
      expect(seqs).toEqual(updates.map((_, index) => index + 1));
      const { rows } = await log.load(name);
      expect(rows.map((row) => row.seq)).toEqual(seqs);
      expect(rows.map((row) => [...row.update])).toEqual(updates.map((update) => [...update]));
    });

    it("stores a view on a larger buffer as the view, and what it was at the time of the call", async () => {
      const buffer = new Uint8Array(1000).fill(7);
      const append = log.append(name, buffer.subarray(10, 13), author);
      buffer.fill(9);
      await append;
      const { rows } = await log.load(name);
      expect(rows.map((row) => [...row.update])).toEqual([[7, 7, 7]]);
    });

    it("tells who wrote each row and when", async () => {
      await log.append(name, Uint8Array.of(1), author);
      await log.append(name, Uint8Array.of(2), { userId: null, at: 7 });
      const { rows } = await log.load(name);
      expect(rows.map(({ userId, at }) => ({ userId, at }))).toEqual([author, { userId: null, at: 7 }]);
    });

    it("numbers every document by itself, also when they share a commit", async () => {
      const names = Array.from({ length: 60 }, (_, index) => `board/${index % 3}`);
      const seqs = await Promise.all(names.map((each) => log.append(each, Uint8Array.of(1), author)));
      expect(seqs).toEqual(names.map((_, index) => Math.floor(index / 3) + 1));
      expect(await log.heads(["board/0", "board/1", "board/2", "board/3"])).toEqual(
        new Map([
          ["board/0", 20],
          ["board/1", 20],
          ["board/2", 20],
        ]),
      );
      expect(await log.heads([])).toEqual(new Map());
    });

    it("knows the newest number of a document that was folded, set aside or deleted, and never gives one twice", async () => {
      const [folded, aside, deleted] = ["board/folded", "board/aside", "board/deleted"] as const;
      for (const each of [folded, aside, deleted, `${deleted}/comments`]) await appendMany(each, 3);
      await fold(folded, Uint8Array.of(1), 3);
      await log.quarantine(aside, 3, "broken");
      await log.delete(deleted);
      await log.delete(deleted);
      for (const each of [folded, aside, deleted, `${deleted}/comments`]) {
        expect(await log.append(each, Uint8Array.of(9), author), each).toBe(4);
        expect((await log.heads([each])).get(each)).toBe(4);
      }
    });

    it("reads what came after a number", async () => {
      await appendMany(name, 4);
      const later = await log.readAfter(name, 2);
      expect(later.snapshot).toBeUndefined();
      expect(later.rows.map((row) => row.seq)).toEqual([3, 4]);
      expect(await log.readAfter(name, 4)).toEqual({ rows: [] });
    });

    it("notes with a fold who made what, keeps who was first, and forgets it with the document", async () => {
      const seqs = await appendMany(name, 4);
      const foldMade = (upTo: number, made: Fold["made"]) =>
        log.fold(name, {
          state: Uint8Array.of(1),
          seq: seqs[upTo] ?? 0,
          base: upTo === 0 ? 0 : seqs[0],
          moments: [],
          made,
        });
      const [anna, ben] = [
        { element: "aaaaaaaa", by: "annaanna", at: 1 },
        { element: "bbbbbbbb", by: null, at: 2 },
      ];
      expect(await foldMade(0, [anna])).toBe(true);
      expect(await foldMade(0, [{ ...ben, by: "late" }]), "it was folded already").toBe(false);
      expect(await foldMade(1, [{ ...anna, by: "benbenbe", at: 9 }, ben])).toBe(true);
      expect(await opened.owners.list(name)).toEqual([anna, ben]);
      expect(await opened.owners.list(name, ["bbbbbbbb", "cccccccc"])).toEqual([ben]);
      expect(await opened.owners.list("board/bbbbbbbb")).toEqual([]);
      await log.delete(name);
      expect(await opened.owners.list(name)).toEqual([]);
    });

    it("gives the snapshot to who asks for what was folded meanwhile, and to nobody else", async () => {
      await appendMany(name, 4);
      await fold(name, Uint8Array.of(42), 3);
      const behind = await log.readAfter(name, 1);
      expect([...(behind.snapshot?.state ?? [])]).toEqual([42]);
      expect(behind.snapshot?.seq).toBe(3);
      expect(behind.rows.map((row) => row.seq)).toEqual([4]);
      const level = await log.readAfter(name, 3);
      expect(level.snapshot).toBeUndefined();
      expect(level.rows.map((row) => row.seq)).toEqual([4]);
    });

    it("keeps documents apart, also those whose name begins alike", async () => {
      await log.append(name, Uint8Array.of(1), author);
      await log.append(`${name}/comments`, Uint8Array.of(2), author);
      await log.append("board/aaaaaaaaa", Uint8Array.of(3), author);
      expect((await log.load(name)).rows).toHaveLength(1);
      expect((await log.load(`${name}/comments`)).rows).toHaveLength(1);
    });

    it("folds the rows up to the watermark and no others", async () => {
      const seqs = [];
      for (let index = 0; index < 4; index += 1) seqs.push(await log.append(name, Uint8Array.of(index), author));
      await log.append("board/bbbbbbbb", Uint8Array.of(9), author);
      await fold(name, Uint8Array.of(42), seqs[1] ?? 0);
      const stored = await log.load(name);
      expect(stored.snapshot?.seq).toBe(seqs[1]);
      expect([...(stored.snapshot?.state ?? [])]).toEqual([42]);
      expect(stored.rows.map((row) => row.seq)).toEqual(seqs.slice(2));
      expect((await log.load("board/bbbbbbbb")).rows).toHaveLength(1);
    });

    it("never replaces a snapshot by an older one", async () => {
      const first = await log.append(name, Uint8Array.of(1), author);
      const second = await log.append(name, Uint8Array.of(2), author);
      expect(await fold(name, Uint8Array.of(2), second)).toBe(true);
      expect(await fold(name, Uint8Array.of(1), first)).toBe(false);
      expect(await fold(name, Uint8Array.of(3), second)).toBe(false);
      const { snapshot } = await log.load(name);
      expect(snapshot?.seq).toBe(second);
      expect([...(snapshot?.state ?? [])]).toEqual([2]);
    });

    it("doesn't bring a deleted document back by a late snapshot", async () => {
      const seq = await log.append(name, Uint8Array.of(1), author);
      await log.delete(name);
      expect(await fold(name, Uint8Array.of(9), seq)).toBe(false);
      expect(await log.load(name)).toEqual({ rows: [] });
    });

    it("gives numbers above the watermark after everything was folded", async () => {
      const seq = await log.append(name, Uint8Array.of(1), author);
      await fold(name, Uint8Array.of(1), seq);
      expect(await log.append(name, Uint8Array.of(2), author)).toBeGreaterThan(seq);
      expect((await log.load(name)).rows).toHaveLength(1);
    });

    it("loads without a row that was set aside", async () => {
      const first = await log.append(name, Uint8Array.of(1), author);
      const second = await log.append(name, Uint8Array.of(2), author);
      await log.quarantine(name, first, "broken");
      expect([await log.isQuarantined(name, first), await log.isQuarantined(name, first + 1)]).toEqual([true, false]);
      expect((await log.load(name)).rows.map((row) => row.seq)).toEqual([second]);
    });

    it("deletes a document with those beneath it and leaves its neighbours", async () => {
      const names = [name, `${name}/comments`, `${name}/private/bbbbbbbb`, "board/aaaaaaaab", "board/aaaaaaa-"];
      for (const each of names) {
        const seq = await log.append(each, Uint8Array.of(1), author);
        await fold(each, Uint8Array.of(1), seq);
        await log.append(each, Uint8Array.of(2), author);
      }
      await log.delete(name);
      const left = await Promise.all(names.map(async (each) => (await log.load(each)).rows.length));
      expect(left).toEqual([0, 0, 0, 1, 1]);
      expect((await log.load(name)).snapshot).toBeUndefined();
    });

    it("deletes what is being appended, too", async () => {
      const appends = Array.from({ length: 20 }, (_, index) => log.append(name, Uint8Array.of(index), author));
      await log.delete(name);
      await Promise.all(appends);
      expect(await log.load(name)).toEqual({ rows: [] });
    });

    it("keeps a document equal while it is written, folded and read at the same time", async () => {
      const doc = new Y.Doc();
      const pending: Promise<unknown>[] = [];
      const applied: number[] = [];
      doc.on("update", (update: Uint8Array) => {
        pending.push(log.append(name, update, author).then((seq) => applied.push(seq)));
      });
      for (let index = 0; index < 60; index += 1) {
        doc.getText("t").insert(index, String(index % 10));
        if (index % 20 === 19) {
          await Promise.all(pending);
          const written = fold(name, Y.encodeStateAsUpdateV2(doc), Math.max(...applied));
          doc.getText("t").insert(0, "x");
          pending.push(written, log.load(name).then(rebuild));
        }
      }
      await Promise.all(pending);
      const rebuilt = rebuild(await log.load(name));
      expect(rebuilt.getText("t").toJSON()).toBe(doc.getText("t").toJSON());
    });
  });
}

/** Rebuilds a document the way a server does; throws when a row doesn't apply. */
function rebuild(stored: Awaited<ReturnType<UpdateLog["load"]>>): Y.Doc {
  const doc = new Y.Doc();
  if (stored.snapshot !== undefined) Y.applyUpdateV2(doc, stored.snapshot.state);
  for (const { update } of stored.rows) Y.applyUpdate(doc, update);
  if (doc.store.pendingStructs !== null) throw new Error("A row was missing in between");
  return doc;
}
