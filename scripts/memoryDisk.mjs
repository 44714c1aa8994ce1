// A folder in memory for what tests write: hundreds of stores come and go, and a disk waits for each of their commits.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Databases, copies and browsers of a run stay below this. */
const neededBytes = 4 * 1024 ** 3;

/**
 * The environment in which temporary files are kept in memory, where the machine offers a folder for that with room
 * enough in which programs may be started; else, and where TMPDIR says otherwise, the environment as it is.
 */
export function inMemory(env, folder = "/dev/shm", needed = neededBytes) {
  return env.TMPDIR === undefined && hasRoom(folder, needed) && startsPrograms(folder)
    ? { ...env, TMPDIR: folder }
    : env;
}

function hasRoom(folder, needed) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= needed;
  } catch {
    return false;
  }
}

/** Containers often forbid it. */
function startsPrograms(folder) {
  let probe;
  try {
    probe = mkdtempSync(join(folder, "throughline-probe-"));
    const program = join(probe, "program");
    writeFileSync(program, "#!/bin/sh\nexit 0\n", { mode: 0o755 });
    return spawnSync(program).status === 0;
  } catch {
    return false;
  } finally {
    if (probe) rmSync(probe, { recursive: true, force: true });
  }
}
