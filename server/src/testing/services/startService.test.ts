import { once } from "node:events";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { Client } from "pg";
import { afterEach, expect, it } from "vitest";
import { waitFor } from "../waitFor.ts";
import { createDatabase } from "./createDatabase.ts";
import { describeWithServices } from "./describeWithServices.ts";
import { startPostgres, startRedis, type PrivateService } from "./startService.ts";

const services: PrivateService[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.end();
});

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return Object.values((await client.query<Record<string, unknown>>(statement)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

/** Whether a process is there, whoever runs it. */
function isRunning(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Whether anybody listens at an address. */
async function answers(url: string): Promise<boolean> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

await describeWithServices("a private PostgreSQL", ["postgres"], ({ postgres }) => {
  it("really fsyncs, and every test gets a database of its own", async () => {
    const [first, second] = await Promise.all([createDatabase(postgres), createDatabase(postgres)]);
    expect(await ask(first.url, "SHOW fsync")).toBe("on");
    await ask(first.url, "CREATE TABLE a (b int)");
    expect(await ask(second.url, "SELECT to_regclass('a')::text")).toBeNull();
    await first.drop();
    await second.drop();
    await expect(ask(first.url, "SELECT 1")).rejects.toThrow(/does not exist/);
  });

  it("can be killed and started again with what was committed, and leaves nothing behind", async () => {
    const own = await startPostgres();
    services.push(own);
    await ask(own.url, "CREATE TABLE kept AS SELECT 42 AS n");
    const directory = String(await ask(own.url, "SHOW data_directory"));
    const pid = own.pid();
    await own.kill();
    expect(existsSync(directory)).toBe(true);
    await expect(ask(own.url, "SELECT 1")).rejects.toThrow();
    await own.start();
    expect(await ask(own.url, "SELECT n FROM kept")).toBe(42);
    await own.stop();
    await own.start();
    expect(await ask(own.url, "SELECT n FROM kept")).toBe(42);
    await own.end();
    await waitFor("its end", () => !isRunning(own.pid()) && !isRunning(pid));
    expect(existsSync(directory)).toBe(false);
  });
});

await describeWithServices("a private Redis", ["redis"], () => {
  it("can be killed and started again on the same port", async () => {
    const redis = await startRedis();
    services.push(redis);
    const { url } = redis;
    expect(await answers(url)).toBe(true);
    await redis.kill();
    expect(isRunning(redis.pid())).toBe(false);
    expect(await answers(url)).toBe(false);
    await redis.start();
    expect(redis.url).toBe(url);
    expect(await answers(url)).toBe(true);
  });
});
