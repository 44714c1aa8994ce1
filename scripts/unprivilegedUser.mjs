// Who runs what must not run as root.
import { spawnSync } from "node:child_process";
import process from "node:process";

/**
 * `{ uid, gid }` for spawn: of the user `postgres` or `nobody` where we are root, because PostgreSQL refuses to run as
 * root; empty otherwise. Throws when there is neither.
 */
export function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }).stdout.trim());
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("There is no user as whom a database could run (postgres or nobody).");
}
