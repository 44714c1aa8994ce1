import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, expect, it } from "vitest";
import { openSource, openTarget, type StorePlace } from "../composeBackup.ts";
import { openPostgresStore } from "../store/postgres/openPostgresStore.ts";
import { createDatabase } from "../testing/services/createDatabase.ts";
import { describeWithServices } from "../testing/services/describeWithServices.ts";
import { fillTables, hashTables } from "../testing/fillTables.ts";
import { recoveryKey } from "./Recovery.ts";
import { checkBackup, restoreBackup } from "./restoreBackup.ts";
import { writeBackupFile } from "./writeBackupFile.ts";

await describeWithServices("a backup between stores", ["postgres"], ({ postgres }) => {
  const cleanups: (() => Promise<unknown>)[] = [];
  const silent = pino({ level: "silent" });
  let files = 0;
  const root = mkdtemp(join(tmpdir(), "throughline-stores-"));

  afterAll(async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
    await rm(await root, { recursive: true, force: true });
    // Dropping a database waits for the disk.
  });

  const newPath = async () => join(await root, String((files += 1)));
  const newDirectory = async (): Promise<StorePlace> => ({ dataDir: await newPath() });
  const newDatabase = async (): Promise<StorePlace> => {
    const database = await createDatabase(postgres);
    cleanups.push(() => database.drop());
    return { dataDir: await newPath(), databaseUrl: database.url };
  };

  /** Everything of a place but what differs by nature: the note of the restore, and which numbers are remembered where. */
  async function contentOf(place: StorePlace): Promise<Record<string, string>> {
    const source = await openSource(place);
    const isNote = (table: string, first: unknown) =>
      table === "settings" && (first === recoveryKey || first === "secret");
    const filtered = {
      ...source,
      tables: source.tables.filter(({ table }) => table !== "documents"),
      async *rows(...[part, where]: Parameters<typeof source.rows>) {
        for await (const row of source.rows(part, where)) if (!isNote(part.table, row[0])) yield row;
      },
    };
    try {
      return { ...(await hashTables(filtered)), secret: source.secret ?? "" };
    } finally {
      await source.close();
    }
  }

  async function copy(from: StorePlace, to: StorePlace, force = false): Promise<string> {
    const file = `${await newPath()}.backup`;
    const source = await openSource(from);
    await writeBackupFile(source, file, "1.2.3");
    await source.close();
    await restore(file, to, force);
    return file;
  }

  async function restore(file: string, to: StorePlace, force = false): Promise<void> {
    const checked = await checkBackup(file);
    const target = await openTarget(to);
    try {
      await restoreBackup(file, checked, target, { force });
    } finally {
      await target.close();
    }
  }

  /** A directory in which every table holds rows. */
  async function fullDirectory(): Promise<StorePlace> {
    const place = await newDirectory();
    const target = await openTarget(place);
    const header = { format: "throughline-backup", version: 1, program: "", store: "sqlite", migrations: [] } as const;
    await target.begin({ ...header, migrations: [], createdAt: new Date().toISOString(), secret: "s".repeat(64) });
    await target.commit();
    await target.close();
    fillTables(join(place.dataDir, "throughline.db"), 21);
    return place;
  }

  it("carries every row from SQLite to PostgreSQL, on to another one, and back", async () => {
    const [first, second, third, fourth] = [
      await fullDirectory(),
      await newDatabase(),
      await newDatabase(),
      await newDirectory(),
    ];
    const content = await contentOf(first);
    expect(Object.keys(content).length).toBeGreaterThan(15);
    await copy(first, second);
    expect(await contentOf(second)).toEqual(content);
    await copy(second, third);
    expect(await contentOf(third)).toEqual(content);
    await copy(third, fourth);
    expect(await contentOf(fourth)).toEqual(content);
  });

  it("goes on counting where the log ended, and finds boards by their words", async () => {
    const [from, to] = [await fullDirectory(), await newDatabase()];
    await copy(from, to);
    const store = await openPostgresStore(to.databaseUrl ?? "", silent);
    cleanups.push(() => store.close());
    const document = `updates.document.3 „é 𝄞” \u0001 ${"x".repeat(3)}`;
    const head = (await store.updates.heads([document])).get(document) ?? 0;
    expect(head).toBeGreaterThan(0);
    expect(await store.updates.append(document, Uint8Array.of(1), { userId: null, at: 1 })).toBe(head + 1);
    const found = [
      await store.boards.list({ search: "boards title 7" }),
      await store.boards.list({ search: "boards title 7", inBin: true }),
    ];
    expect(found.flat().map(({ id }) => id)).toEqual(["id-7"]);
  });

  it("is refused where a server runs or something is, and replaces it when it is forced", async () => {
    const [from, to] = [await fullDirectory(), await newDatabase()];
    const file = await copy(from, to);
    const store = await openPostgresStore(to.databaseUrl ?? "", silent);
    await expect(restore(file, to, true)).rejects.toThrow(/in use by a running server/);
    await store.settings.set("left", "over");
    await store.close();
    await expect(restore(file, to)).rejects.toThrow(/not empty/);
    await restore(file, to, true);
    expect(await contentOf(to)).toEqual(await contentOf(from));
  });

  it("leaves everything as it was when it fails on the way", async () => {
    const [from, to] = [await fullDirectory(), await newDatabase()];
    const file = await copy(from, to);
    const before = await contentOf(to);
    const checked = await checkBackup(file);
    const target = await openTarget(to);
    const failing = {
      place: target.place,
      isEmpty: () => target.isEmpty(),
      begin: (...args: Parameters<typeof target.begin>) => target.begin(...args),
      insert: (...args: Parameters<typeof target.insert>) => target.insert(...args),
      set: () => Promise.reject(new Error("the power is gone")),
      commit: () => target.commit(),
      close: () => target.close(),
    };
    await expect(restoreBackup(file, checked, failing, { force: true })).rejects.toThrow(/power/);
    await failing.close();
    expect(await contentOf(to)).toEqual(before);
  });

  it("shows one moment, whatever is written meanwhile", async () => {
    const [from, to] = [await fullDirectory(), await newDatabase()];
    await copy(from, to);
    const before = await contentOf(to);
    const source = await openSource(to);
    const store = await openPostgresStore(to.databaseUrl ?? "", silent);
    await store.updates.append("board/newnewne", Uint8Array.of(1), { userId: null, at: 1 });
    const hashes = await hashTables(source);
    expect(hashes.updates).toBe(before.updates);
    await source.close();
    expect((await contentOf(to)).updates).not.toBe(before.updates);
    await store.close();
  });

  it("says in one line that the database can't be reached, or is empty", async () => {
    await expect(openSource({ dataDir: "", databaseUrl: "postgres://127.0.0.1:1/x" })).rejects.toThrow(
      /can't be reached/,
    );
    await expect(openSource(await newDatabase())).rejects.toThrow(/no data/);
  });
});
