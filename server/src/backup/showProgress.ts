import type { Progress } from "./format/writeBackup.ts";

const everyMs = 2_000;

/** Tells how far a long command is: a line each two seconds, none for what is done at once. */
export function showProgress(what: string, say: (line: string) => void): (progress: Progress) => void {
  let last = performance.now();
  return ({ table, rows }) => {
    const now = performance.now();
    if (now - last < everyMs) return;
    last = now;
    say(`${what} ${table}: ${rows.toLocaleString("en")} rows`);
  };
}
