import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { UpdateLog } from "./UpdateLog.ts";

const author = { userId: "anna-anna", at: 1_700_000_000_000 };
const name = "board/aaaaaaaa";

/** A log under test, and the way to end it. */
export interface OpenedLog {
  readonly log: UpdateLog;
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

    it("has nothing for an unknown document", async () => {
      const { snapshot, rows } = await log.load(name);
      expect(snapshot).toBeUndefined();
      expect(rows).toEqual([]);
    });

    it("gives back what was appended, in order, with ascending numbers, byte for byte", async () => {
      const updates = Array.from({ length: 40 }, (_, index) => Uint8Array.of(index, 0, 255 - index));
      const seqs = await Promise.all(updates.map((update) => log.append(name, update, author)));
      expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
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
      await log.writeSnapshot(name, Uint8Array.of(42), seqs[1] ?? 0);
      const stored = await log.load(name);
      expect(stored.snapshot?.seq).toBe(seqs[1]);
      expect([...(stored.snapshot?.state ?? [])]).toEqual([42]);
      expect(stored.rows.map((row) => row.seq)).toEqual(seqs.slice(2));
      expect((await log.load("board/bbbbbbbb")).rows).toHaveLength(1);
    });

    it("never replaces a snapshot by an older one", async () => {
      const first = await log.append(name, Uint8Array.of(1), author);
      const second = await log.append(name, Uint8Array.of(2), author);
      await log.writeSnapshot(name, Uint8Array.of(2), second);
      await log.writeSnapshot(name, Uint8Array.of(1), first);
      const { snapshot } = await log.load(name);
      expect(snapshot?.seq).toBe(second);
      expect([...(snapshot?.state ?? [])]).toEqual([2]);
    });

    it("doesn't bring a deleted document back by a late snapshot", async () => {
      const seq = await log.append(name, Uint8Array.of(1), author);
      await log.delete(name);
      await log.writeSnapshot(name, Uint8Array.of(9), seq);
      expect(await log.load(name)).toEqual({ rows: [] });
    });

    it("gives numbers above the watermark after everything was folded", async () => {
      const seq = await log.append(name, Uint8Array.of(1), author);
      await log.writeSnapshot(name, Uint8Array.of(1), seq);
      expect(await log.append(name, Uint8Array.of(2), author)).toBeGreaterThan(seq);
      expect((await log.load(name)).rows).toHaveLength(1);
    });

    it("loads without a row that was set aside", async () => {
      const first = await log.append(name, Uint8Array.of(1), author);
      const second = await log.append(name, Uint8Array.of(2), author);
      await log.quarantine(name, first, "broken");
      expect((await log.load(name)).rows.map((row) => row.seq)).toEqual([second]);
    });

    it("deletes a document with those beneath it and leaves its neighbours", async () => {
      const names = [name, `${name}/comments`, `${name}/private/bbbbbbbb`, "board/aaaaaaaab", "board/aaaaaaa-"];
      for (const each of names) {
        const seq = await log.append(each, Uint8Array.of(1), author);
        await log.writeSnapshot(each, Uint8Array.of(1), seq);
        await log.append(each, Uint8Array.of(2), author);
      }
      await log.delete(name);
      const left = await Promise.all(names.map(async (each) => (await log.load(each)).rows.length));
      expect(left).toEqual([0, 0, 0, 1, 1]);
      expect((await log.load(name)).snapshot).toBeUndefined();
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
          const fold = log.writeSnapshot(name, Y.encodeStateAsUpdateV2(doc), Math.max(...applied));
          doc.getText("t").insert(0, "x");
          pending.push(fold, log.load(name).then(rebuild));
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
