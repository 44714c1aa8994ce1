import { chown, mkdir, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSource, openTarget } from "../composeBackup.ts";
import { openDataDirectory } from "../machine/openDataDirectory.ts";
import { openSqliteStore } from "../store/sqlite/openSqliteStore.ts";
import { fillTables, hashTables } from "../testing/fillTables.ts";
import { mountSmallDisk } from "../testing/SmallDisk.ts";
import { spawnProcess } from "../testing/spawnProcess.ts";
import { runProgram } from "../testing/startProgram.ts";
import { waitFor } from "../testing/waitFor.ts";
import { BackupError } from "./format/BackupError.ts";
import { encodeFrame } from "./format/frames.ts";
import { frameTypes } from "./format/backupFormat.ts";
import { recoveryKey } from "./Recovery.ts";
import { checkBackup, restoreBackup } from "./restoreBackup.ts";
import { writeBackupFile } from "./writeBackupFile.ts";

const disk = await mountSmallDisk();
afterAll(() => disk?.remove());
const noDisk = " [not run: this user may mount no file system]";

let root: string;
let dataDir: string;
let backup: string;
let directories = 0;
const newDirectory = () => join(root, `data-${(directories += 1)}`);

async function hashOf(directory: string): Promise<Record<string, string>> {
  const source = await openSource({ dataDir: directory });
  try {
    return await hashTables(source);
  } finally {
    await source.close();
  }
}

/** Everything but the note that a restore makes. */
async function contentOf(directory: string): Promise<Record<string, string>> {
  const store = await openSqliteStore(join(directory, "throughline.db"));
  await store.settings.delete(recoveryKey);
  await store.close();
  return hashOf(directory);
}

async function restore(file: string, directory: string, force = false) {
  const checked = await checkBackup(file);
  const target = await openTarget({ dataDir: directory });
  try {
    return await restoreBackup(file, checked, target, { force });
  } finally {
    await target.close();
  }
}

async function makeBackup(directory: string, file: string): Promise<void> {
  const source = await openSource({ dataDir: directory });
  await writeBackupFile(source, file, "1.2.3");
  await source.close();
}

/** An empty backup restored makes a data directory with all tables. */
async function makeDirectory(): Promise<string> {
  const directory = newDirectory();
  await mkdir(directory);
  const target = await openTarget({ dataDir: directory });
  const migrations: string[] = [];
  const header = { format: "throughline-backup", version: 1, program: "", store: "sqlite" } as const;
  await target.begin({ ...header, migrations, createdAt: new Date().toISOString(), secret: "s".repeat(64) });
  await target.commit();
  await target.close();
  return directory;
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "throughline-backup-"));
  dataDir = await makeDirectory();
  fillTables(join(dataDir, "throughline.db"));
  backup = join(root, "full.backup");
  await makeBackup(dataDir, backup);
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe("a backup", () => {
  it("carries every table of the database, but those that are known to be local", async () => {
    const carried = Object.keys(await hashOf(dataDir));
    // A new table comes by itself; one that must not be carried is named in notCarried.ts, with the reason.
    for (const table of ["updates", "snapshots", "moments", "clientClaims", "boards", "revisions", "user", "session"]) {
      expect(carried).toContain(table);
    }
    const tables = fillTables(join(await makeDirectory(), "throughline.db"), 0);
    expect(tables.filter((table) => !carried.includes(table))).toEqual(["accessEvents"]);
  });

  it("brings back every row of every table, the secret, and a board's place in the search", async () => {
    const directory = newDirectory();
    expect(await restore(backup, directory)).toEqual({});
    expect(await contentOf(directory)).toEqual(await hashOf(dataDir));
    expect(await readFile(join(directory, "secret"), "utf8")).toBe(await readFile(join(dataDir, "secret"), "utf8"));
    const store = await openSqliteStore(join(directory, "throughline.db"));
    const found = [
      await store.boards.list({ search: "boards title 7 é" }),
      await store.boards.list({ search: "boards title 7 é", inBin: true }),
    ];
    expect(found.flat().map(({ id }) => id)).toEqual(["id-7"]);
    await store.close();
  });

  it("is for this user's eyes alone, and never replaces a file", async () => {
    expect((await stat(backup)).mode & 0o777).toBe(0o600);
    const before = await readFile(backup);
    await expect(makeBackup(dataDir, backup)).rejects.toThrow(/already a file/);
    expect((await readFile(backup)).equals(before)).toBe(true);
    expect((await readdir(root)).filter((name) => name.includes("partial"))).toEqual([]);
  });

  it("shows one moment, however long it takes and whatever is written meanwhile", async () => {
    const directory = newDirectory();
    await restore(backup, directory);
    const before = await hashOf(directory);
    const source = await openSource({ dataDir: directory });
    const store = await openSqliteStore(join(directory, "throughline.db"));
    await store.updates.append("board/newnewne", Uint8Array.of(1), { userId: null, at: 1 });
    expect(await hashTables(source)).toEqual(before);
    await source.close();
    expect(await hashOf(directory)).not.toEqual(before);
    await store.close();
  });

  it("says that there is nothing to back up", async () => {
    await expect(openSource({ dataDir: newDirectory() })).rejects.toThrow(/holds no data/);
  });
});

describe("a restore", () => {
  it("refuses a directory that holds something, and keeps that when it is forced", async () => {
    const directory = newDirectory();
    await restore(backup, directory);
    const before = await hashOf(directory);
    await expect(restore(backup, directory)).rejects.toThrow(/not empty; --force/);
    expect(await hashOf(directory)).toEqual(before);
    const { kept } = await restore(backup, directory, true);
    expect(await hashOf(kept ?? "")).toEqual(before);
    expect(await contentOf(directory)).toEqual(await hashOf(dataDir));
  });

  it("refuses a directory that a server uses", async () => {
    const directory = newDirectory();
    const lock = openDataDirectory(directory);
    await expect(restore(backup, directory, true)).rejects.toMatchObject({
      problems: [expect.stringMatching(/in use/)],
    });
    lock.release();
    await restore(backup, directory);
  });

  it("replaces a database that is damaged, and keeps its pieces", async () => {
    const directory = newDirectory();
    await mkdir(directory);
    await writeFile(join(directory, "throughline.db"), "not a database any more ".repeat(1_000));
    await writeFile(join(directory, "throughline.db-wal"), "and its log");
    await expect(restore(backup, directory)).rejects.toThrow(/not empty/);
    const { kept } = await restore(backup, directory, true);
    expect((await readdir(kept ?? "")).toSorted()).toEqual(["throughline.db", "throughline.db-wal"]);
    expect(await contentOf(directory)).toEqual(await hashOf(dataDir));
  });

  it("brings a backup of an older version to today's form", async () => {
    const directory = newDirectory();
    await mkdir(directory);
    const file = join(directory, "throughline.db");
    await (await openSqliteStore(file, "0002-api-keys")).close();
    const old = new DatabaseSync(file);
    const insert = old.prepare("INSERT INTO updates (document, data, userId, at) VALUES (?, ?, NULL, 1)");
    for (const document of ["board/a", "board/b", "board/a"]) insert.run(document, Uint8Array.of(7));
    old.close();
    const backup = join(root, "old.backup");
    await makeBackup(directory, backup);
    const restored = newDirectory();
    await restore(backup, restored);
    const store = await openSqliteStore(join(restored, "throughline.db"));
    expect((await store.updates.load("board/a")).rows).toHaveLength(2);
    const [next, other] = [await store.updates.heads(["board/a"]), await store.updates.heads(["board/b"])];
    expect((next.get("board/a") ?? 0) > 1 && (other.get("board/b") ?? 0) > 0).toBe(true);
    await store.close();
  });

  it("leaves the old or has the new, whenever its process is killed", async () => {
    const directory = newDirectory();
    const other = join(root, "other.backup");
    await makeBackup(await makeDirectory(), other);
    const full = await hashOf(dataDir);
    const run = () => spawnProcess("restoreMain.ts", [backup, "--force"], { DATA_DIR: directory });
    const outcomes = new Set<string>();
    for (let kill = 0; kill < 4; kill++) {
      await restore(other, directory, true);
      const process = run();
      await waitFor("its beginning", () => process.stderr().includes("whole") || undefined, 20_000);
      // The whole rest takes some hundred milliseconds.
      await new Promise((resolve) => setTimeout(resolve, kill * 100));
      await process.kill("SIGKILL");
      const content = await contentOf(directory);
      const isNew = JSON.stringify(content) === JSON.stringify(full);
      const isOld = Object.entries(content).every(([, rows]) => rows.startsWith("0 rows"));
      expect(isNew).toBe(!isOld);
      outcomes.add(isNew ? "new" : "old");
    }
    expect(outcomes).toContain("old");
  }, 90_000);

  it("begins a time of recovery", async () => {
    const directory = newDirectory();
    await restore(backup, directory);
    const store = await openSqliteStore(join(directory, "throughline.db"));
    const state = JSON.parse((await store.settings.get(recoveryKey)) ?? "{}") as Record<string, number>;
    expect((state.until ?? 0) - (state.since ?? 0)).toBe(14 * 24 * 60 * 60 * 1_000);
    await store.close();
  });
});

describe("a restore that can't be written", () => {
  const mounts = disk === undefined ? it.skip : it;
  mounts(`says that the disk is full, and changes nothing${disk ? "" : noDisk}`, async () => {
    if (disk === undefined) return;
    const directory = join(disk.directory, "data");
    await restore(backup, directory);
    const before = await hashOf(directory);
    const names = await readdir(directory);
    await disk.fill(process.pid);
    const filler = join(disk.directory, "filler");
    const { size } = await stat(filler);
    // From no room at all to room for some of the tables.
    for (const room of [0, 64, 256]) {
      await truncate(filler, size - room * 1024);
      await expect(restore(backup, directory, true)).rejects.toThrow(
        new RegExp(`^(The backup can't be written to )?DATA_DIR ${directory}(:| can't be written:) the disk is full`),
      );
      expect(await readdir(directory)).toEqual(names);
      expect(await hashOf(directory)).toEqual(before);
    }
    await disk.free(process.pid);
    await restore(backup, directory, true);
  });

  const isRoot = process.geteuid?.() === 0;
  const gives = isRoot ? it : it.skip;
  const noRoot = " [not run: this user may give no files away]";
  gives(
    `tells who isn't the directory's user that its server may not start${isRoot ? "" : noRoot}`,
    async () => {
      const directory = newDirectory();
      await mkdir(directory);
      await chown(directory, 12_345, 12_345);
      const { code, words } = await runProgram("restoreMain.ts", [backup], { DATA_DIR: directory });
      expect(code).toBe(0);
      expect(words).toContain(`chown -R 12345 ${directory}\n`);
      const own = await runProgram("restoreMain.ts", [backup], { DATA_DIR: newDirectory() });
      expect(own.words).not.toContain("chown");
    },
    30_000,
  );
});

describe("a backup that isn't whole", () => {
  let bytes: Buffer;
  let untouched: string;
  const attempt = async (content: Uint8Array, force = true) => {
    const file = join(root, "attempt.backup");
    await writeFile(file, content);
    await restore(file, untouched, force);
  };

  beforeAll(async () => {
    bytes = await readFile(backup);
    untouched = newDirectory();
    await restore(backup, untouched);
  });

  it("is refused wherever it was cut off, and changes nothing", async () => {
    const before = await hashOf(untouched);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), async (length) => {
        await expect(attempt(bytes.subarray(0, length))).rejects.toThrow(/cut off/);
      }),
      { numRuns: 60 },
    );
    await expect(attempt(new Uint8Array())).rejects.toThrow(/empty|cut off/);
    expect(await hashOf(untouched)).toEqual(before);
  });

  it("is refused for any bit that was turned over in its content, whole compression or not", async () => {
    const content = gunzipSync(bytes);
    const before = await hashOf(untouched);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: content.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const turned = Uint8Array.from(content);
          turned[at] = (turned[at] ?? 0) ^ (1 << bit);
          const file = join(root, "turned.backup");
          await writeFile(file, gzipSync(turned, { level: 1 }));
          await expect(checkBackup(file)).rejects.toThrow(BackupError);
        },
      ),
      { numRuns: 300 },
    );
    expect(await hashOf(untouched)).toEqual(before);
  });

  it("is refused when it is something else, or of a newer program", async () => {
    await expect(attempt(Buffer.from("a letter"))).rejects.toThrow(/not a backup/);
    await expect(attempt(gzipSync("a letter, compressed"))).rejects.toThrow(/not a backup|damaged|cut off/);
    const newer = { format: "throughline-backup", version: 2, other: "things" };
    const header = Buffer.from(JSON.stringify(newer));
    await expect(attempt(gzipSync(encodeFrame(frameTypes.header, header)))).rejects.toThrow(/newer version/);
  });

  it("is refused when it can't be read at all", async () => {
    await expect(checkBackup(join(root, "nothing"))).rejects.toThrow(/no file/);
    await expect(checkBackup(root)).rejects.toThrow(/can't be read/);
  });

  it("is noticed also when it changes between the check and the restore", async () => {
    const file = join(root, "changing.backup");
    await writeFile(file, bytes);
    const checked = await checkBackup(file);
    const handle = await open(file, "r+");
    await handle.truncate(bytes.length - 20);
    await handle.close();
    const before = await hashOf(untouched);
    const target = await openTarget({ dataDir: untouched });
    await expect(restoreBackup(file, checked, target, { force: true })).rejects.toThrow(/cut off/);
    await target.close();
    expect(await hashOf(untouched)).toEqual(before);
    expect(await readdir(untouched)).not.toContain("restoring");
  });
});
