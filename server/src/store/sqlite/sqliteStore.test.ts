import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { describeHistory } from "../HistoryStore.contract.ts";
import { describeSharedFacts } from "../SharedFacts.contract.ts";
import { describeStore } from "../Store.contract.ts";
import { describeKeptOwners } from "../sql/keepOwners.contract.ts";
import { describeUpdateLog } from "../UpdateLog.contract.ts";
import { openSqliteStore } from "./openSqliteStore.ts";

const directory = await mkdtemp(join(tmpdir(), "throughline-store-"));
let files = 0;
const newFile = () => join(directory, `${(files += 1)}.db`);

afterAll(() => rm(directory, { recursive: true, force: true }));

describeStore("SQLite", () => openSqliteStore(newFile()));
describeHistory("SQLite", () => openSqliteStore(newFile()));
describeSharedFacts("SQLite", () => openSqliteStore(newFile()));

describeKeptOwners("SQLite", () => openSqliteStore(newFile()));

describeUpdateLog("SQLite", async () => {
  const store = await openSqliteStore(newFile());
  return { log: store.updates, owners: store.owners, close: () => store.close() };
});

describe("SQLite store", () => {
  it("fsyncs every commit, journals ahead and checks foreign keys", async () => {
    const store = await openSqliteStore(newFile());
    const pragma = async (name: string) =>
      Object.values((await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(store.kysely)).rows[0] ?? {})[0];
    expect(await pragma("journal_mode")).toBe("wal");
    expect(await pragma("synchronous")).toBe(2);
    expect(await pragma("foreign_keys")).toBe(1);
    await store.close();
  });

  it("finds everything again in a file that was closed", async () => {
    const file = newFile();
    const first = await openSqliteStore(file);
    await first.boards.create({ id: "boardaaa", kind: "story-map", title: "T", ownerId: "annaanna", createdAt: 1 });
    const seq = await first.updates.append("board/boardaaa", Uint8Array.of(1), { userId: null, at: 1 });
    await first.close();
    const second = await openSqliteStore(file);
    expect((await second.boards.list({}))[0]?.title).toBe("T");
    expect((await second.updates.load("board/boardaaa")).rows[0]?.seq).toBe(seq);
    await second.close();
  });

  it("doesn't mix an append into a transaction that is open elsewhere", async () => {
    const store = await openSqliteStore(newFile());
    const append = () => store.updates.append("board/aaaaaaaa", Uint8Array.of(2), { userId: null, at: 1 });
    // From now on an append reads nothing before it is sent.
    await append();
    let appended: Promise<number> | undefined;
    const transaction = store.kysely.transaction().execute(async (db) => {
      await db
        .insertInto("updates")
        .values({ document: "x", seq: 1, data: Uint8Array.of(1), userId: null, at: 1 })
        .execute();
      appended = append();
      await sql`select 1`.execute(db);
      throw new Error("undone");
    });
    await expect(transaction).rejects.toThrow("undone");
    expect(await appended).toBe(2);
    expect((await store.updates.load("x")).rows).toHaveLength(0);
    expect((await store.updates.load("board/aaaaaaaa")).rows).toHaveLength(2);
    await store.close();
  });

  it("keeps the log of a file from before rows were numbered per document", async () => {
    const file = newFile();
    const old = await openSqliteStore(file, "0002-api-keys");
    const write = (table: string, columns: string, values: string) =>
      sql.raw(`INSERT INTO ${table} (${columns}) VALUES ${values}`).execute(old.kysely);
    // As the first release wrote them: one sequence for all documents, a snapshot below, a row set aside.
    const columns = "seq, document, data, userId, at";
    await write(
      "updates",
      columns,
      `(7, 'board/a', x'01', 'anna', 5), (8, 'board/b', x'02', NULL, 6), (9, 'board/a', x'03', NULL, 7)`,
    );
    await write("snapshots", "document, state, seq, writtenAt", `('board/a', x'2a', 4, 1), ('board/c', x'2b', 6, 1)`);
    await write(
      "quarantinedUpdates",
      `${columns}, reason, quarantinedAt`,
      `(12, 'board/b', x'04', NULL, 8, 'broken', 9)`,
    );
    await old.close();
    const store = await openSqliteStore(file);
    const { updates } = store;
    const { snapshot, rows } = await updates.load("board/a");
    expect(snapshot?.seq).toBe(4);
    expect(rows.map(({ seq, update, userId, at }) => [seq, ...update, userId, at])).toEqual([
      [7, 1, "anna", 5],
      [9, 3, null, 7],
    ]);
    const next = ["board/a", "board/b", "board/c"].map((name) =>
      updates.append(name, Uint8Array.of(1), { userId: null, at: 1 }),
    );
    expect(await Promise.all(next)).toEqual([10, 13, 7]);
    await store.close();
  });

  it("refuses a file that is no database", async () => {
    const file = newFile();
    await writeFile(file, "this is not a database, it is a letter to the reader".repeat(50));
    await expect(openSqliteStore(file)).rejects.toThrow(/not a database/);
  });
});
