import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { runProgram, startProgram } from "../testing/startProgram.ts";
import { closeToOthers } from "./closeToOthers.ts";

const cleanups: (() => unknown)[] = [];
let usual: number;

// What an administrator's shell and systemd have; whoever runs the tests may be stricter.
beforeAll(() => (usual = process.umask(0o022)));
afterAll(() => process.umask(usual));
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** As `StateDirectory=` of systemd makes it: there already, and everybody may look into it. */
async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "throughline-rights-"));
  cleanups.push(() => rm(directory, { recursive: true, force: true }));
  await chmod(directory, 0o755);
  return directory;
}

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

/** What is in a directory and can be read or entered by somebody else. */
async function openIn(directory: string): Promise<string[]> {
  const names = await readdir(directory);
  const modes = await Promise.all(names.map((name) => modeOf(join(directory, name))));
  return names.filter((_name, at) => ((modes[at] ?? 0) & 0o077) !== 0);
}

describe("what the program keeps", () => {
  it("is made for its own user alone, in a directory that everybody may look into", async () => {
    const directory = await newDirectory();
    const program = await startProgram({ DATA_DIR: directory });
    cleanups.push(() => program.kill("SIGKILL"));
    const owner = await program.owner();
    const { id } = await owner.api.createBoard({ body: { kind: "story-map", title: "Board" } });
    await owner.send("GET", `/api/boards/${id}/thumbnail`);
    const names = await readdir(directory);
    for (const name of ["throughline.db", "throughline.db-wal", "throughline.db-shm", "secret", "lock.db"]) {
      expect(names).toContain(name);
    }
    expect(await openIn(directory)).toEqual([]);
  });

  it("is taken away from others where an older version has left it open, and nothing else is", async () => {
    const directory = await newDirectory();
    const first = await startProgram({ DATA_DIR: directory });
    await first.kill("SIGKILL");
    const left = await readdir(directory);
    for (const name of left) await chmod(join(directory, name), 0o644);
    await writeFile(join(directory, "notes.txt"), "the administrator's own");
    expect(await openIn(directory)).toHaveLength(left.length + 1);
    const second = await startProgram({ DATA_DIR: directory });
    cleanups.push(() => second.kill("SIGKILL"));
    expect(await openIn(directory)).toEqual(["notes.txt"]);
    expect(await modeOf(directory)).toBe(0o755);
  });

  it("is exported, and made by a restore, for the user's eyes alone, too", async () => {
    const root = await newDirectory();
    const [directory, restored] = [join(root, "first"), join(root, "second")];
    const program = await startProgram({ DATA_DIR: directory });
    await program.kill("SIGTERM");
    const [backup, exported] = [join(root, "a.backup"), join(root, "export")];
    const environment = { DATA_DIR: directory };
    expect(await runProgram("backupMain.ts", ["--to", backup], environment)).toMatchObject({ code: 0 });
    expect(await runProgram("exportMain.ts", ["--to", exported], environment)).toMatchObject({ code: 0 });
    await mkdir(restored, { mode: 0o755 });
    expect(await runProgram("restoreMain.ts", [backup], { DATA_DIR: restored })).toMatchObject({ code: 0 });
    expect(await openIn(restored)).toEqual([]);
    expect(await openIn(exported)).toEqual([]);
    expect(await openIn(root)).toEqual(["second"]);
  });
});

describe("closeToOthers", () => {
  it("doesn't follow links", async () => {
    const directory = await newDirectory();
    const elsewhere = join(await newDirectory(), "database");
    await writeFile(elsewhere, "");
    await symlink(elsewhere, join(directory, "throughline.db"));
    expect(closeToOthers(directory)).toEqual([]);
    expect(await modeOf(elsewhere)).toBe(0o644);
  });
});
