import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "./Store.ts";

const name = "board/aaaaaaaa";

/** What the stores of claims, settings and ended access must do, and the lock of a document. `open` gives an empty store. */
export function describeSharedFacts(implementation: string, open: () => Promise<Store>): void {
  describe(`shared facts in ${implementation}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it("gives a client id to who claims it first, for good", async () => {
      const huge = 2 ** 53 - 1;
      expect(await store.claims.claim(name, [7, huge, 7], "anna")).toEqual(
        new Map([
          [7, "anna"],
          [huge, "anna"],
        ]),
      );
      expect(await store.claims.claim(name, [7, 8], "ben")).toEqual(
        new Map([
          [7, "anna"],
          [8, "ben"],
        ]),
      );
      expect(await store.claims.claim("board/bbbbbbbb", [7], "ben")).toEqual(new Map([[7, "ben"]]));
      const claims = await store.claims.list(name);
      expect(claims.map(({ clientId, userId }) => [clientId, userId])).toEqual([
        [7, "anna"],
        [8, "ben"],
        [huge, "anna"],
      ]);
      expect(claims.every(({ claimedAt }) => Math.abs(claimedAt - Date.now()) < 60_000)).toBe(true);
      expect(await store.claims.claim(name, [], "anna")).toEqual(new Map());
    });

    it("has one owner of an id that many claim at once", async () => {
      const people = Array.from({ length: 20 }, (_, index) => `person-${index}`);
      const ids = [3, 1, 2];
      const answers = await Promise.all(
        people.map((person, index) => store.claims.claim(name, index % 2 === 0 ? ids : ids.toReversed(), person)),
      );
      for (const id of ids) expect(new Set(answers.map((owners) => owners.get(id))).size).toBe(1);
    });

    it("takes more claims at once than one statement holds", async () => {
      const ids = Array.from({ length: 2_500 }, (_, index) => index);
      expect((await store.claims.claim(name, ids, "anna")).size).toBe(2_500);
      expect(await store.claims.release(name, ids, Date.now() + 1)).toBe(2_500);
    });

    it("keeps what was claimed long ago and again just now", async () => {
      await store.claims.claim(name, [1, 2], "anna");
      const [first] = await store.claims.list(name);
      const claimedBefore = (first?.claimedAt ?? 0) + 1;
      await expect
        .poll(async () => {
          await store.claims.claim(name, [2], "anna");
          return (await store.claims.list(name)).find(({ clientId }) => clientId === 2)?.claimedAt;
        })
        .toBeGreaterThanOrEqual(claimedBefore);
      expect(await store.claims.release(name, [1, 2], claimedBefore)).toBe(1);
      expect((await store.claims.list(name)).map(({ clientId }) => clientId)).toEqual([2]);
    });

    it("gives old claims free, and removes them with their document", async () => {
      await store.claims.claim(name, [1, 2, 3], "anna");
      expect(await store.claims.release(name, [1, 2], 1_000)).toBe(0);
      expect(await store.claims.release(name, [1, 9], Date.now() + 1)).toBe(1);
      expect((await store.claims.list(name)).map(({ clientId }) => clientId)).toEqual([2, 3]);
      await store.claims.claim(`${name}/comments`, [1], "anna");
      await store.updates.delete(name);
      expect(await store.claims.list(name)).toEqual([]);
      expect(await store.claims.list(`${name}/comments`)).toEqual([]);
    });

    it("keeps settings", async () => {
      expect(await store.settings.get("a")).toBeUndefined();
      await store.settings.set("a", "1");
      await store.settings.set("a", "2");
      expect(await store.settings.get("a")).toBe("2");
      expect(await store.settings.delete("a")).toBe(true);
      expect(await store.settings.delete("a")).toBe(false);
    });

    it("agrees on one value when many set what isn't there", async () => {
      const values = await Promise.all(["x", "y", "z"].map((value) => store.settings.setIfAbsent("secret", value)));
      expect(new Set(values).size).toBe(1);
      expect(await store.settings.get("secret")).toBe(values[0]);
    });

    it("tells ended access to who asks for later events, in order", async () => {
      expect(await store.accessEvents.head()).toBe(0);
      const first = await store.accessEvents.append('{"board":"a"}', 10);
      const second = await store.accessEvents.append('{"board":"b"}', 20);
      expect(second).toBeGreaterThan(first);
      expect(await store.accessEvents.readAfter(first)).toEqual([{ seq: second, at: 20, event: '{"board":"b"}' }]);
      expect(await store.accessEvents.head()).toBe(second);
      await store.accessEvents.prune(1_000);
      expect((await store.accessEvents.readAfter(0)).map(({ seq }) => seq)).toEqual([second]);
      expect(await store.accessEvents.append("{}", 30)).toBeGreaterThan(second);
    });

    it("lets one at a time at a document, and others at other documents meanwhile", async () => {
      const events: string[] = [];
      const gate = Promise.withResolvers<void>();
      const first = store.withDocumentLock(name, async () => {
        events.push("first begins");
        await gate.promise;
        events.push("first ends");
        return 1;
      });
      const second = store.withDocumentLock(name, async () => void events.push("second"));
      await store.withDocumentLock("board/bbbbbbbb", async () => void events.push("other"));
      gate.resolve();
      expect(await first).toBe(1);
      await second;
      expect(events.filter((event) => event !== "other")).toEqual(["first begins", "first ends", "second"]);
      expect(events.indexOf("other")).toBeLessThan(events.indexOf("first ends"));
    });

    it("frees a document's lock when the work fails", async () => {
      await expect(store.withDocumentLock(name, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
      expect(await store.withDocumentLock(name, async () => "free")).toBe("free");
    });
  });
}
