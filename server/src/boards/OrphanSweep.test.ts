import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { waitFor } from "../testing/index.ts";
import { startServerForTest } from "../testing/startServerForTest.ts";
import { OrphanSweep } from "./OrphanSweep.ts";

const hourMs = 60 * 60 * 1000;
const name = "board/aaaaaaaa";
const silent = pino({ level: "silent" });

describe("what a deleted board leaves behind", () => {
  it("goes when a server starts", async () => {
    // Its row is gone, and the program ended before it had removed the documents.
    const at = Date.now() - 2 * hourMs;
    const server = await startServerForTest({
      wrapStore: (store) => {
        void store.updates.append(name, Uint8Array.of(1), { userId: null, at });
        return store;
      },
    });
    await waitFor("the sweep", async () => (await server.store.updates.load(name)).rows.length === 0);
    // It was there.
    expect((await server.store.updates.heads([name])).get(name)).toBe(1);
  });

  it("goes within the hours after, and what is being made stays", async () => {
    const { store } = await startServerForTest();
    const sweep = new OrphanSweep(store, silent);
    await store.updates.append(name, Uint8Array.of(1), { userId: null, at: Date.now() });
    await sweep.sweep();
    expect((await store.updates.load(name)).rows).toHaveLength(1);
    await sweep.sweep(Date.now() + 2 * hourMs);
    expect((await store.updates.load(name)).rows).toEqual([]);
    await sweep.stop();
  });

  it("waits for the next time when the store fails", async () => {
    const { store } = await startServerForTest();
    let failures = 0;
    const orphans = {
      list: async () => {
        failures += 1;
        throw new Error("the database is gone");
      },
    };
    const sweep = new OrphanSweep({ ...store, orphans }, silent);
    await sweep.stop();
    expect(failures).toBe(1);
  });
});
