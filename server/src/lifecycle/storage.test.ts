import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { notesOf, TestClient, waitFor } from "../testing/index.ts";
import { createEmptyStore } from "../testing/createEmptyStore.ts";
import { NoteWriter } from "../testing/NoteWriter.ts";
import { createDatabase } from "../testing/services/createDatabase.ts";
import { describeWithServices } from "../testing/services/describeWithServices.ts";
import { startPostgres } from "../testing/services/startService.ts";
import { createSmallDisk, mountSmallDisk, type SmallDisk } from "../testing/SmallDisk.ts";
import { startProgram, type Program } from "../testing/startProgram.ts";

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** People write; storing becomes impossible, they are told so; it is possible again and everything goes on by itself. */
async function writeThrough(
  start: () => Promise<Program>,
  breakIt: (pid: number) => Promise<void>,
  mendIt: (pid: number) => Promise<void>,
): Promise<void> {
  const program = await start();
  const pid = program.process.child.pid ?? 0;
  cleanups.push(() => program.kill("SIGKILL"));
  const owner = await program.owner();
  const { id } = await owner.api.createBoard({ body: { kind: "story-map", title: "Board" } });
  const writers = await Promise.all(["a", "b", "c"].map((name) => NoteWriter.open(owner, id, name, 20)));
  cleanups.push(() => writers.forEach((writer) => writer.stop()));
  const acknowledged = () => writers.map((writer) => writer.acknowledged().length);
  await waitFor("first words", () => acknowledged().every((count) => count > 10), 20_000);

  await breakIt(pid);
  await waitFor("the news", () => writers.every(({ client }) => client.reasons.includes("storage-failed")), 30_000);
  const isReady = async () => (await fetch(`${program.origin}/readyz`)).status;
  await waitFor("the truth in readyz", async () => (await isReady()) === 503, 20_000);
  const before = acknowledged();
  await mendIt(pid);
  await waitFor("words after it", () => acknowledged().every((count, at) => count > (before[at] ?? 0) + 10), 40_000);
  await waitFor("the truth in readyz", async () => (await isReady()) === 200, 20_000);
  for (const writer of writers) writer.pause();
  await waitFor(
    "all words",
    () => writers.every((each) => each.acknowledged().length === each.written().length),
    20_000,
  );
  const promised = writers.flatMap((writer) => writer.acknowledged());
  await program.kill("SIGKILL");
  expect(promised.length).toBe(writers.reduce((sum, writer) => sum + writer.written().length, 0));
  await expectAll(await start(), id, promised);
}

async function expectAll(program: Program, id: string, promised: readonly string[]): Promise<void> {
  cleanups.push(() => program.kill("SIGKILL"));
  const owner = await program.owner();
  const { token } = await owner.api.createCollabToken();
  const client = new TestClient(program.origin, `board/${id}`, token);
  cleanups.push(() => client.destroy());
  const notes = new Set(notesOf((await client.synced(20_000)).doc).split(" "));
  expect(promised.filter((word) => !notes.has(word))).toEqual([]);
}

/** A program on an empty database of a PostgreSQL; with a `directory` its tables lie in there. */
async function startOn(postgres: string, directory?: string): Promise<() => Promise<Program>> {
  const database = await createDatabase(postgres, directory);
  const store = await createEmptyStore();
  cleanups.push(() => store.remove());
  return () => startProgram({ ...store.environment, DATABASE_URL: database.url });
}

const name = "is told to everybody who writes; nothing acknowledged is lost, and it goes on by itself";
const patienceMs = 180_000;

describe("a disk that is full", () => {
  const fill = async () => {
    const disk = await createSmallDisk();
    cleanups.push(() => disk.remove());
    const start = () => startProgram({ DATA_DIR: disk.directory });
    await writeThrough(start, disk.fill, disk.free);
  };
  it(name, fill, patienceMs);
});

const disk = await mountSmallDisk();
afterAll(() => disk?.remove());

const reason = disk ? "" : " [not run: this user may mount no file system]";
await describeWithServices(`PostgreSQL whose disk is full${reason}`, ["postgres"], () => {
  const fill = async ({ directory, fill, free }: SmallDisk) => {
    const service = await startPostgres();
    cleanups.push(() => service.end());
    await writeThrough(await startOn(service.url, join(directory, "space")), fill, free);
  };
  if (disk) it(name, () => fill(disk), patienceMs);
  else it.skip(name);
});

await describeWithServices("PostgreSQL that is killed", ["postgres"], () => {
  const kill = async () => {
    const service = await startPostgres();
    cleanups.push(() => service.end());
    await writeThrough(
      await startOn(service.url),
      () => service.kill(),
      () => service.start(),
    );
  };
  it(name, kill, patienceMs);
});
