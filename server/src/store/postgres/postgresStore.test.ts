import { sql } from "kysely";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { describeWithServices } from "../../testing/services/describeWithServices.ts";
import { emptyDatabases } from "../../testing/services/emptyDatabases.ts";
import { describeHistory } from "../HistoryStore.contract.ts";
import { describeSharedFacts } from "../SharedFacts.contract.ts";
import { describeStore } from "../Store.contract.ts";
import { describeKeptOwners } from "../sql/keepOwners.contract.ts";
import { describeUpdateLog } from "../UpdateLog.contract.ts";
import { openPostgresStore } from "./openPostgresStore.ts";

const logger = pino({ level: "silent" });
const author = { userId: "anna", at: 1 };
const name = "board/aaaaaaaa";

await describeWithServices("PostgreSQL", ["postgres"], ({ postgres }) => {
  const newDatabase = emptyDatabases(postgres);
  const openNew = async () => openPostgresStore(await newDatabase(), logger);

  // One database for all of the contract's tests, emptied before each, because making one takes half a second.
  let shared: string | undefined;
  const openEmpty = async () => {
    shared ??= await newDatabase();
    const store = await openPostgresStore(shared, logger);
    for (const { name } of await store.kysely.introspection.getTables()) {
      if (!name.startsWith("kysely_")) await sql`DELETE FROM ${sql.table(name)}`.execute(store.kysely);
    }
    return store;
  };
  describeStore("PostgreSQL", openEmpty);
  describeHistory("PostgreSQL", openEmpty);
  describeSharedFacts("PostgreSQL", openEmpty);
  describeKeptOwners("PostgreSQL", openEmpty);
  describeUpdateLog("PostgreSQL", async () => {
    const store = await openEmpty();
    return { log: store.updates, owners: store.owners, close: () => store.close() };
  });

  describe("several servers on one database", () => {
    /** Two stores of one new database, opened at the same time. */
    const openTwo = async () => {
      const url = await newDatabase();
      const [one, two] = await Promise.all([openPostgresStore(url, logger), openPostgresStore(url, logger)]);
      const closeBoth = async () => {
        await Promise.all([one.close(), two.close()]);
      };
      return { one, two, closeBoth };
    };

    it("make the tables together, and number one document's rows without a gap in the order of their commits", async () => {
      const { one, two, closeBoth } = await openTwo();
      const seen: number[] = [];
      const write = async (log: typeof one.updates, letter: number) => {
        for (let index = 0; index < 60; index += 1) {
          const seq = await log.append("board/aaaaaaaa", Uint8Array.of(letter, index), author);
          seen.push(seq);
          // Who is told number n finds every number below it: nothing becomes visible later.
          const { rows } = await log.readAfter("board/aaaaaaaa", 0);
          expect(rows.slice(0, seq).map((row) => row.seq)).toEqual(Array.from({ length: seq }, (_, at) => at + 1));
        }
      };
      await Promise.all([write(one.updates, 1), write(two.updates, 2)]);
      expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, at) => at + 1));
      await closeBoth();
    });

    it("delete also what another of them is just appending", async () => {
      const { one, two, closeBoth } = await openTwo();
      await one.updates.append(name, Uint8Array.of(1), author);
      const deletion = await one.kysely.transaction().execute(async (db) => {
        await db.updateTable("documents").set({ seq: 2 }).where("name", "=", name).execute();
        await db
          .insertInto("updates")
          .values({ document: name, seq: 2, data: Uint8Array.of(2), userId: null, at: 1 })
          .execute();
        const ending = two.updates.delete(name);
        const waiting = expect
          .poll(async () => {
            const { rows } = await sql`SELECT 1 FROM pg_stat_activity
              WHERE datname = current_database() AND wait_event_type = 'Lock'`.execute(one.kysely);
            return rows.length;
          })
          .toBe(1);
        await Promise.race([ending, waiting]);
        return { ending };
      });
      await deletion.ending;
      expect(await one.updates.load(name)).toEqual({ rows: [] });
      await closeBoth();
    });

    it("never wait for each other for ever, whichever documents they write in whichever order", async () => {
      const { one, two, closeBoth } = await openTwo();
      const names = Array.from({ length: 12 }, (_, index) => `board/${index}`);
      const appends: Promise<number>[] = [];
      for (let round = 0; round < 60; round += 1) {
        const order = round % 2 === 0 ? names : names.toReversed();
        for (const name of order) {
          appends.push(one.updates.append(name, Uint8Array.of(1), author));
          appends.push(two.updates.append(names[(names.indexOf(name) * 5) % 12] ?? name, Uint8Array.of(2), author));
        }
        if (round % 10 === 0) await new Promise(setImmediate);
      }
      await Promise.all(appends);
      const heads = await one.updates.heads(names);
      expect([...heads.values()].reduce((sum, head) => sum + head, 0)).toBe(appends.length);
      await closeBoth();
    });

    it("fold and delete one document while it is written, and agree in the end", async () => {
      const { one, two, closeBoth } = await openTwo();
      const name = "board/aaaaaaaa";
      const moments = [] as const;
      for (let round = 0; round < 15; round += 1) {
        const seq = await one.updates.append(name, Uint8Array.of(round), author);
        const folds = await Promise.all([
          one.updates.fold(name, { state: Uint8Array.of(1), seq, moments }),
          two.updates.fold(name, { state: Uint8Array.of(2), seq, moments }),
          one.updates.append(name, Uint8Array.of(round), author),
        ]);
        expect(folds.slice(0, 2).filter(Boolean)).toHaveLength(1);
        if (round % 5 === 4) {
          const last = await one.updates.append(name, Uint8Array.of(9), author);
          const [folded] = await Promise.all([
            two.updates.fold(name, { state: Uint8Array.of(3), seq: last, moments }),
            one.updates.delete(name),
          ]);
          expect(typeof folded).toBe("boolean");
          expect(await two.updates.load(name)).toEqual({ rows: [] });
        }
      }
      await closeBoth();
    });

    it("hold one lock of a document between them", async () => {
      const { one, two, closeBoth } = await openTwo();
      let inside = 0;
      let most = 0;
      const work = async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise(setImmediate);
        await one.ping();
        inside -= 1;
      };
      const stores = [one, two];
      await Promise.all(
        Array.from({ length: 20 }, (_, at) => (stores[at % 2] ?? one).withDocumentLock("board/a", work)),
      );
      expect(most).toBe(1);
      await closeBoth();
    });
  });

  describe("a PostgreSQL store", () => {
    it("flushes every commit, also where the server's default is not to", async () => {
      const url = await newDatabase();
      const first = await openPostgresStore(url, logger);
      const database = new URL(url).pathname.slice(1);
      await sql.raw(`ALTER DATABASE "${database}" SET synchronous_commit = off`).execute(first.kysely);
      await first.close();
      const second = await openPostgresStore(url, logger);
      const { rows } = await sql<{ synchronous_commit: string }>`SHOW synchronous_commit`.execute(second.kysely);
      expect(rows).toEqual([{ synchronous_commit: "on" }]);
      await second.close();
    });

    it("gives bytes as Uint8Array and refuses numbers that it would round", async () => {
      const store = await openNew();
      await store.updates.append("board/aaaaaaaa", Uint8Array.of(1, 2), author);
      expect((await store.updates.load("board/aaaaaaaa")).rows[0]?.update).toBeInstanceOf(Uint8Array);
      await expect(sql`SELECT 9007199254740993::bigint`.execute(store.kysely)).rejects.toThrow(/too large/);
      await store.close();
    });

    it("takes a NUL in text, which PostgreSQL itself doesn't", async () => {
      const store = await openNew();
      const board = { id: "boardaaa", kind: "story-map", title: "a\0b", ownerId: "anna", createdAt: 1 };
      expect((await store.boards.create(board)).title).toBe("a\uFFFDb");
      await store.close();
    });

    it("finds boards that were written without their vectors", async () => {
      const url = await newDatabase();
      const first = await openPostgresStore(url, logger);
      await first.boards.create({ id: "boardaaa", kind: "story-map", title: "Café", ownerId: "anna", createdAt: 1 });
      await first.kysely.updateTable("boards").set({ titleVector: null, textVector: null }).execute();
      expect(await first.boards.list({ search: "cafe" })).toEqual([]);
      await first.close();
      const second = await openPostgresStore(url, logger);
      expect(await second.boards.list({ search: "cafe" })).toHaveLength(1);
      await second.close();
    });

    it("finds a board with more words than a tsvector can hold by the first of them", async () => {
      const store = await openNew();
      await store.boards.create({ id: "boardaaa", kind: "story-map", title: "T", ownerId: "anna", createdAt: 1 });
      const searchText = Array.from({ length: 200_000 }, (_, index) => `word${index}`).join(" ");
      const index = { title: "T", searchText, elementCount: 1, updatedAt: 2, updatedBy: null, indexedSeq: 1 };
      expect(await store.boards.updateIndex("boardaaa", index)).toBe(true);
      expect(await store.boards.list({ search: "word77" })).toHaveLength(1);
      await store.close();
    });
  });
});
