import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { notesOf, readNotes, TestBrowser, TestClient, testOwner, waitFor } from "../testing/index.ts";
import { NoteWriter } from "../testing/NoteWriter.ts";
import { RoundRobin } from "../testing/RoundRobin.ts";
import { createDatabase } from "../testing/services/createDatabase.ts";
import { describeWithServices } from "../testing/services/describeWithServices.ts";
import { spawnProcess, type SpawnedProcess } from "../testing/spawnProcess.ts";

const cleanups: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

interface Program {
  readonly process: SpawnedProcess;
  readonly origin: string;
}

await describeWithServices("two processes behind a load balancer", ["postgres", "redis"], (services) => {
  async function setUp() {
    const database = await createDatabase(services.postgres);
    cleanups.push(() => database.drop());
    const start = async (): Promise<Program> => {
      const dataDir = await mkdtemp(join(tmpdir(), "throughline-cluster-"));
      cleanups.push(() => rm(dataDir, { recursive: true, force: true }));
      const process = spawnProcess("main.ts", [], {
        PORT: "0",
        LOG_LEVEL: "silent",
        DATA_DIR: dataDir,
        DATABASE_URL: database.url,
        REDIS_URL: services.redis,
        ADMIN_EMAIL: testOwner.email,
        ADMIN_PASSWORD: testOwner.password,
      });
      cleanups.push(() => process.kill("SIGKILL"));
      return { process, origin: await process.origin() };
    };
    const balancer = await RoundRobin.start();
    cleanups.push(() => balancer.stop());
    const [north, south] = await Promise.all([start(), start()]);
    balancer.serve(north.origin, south.origin);
    const anna = new TestBrowser(balancer.origin);
    await anna.send("POST", "/api/auth/sign-in/email", testOwner);
    const { id } = await anna.api.createBoard({ body: { kind: "story-map", title: "Shop" } });
    const { key } = await anna.api.createApiKey({ body: { name: "writers" } });
    const write = async (name: string) => {
      const client = new TestClient(balancer.origin, `board/${id}`, key);
      cleanups.push(() => client.destroy());
      const writer = await NoteWriter.on(client, name, 40);
      cleanups.push(() => writer.pause());
      return writer;
    };
    // Four in turn: two at each server.
    const writers = [await write("a"), await write("b"), await write("c"), await write("d")];
    await Promise.all(writers.map((writer) => writer.progress(20)));
    return { start, balancer, north, south, anna, id, write, writers };
  }

  async function expectAllKept(writers: readonly NoteWriter[]): Promise<void> {
    for (const writer of writers) writer.pause();
    await Promise.all(writers.map(({ client }) => client.synced()));
    const all = writers.flatMap((writer) => writer.written());
    const kept = (client: TestClient) => {
      const there = readNotes(client.doc);
      return all.every((word) => there.has(word));
    };
    await waitFor("everything everywhere", () => writers.every(({ client }) => kept(client)));
    const [first] = writers;
    for (const { client } of writers) expect(notesOf(client.doc)).toBe(notesOf(first?.client.doc ?? client.doc));
  }

  it("lose one to SIGKILL: its people go on at the other and no edit is lost", async () => {
    const { north, writers, write } = await setUp();
    await north.process.kill("SIGKILL");
    await Promise.all(writers.map((writer) => writer.progress(100, 30_000)));
    const late = await write("e");
    await late.progress(20);
    await expectAllKept([...writers, late]);
  }, 90_000);

  it("are restarted one after the other while people write, without anyone having to do anything", async () => {
    const { start, balancer, north, south, anna, id, writers } = await setUp();
    for (const old of [north, south]) {
      const stays = old === north ? south : undefined;
      const next = await start();
      balancer.serve(next.origin, ...(stays === undefined ? [] : [stays.origin]));
      const began = Date.now();
      expect(await old.process.kill("SIGTERM")).toBe(0);
      expect(Date.now() - began).toBeLessThan(5_000);
      await Promise.all(writers.map((writer) => writer.progress(100, 30_000)));
    }
    await expectAllKept(writers);
    for (const { client } of writers) {
      expect(client.reasons.filter((reason) => reason !== "server-stopping" && reason !== "")).toEqual([]);
    }
    expect((await anna.api.getBoard({ params: { id } })).title).toBe("Shop");
  }, 120_000);
});
