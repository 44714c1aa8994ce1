import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabaseFile } from "./openDatabaseFile.ts";
import { openSqliteStore } from "./openSqliteStore.ts";

const root = mkdtempSync(join(tmpdir(), "throughline-broken-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
const newDirectory = () => mkdtempSync(join(root, `${(count += 1)}-`));
const fileIn = (directory: string) => join(directory, "throughline.db");
const source = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  const env = { PATH: process.env.PATH ?? "", ...environment };
  try {
    return { code: 0, ...(await promisify(execFile)(command, args, { env })) };
  } catch (error) {
    const { code = -1, stdout = "", stderr = "" } = error as Partial<Outcome>;
    return { code, stdout, stderr };
  }
}

/** Runs Node where no file may grow beyond so many KB, as on a full disk. */
function runOnFullDisk(kilobytes: number, script: string, args: string[], environment?: Record<string, string>) {
  const limited = `trap '' XFSZ; ulimit -f ${kilobytes * 2}; exec "$0" "$@"`;
  return run("/bin/sh", ["-c", limited, process.execPath, source(script), ...args], environment);
}

describe("SQLite on a full disk", () => {
  it("confirms what it stored and nothing else, and can still be read", async () => {
    const directory = newDirectory();
    await (await openSqliteStore(fileIn(directory))).close();
    const { stdout } = await runOnFullDisk(1_000, "testing/appendUntilFull.ts", [fileIn(directory)]);
    const { confirmed, refusal, readable } = JSON.parse(stdout) as {
      confirmed: number[];
      refusal: string;
      readable: number;
    };
    expect(confirmed.length).toBeGreaterThan(50);
    expect(refusal).toMatch(/full|disk I\/O error/);
    expect(readable).toBeGreaterThanOrEqual(confirmed.length);
    const store = await openSqliteStore(fileIn(directory));
    const stored = (await store.updates.load("board/a")).rows.map(({ seq }) => seq);
    expect(confirmed.filter((seq) => !stored.includes(seq))).toEqual([]);
    expect(await store.updates.append("board/a", Uint8Array.of(1), { userId: null, at: 1 })).toBe(stored.length + 1);
    await store.close();
  });

  it("doesn't start there, and says so in one line", async () => {
    const environment = { PORT: "0", LOG_LEVEL: "silent", DATA_DIR: newDirectory() };
    const { code, stderr } = await runOnFullDisk(40, "main.ts", [], environment);
    expect(stderr).toMatch(/^throughline: DATA_DIR \S+ can't be (opened|written): the disk (is full|fails)\n$/);
    expect(code).toBe(1);
  });
});

describe("a SQLite file that is wrong", () => {
  const refusal = async (directory: string) => {
    try {
      await (await openDatabaseFile(directory)).close();
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    throw new Error("It was opened");
  };

  it("is refused when it was cut short", async () => {
    const directory = newDirectory();
    await (await openSqliteStore(fileIn(directory))).close();
    truncateSync(fileIn(directory), 20_000);
    expect(await refusal(directory)).toMatch(/throughline\.db can't be opened: .*malformed/);
  });

  it("is refused when its beginning was overwritten", async () => {
    const directory = newDirectory();
    await (await openSqliteStore(fileIn(directory))).close();
    const bytes = readFileSync(fileIn(directory));
    writeFileSync(fileIn(directory), bytes.fill(0xab, 100, 8_000));
    expect(await refusal(directory)).toMatch(/can't be opened: .*malformed/);
  });

  it("is refused when a newer version wrote it", async () => {
    const directory = newDirectory();
    const store = await openSqliteStore(fileIn(directory));
    await sql`INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-later', '2040-01-01')`.execute(store.kysely);
    await store.close();
    expect(await refusal(directory)).toMatch(/it was written by a newer version of Throughline; use that one$/);
  });

  it("is refused when it can't be written, or the directory can't", async () => {
    const directory = newDirectory();
    await (await openSqliteStore(fileIn(directory))).close();
    const start = () => {
      const environment = { PORT: "0", LOG_LEVEL: "silent", DATA_DIR: directory };
      const node = [process.execPath, source("main.ts")] as const;
      // Root may write everything, unless it gives that right away.
      return process.getuid?.() === 0
        ? run("setpriv", ["--bounding-set=-all", "--inh-caps=-all", ...node], environment)
        : run(node[0], [node[1]], environment);
    };
    chmodSync(fileIn(directory), 0o444);
    expect((await start()).stderr).toMatch(
      /^throughline: DATA_DIR \S+throughline\.db can't be opened: this user may only read it\n$/,
    );
    chmodSync(directory, 0o555);
    const { code, stderr } = await start();
    chmodSync(directory, 0o755);
    expect(stderr).toMatch(/^throughline: DATA_DIR \S+ can't be written: .*permission denied.*\n$/i);
    expect(code).toBe(1);
  });
});
