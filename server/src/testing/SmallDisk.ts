import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);
const megabytes = 24;

/** A place for a server's data that a test can fill up and free again, while the server runs. */
export interface SmallDisk {
  readonly directory: string;
  /** From now on nothing more can be written by this process. */
  readonly fill: (pid: number) => Promise<void>;
  /** There is room again. */
  readonly free: (pid: number) => Promise<void>;
  remove(): Promise<void>;
}

/**
 * Makes one: a small file system in memory where this user may mount one, which is then really full; else a directory,
 * and the process may let no file grow beyond its size of that moment.
 */
export async function createSmallDisk(): Promise<SmallDisk> {
  return (await mountSmallDisk()) ?? limitFiles(await mkdtemp(join(tmpdir(), "throughline-disk-")));
}

/** Makes a small file system, which is full for every process; undefined where this user may mount none. */
export async function mountSmallDisk(): Promise<SmallDisk | undefined> {
  const directory = await mkdtemp(join(tmpdir(), "throughline-disk-"));
  try {
    await execute("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", directory]);
  } catch {
    await rm(directory, { recursive: true });
    return undefined;
  }
  const filler = join(directory, "filler");
  return {
    directory,
    async fill() {
      // Written until it fails: the last bytes matter.
      for (let size = megabytes * 1024 * 1024; size >= 1024; size = Math.floor(size / 2)) {
        await writeFile(filler, new Uint8Array(size), { flag: "a" }).catch(() => undefined);
      }
    },
    free: () => rm(filler, { force: true }),
    async remove() {
      await execute("umount", ["-l", directory]);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function limitFiles(directory: string): SmallDisk {
  const limit = (pid: number, size: string) => execute("prlimit", ["--pid", String(pid), `--fsize=${size}:unlimited`]);
  return {
    directory,
    async fill(pid) {
      const names = (await readdir(directory)).filter((name) => name.startsWith("throughline.db"));
      const sizes = await Promise.all(names.map(async (name) => (await stat(join(directory, name))).size));
      await limit(pid, String(Math.max(...sizes)));
    },
    async free(pid) {
      await limit(pid, "unlimited");
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
