import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { mountSmallDisk } from "../testing/SmallDisk.ts";
import { openDataDirectory } from "./openDataDirectory.ts";
import { otherOwnerInWords } from "./otherOwner.ts";
import { StartupError } from "./StartupError.ts";

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const disk = await mountSmallDisk();
afterAll(() => disk?.remove());
const noDisk = " [not run: this user may mount no file system]";

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "throughline-directory-"));
  cleanups.push(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

function problemsOf(directory: string): readonly string[] {
  try {
    openDataDirectory(directory).release();
  } catch (error) {
    if (error instanceof StartupError) return error.problems;
    throw error;
  }
  return [];
}

describe("openDataDirectory", () => {
  it("says that another server has it, also one of this process, until that one gives it free", async () => {
    const directory = await newDirectory();
    const lock = openDataDirectory(directory);
    expect(problemsOf(directory)).toEqual([
      `DATA_DIR ${directory} is in use by another server; stop that one or choose another directory`,
    ]);
    lock.release();
    expect(problemsOf(directory)).toEqual([]);
  });

  const mounts = disk === undefined ? it.skip : it;
  mounts(`says that the disk is full, not that another server has it${disk ? "" : noDisk}`, async () => {
    if (disk === undefined) return;
    const { directory } = disk;
    await disk.fill(process.pid);
    expect(problemsOf(directory)).toEqual([`DATA_DIR ${directory} can't be written: the disk is full`]);
    await disk.free(process.pid);
    expect(problemsOf(directory)).toEqual([]);
  });

  const isRoot = process.geteuid?.() === 0;
  const gives = isRoot ? it : it.skip;
  gives(`knows whose a directory is${isRoot ? "" : " [not run: this user may give no files away]"}`, async () => {
    const directory = await newDirectory();
    expect(otherOwnerInWords(directory)).toBe("");
    await chown(directory, 12_345, 12_345);
    expect(otherOwnerInWords(directory)).toBe(`; ${directory} belongs to user 12345, this program runs as user 0`);
    expect(otherOwnerInWords(join(directory, "nothing"))).toBe("");
  });
});
