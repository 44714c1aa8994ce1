import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { spawnProcess, type SpawnedProcess } from "../testing/spawnProcess.ts";
import { startTestServer, TestClient, waitFor, addNote, notesOf, readNotes } from "../testing/index.ts";

const board = "board/aaaaaaaa";
const cleanups: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "throughline-kill-"));
  cleanups.push(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

async function serve(dataDir: string): Promise<{ process: SpawnedProcess; origin: string }> {
  const process = spawnProcess("testing/serve.ts", [dataDir]);
  cleanups.push(() => process.kill("SIGKILL"));
  return { process, origin: await process.origin() };
}

function connect(origin: string): TestClient {
  const client = new TestClient(origin, board, "editor");
  cleanups.push(() => client.destroy());
  return client;
}

describe("durability", () => {
  it("loses nothing that was acknowledged or seen when the server is killed while people edit", async () => {
    const dataDir = await newDirectory();
    const { process, origin } = await serve(dataDir);
    const writers = [connect(origin), connect(origin), connect(origin)];
    const reader = connect(origin);
    for (const client of [...writers, reader]) await client.synced();

    // Each writer counts on its own; what was unsynced when a number was written may be lost, no more.
    const acknowledged = new Map<string, number>();
    for (const [index, writer] of writers.entries()) {
      const key = `writer${index}`;
      let written = 0;
      writer.provider.on("unsyncedChanges", ({ number }: { number: number }) => {
        acknowledged.set(key, written - number);
      });
      const write = () => {
        written += 1;
        addNote(writer.doc, `${key}:${written}`);
        if (process.child.exitCode === null && written < 5_000) setImmediate(write);
      };
      write();
    }
    await waitFor("a few hundred acknowledged edits", () => {
      const sum = [...acknowledged.values()].reduce((total, count) => total + count, 0);
      return sum > 300;
    });
    await process.kill("SIGKILL");
    const promised = new Map(acknowledged);
    const seen = [...readNotes(reader.doc)];
    expect(seen.length).toBeGreaterThan(0);
    for (const client of [...writers, reader]) client.destroy();

    // A new client, with nothing of its own, gets what the disk has.
    const server = await startTestServer({ dataDir });
    cleanups.push(() => server.stop());
    const late = await server.connect(board, "editor").synced();
    const kept = readNotes(late.doc);
    for (const [key, count] of promised) {
      for (let number = 1; number <= count; number += 1) expect(kept.has(`${key}:${number}`)).toBe(true);
    }
    expect(seen.filter((key) => !kept.has(key))).toEqual([]);
  });

  it("lets clients with unsent edits catch up after a kill", async () => {
    const dataDir = await newDirectory();
    const first = await serve(dataDir);
    const anna = await connect(first.origin).synced();
    addNote(anna.doc, "before");
    await anna.synced();
    await first.process.kill("SIGKILL");
    addNote(anna.doc, "after");
    const second = await serve(dataDir);
    anna.socket.setConfiguration({ url: second.origin.replace("http", "ws") + "/collab" });
    // On a busy machine a process that has just started needs its time.
    await anna.synced(20_000);
    const ben = await connect(second.origin).synced();
    expect(notesOf(ben.doc)).toBe("after before");
  });

  it("has everything again after it was stopped", async () => {
    const dataDir = await newDirectory();
    const server = await startTestServer({ dataDir });
    const anna = await server.connect(board, "editor").synced();
    addNote(anna.doc, "kept");
    await anna.synced();
    await server.stop();
    const again = await startTestServer({ dataDir });
    cleanups.push(() => again.stop());
    const ben = await again.connect(board, "editor").synced();
    expect(notesOf(ben.doc)).toBe("kept");
  });
});
