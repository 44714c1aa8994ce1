import { openSqliteStore } from "../store/sqlite/openSqliteStore.ts";

// Started as a process of its own by a test that limits what it may write: `node appendUntilFull.ts <file>`.
// Appends until the store refuses and prints, as JSON: the numbers that were confirmed, the refusal, and what can still be read.
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("Which file?");
const store = await openSqliteStore(file);
const confirmed: number[] = [];
let refusal: string | undefined;
while (refusal === undefined) {
  const appends = [1, 2, 3].map(() => store.updates.append("board/a", new Uint8Array(3_000), { userId: null, at: 1 }));
  for (const append of await Promise.allSettled(appends)) {
    if (append.status === "fulfilled") confirmed.push(append.value);
    else refusal = append.reason instanceof Error ? append.reason.message : String(append.reason);
  }
}
const { rows } = await store.updates.load("board/a");
process.stdout.write(JSON.stringify({ confirmed, refusal, readable: rows.length }));
await store.close();
