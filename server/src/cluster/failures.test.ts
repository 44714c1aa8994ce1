import { afterEach, expect, it } from "vitest";
import { notesOf, readNotes, startProductServer, testOwner, waitFor } from "../testing/index.ts";
import type { ProductServer, TestBrowser, TestClient } from "../testing/index.ts";
import { NoteWriter } from "../testing/NoteWriter.ts";
import { createDatabase } from "../testing/services/createDatabase.ts";
import { describeWithServices } from "../testing/services/describeWithServices.ts";
import { startPostgres, startRedis, type PrivateService } from "../testing/services/startService.ts";

const cleanups: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function write(client: TestClient, name: string): Promise<NoteWriter> {
  const writer = await NoteWriter.on(client, name, 10);
  cleanups.push(() => writer.pause());
  return writer;
}

function has(client: TestClient, words: readonly string[]): boolean {
  const there = readNotes(client.doc);
  return words.every((word) => there.has(word));
}

await describeWithServices("two servers, of whose services one fails", ["postgres", "redis"], (services) => {
  async function startTwo(own: { postgres?: PrivateService; redis?: PrivateService }) {
    for (const service of Object.values(own)) cleanups.push(() => service.end());
    let databaseUrl = own.postgres?.url;
    if (databaseUrl === undefined) {
      const database = await createDatabase(services.postgres);
      cleanups.push(() => database.drop());
      databaseUrl = database.url;
    }
    const environment = {
      DATABASE_URL: databaseUrl,
      REDIS_URL: own.redis?.url ?? services.redis,
      ADMIN_EMAIL: testOwner.email,
      ADMIN_PASSWORD: testOwner.password,
    };
    const [north, south] = await Promise.all([startProductServer(environment), startProductServer(environment)]);
    cleanups.push(() => Promise.all([north.stop(), south.stop()]));
    await waitFor("them to hear each other", () =>
      [north, south].every(({ cluster }) => cluster?.status()?.servers === 1),
    );
    const anna = await north.owner();
    const { id } = await anna.api.createBoard({ body: { kind: "story-map", title: "Shop" } });
    return { north, south, anna, id };
  }

  async function connect(server: ProductServer, browser: TestBrowser, id: string): Promise<TestClient> {
    const { token } = await browser.api.createCollabToken();
    return server.connect(`board/${id}`, token).synced();
  }

  const readiness = async (server: ProductServer) => (await fetch(`${server.origin}/readyz`)).json();

  it("store every edit and open boards while Redis is gone, and are one again two seconds after it is back", async () => {
    const redis = await startRedis();
    const { north, south, anna, id } = await startTwo({ redis });
    const one = await write(await connect(north, anna, id), "n");
    const two = await write(await connect(south, anna, id), "s");
    await one.progress(20);
    await redis.kill();
    await waitFor("that to be known", async () => (await readiness(north))["degraded"]?.includes("redis"));
    expect(await readiness(north)).toMatchObject({ status: "ready" });
    await Promise.all([one.progress(100), two.progress(100)]);
    // Slower, but they see each other all the same.
    const soFar = two.acknowledged();
    await waitFor("each other's edits by the log", () => has(one.client, soFar), 3_000);
    const late = await connect(south, anna, id);
    expect(has(late, soFar)).toBe(true);
    const { id: other } = await anna.api.createBoard({ body: { kind: "card-sort", title: "Made meanwhile" } });
    await connect(south, anna, other);

    await redis.start();
    const back = Date.now();
    await Promise.all([one.progress(20), two.progress(20)]);
    for (const writer of [one, two]) writer.pause();
    const all = [...one.written(), ...two.written()];
    await waitFor("everything everywhere", () => [one.client, two.client, late].every((client) => has(client, all)));
    expect(Date.now() - back).toBeLessThan(2_000);
    await waitFor("that to be known", () =>
      [north, south].every(({ cluster }) => cluster?.status()?.isConnected === true && cluster.status()?.servers === 1),
    );
    expect(notesOf(one.client.doc)).toBe(notesOf(two.client.doc));
    for (const { client } of [one, two]) expect(client.reasons).toEqual([]);
  });

  it("let people vanish at the others when Redis is gone for long, and come back with it", async () => {
    const redis = await startRedis();
    const { north, south, anna, id } = await startTwo({ redis });
    const [one, two] = [await connect(north, anna, id), await connect(south, anna, id)];
    one.provider.setAwarenessField("cursor", [1, 1]);
    two.provider.setAwarenessField("cursor", [2, 2]);
    const people = (client: TestClient) => client.provider.awareness?.getStates().size ?? 0;
    await waitFor("both at both", () => people(one) === 2 && people(two) === 2);
    await redis.kill();
    const gone = Date.now();
    await waitFor("both to be alone", () => people(one) === 1 && people(two) === 1, 8_000);
    expect(Date.now() - gone).toBeLessThan(5_500);
    await redis.start();
    await waitFor("both at both again", () => people(one) === 2 && people(two) === 2, 3_000);
  });

  it("go on while Redis hangs, which its connections don't tell", async () => {
    const redis = await startRedis();
    const { north, south, anna, id } = await startTwo({ redis });
    const [one, two] = [
      await write(await connect(north, anna, id), "n"),
      await write(await connect(south, anna, id), "s"),
    ];
    await one.progress(20);
    const pid = redis.pid() ?? 0;
    process.kill(pid, "SIGSTOP");
    try {
      const hung = Date.now();
      await waitFor("that to be known", async () => (await readiness(north))["degraded"]?.includes("redis"), 8_000);
      expect(Date.now() - hung).toBeLessThan(5_000);
      const soFar = two.acknowledged();
      await waitFor("each other's edits by the log", () => has(one.client, soFar), 3_000);
      await Promise.all([one.progress(50), two.progress(50)]);
    } finally {
      process.kill(pid, "SIGCONT");
    }
    await waitFor("each other again", () => [north, south].every(({ cluster }) => cluster?.status()?.servers === 1));
    for (const writer of [one, two]) writer.pause();
    const all = [...one.written(), ...two.written()];
    await waitFor("everything everywhere", () => [one.client, two.client].every((client) => has(client, all)));
  });

  it("end access at each other within a second also while Redis is gone", async () => {
    const redis = await startRedis();
    const { south, anna, id } = await startTwo({ redis });
    const { id: link, token } = await anna.api.createLink({ params: { id }, body: { role: "editor" } });
    const ben = south.visitor();
    await ben.api.join({ params: { token }, body: { name: "Ben" } });
    const client = await connect(south, ben, id);
    await redis.kill();
    await anna.api.revokeLink({ params: { id, link } });
    const revoked = Date.now();
    expect(await client.closed()).toBe("no-access");
    expect(Date.now() - revoked).toBeLessThan(1_000);
    const { id: binned } = await anna.api.createBoard({ body: { kind: "story-map", title: "Binned" } });
    const other = await connect(south, anna, binned);
    await anna.api.deleteBoard({ params: { id: binned } });
    const deleted = Date.now();
    expect(await other.closed()).toBe("board-deleted");
    expect(Date.now() - deleted).toBeLessThan(1_000);
  });

  it("acknowledge nothing that isn't stored while PostgreSQL is gone, and go on by themselves with it", async () => {
    const postgres = await startPostgres();
    const { north, south, anna, id } = await startTwo({ postgres });
    const one = await write(await connect(north, anna, id), "n");
    const two = await write(await connect(south, anna, id), "s");
    await Promise.all([one.progress(50), two.progress(50)]);
    await postgres.kill();
    await waitFor(
      "both to be told",
      () => [one, two].every(({ client }) => client.reasons.includes("storage-failed")),
      15_000,
    );
    expect((await fetch(`${north.origin}/readyz`)).status).toBe(503);
    const promised = [...one.acknowledged(), ...two.acknowledged()];
    await postgres.start();
    await Promise.all([one.progress(50, 30_000), two.progress(50, 30_000)]);
    for (const writer of [one, two]) writer.pause();
    await Promise.all([one.client.synced(), two.client.synced()]);
    const all = [...one.written(), ...two.written()];
    await waitFor("everything everywhere", () => [one, two].every(({ client }) => has(client, all)));
    for (const { client } of [one, two]) client.destroy();
    const late = await connect(south, anna, id);
    expect(has(late, [...promised, ...all])).toBe(true);
  }, 90_000);
});
