import { pino } from "pino";
import { afterEach, expect, it } from "vitest";
import { describeWithServices } from "../testing/services/describeWithServices.ts";
import { startRedis, type PrivateService } from "../testing/services/startService.ts";
import { waitFor } from "../testing/waitFor.ts";
import { describeBus } from "./Bus.contract.ts";
import { openBus } from "./openBus.ts";
import { RedisBus } from "./RedisBus.ts";

const logger = pino({ level: "silent" });
const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function connect(url: string, channel = "test"): Promise<{ bus: RedisBus; heard: number[] }> {
  const bus = new RedisBus(url, channel, logger);
  cleanups.push(() => bus.close());
  await waitFor("Redis", () => bus.isUp);
  const heard: number[] = [];
  bus.onMessage(([first]) => heard.push(first ?? -1));
  return { bus, heard };
}

await describeWithServices("Redis between servers", ["redis"], ({ redis }) => {
  describeBus("a Redis", async () => {
    const bus = new RedisBus(redis, "contract", logger);
    await waitFor("Redis", () => bus.isUp);
    return bus;
  });

  it("keeps channels apart", async () => {
    const [north, south] = [await connect(redis, "a"), await connect(redis, "b")];
    north.bus.send(new Uint8Array([1]));
    south.bus.send(new Uint8Array([2]));
    await waitFor("both", () => north.heard.length + south.heard.length === 2);
    expect([north.heard, south.heard]).toEqual([[1], [2]]);
  });

  it("drops what is said while it is away, says so, and goes on by itself when it is back", async () => {
    const own = await startRedis();
    cleanups.push(() => own.end());
    const { bus, heard } = await connect(own.url);
    const changes: boolean[] = [];
    bus.onChange((isUp) => changes.push(isUp));
    for (const first of [1, 2]) {
      await own.kill();
      await waitFor("the loss", () => !bus.isUp);
      bus.send(new Uint8Array([99]));
      await own.start();
      const back = Date.now();
      await waitFor("its return", () => bus.isUp);
      expect(Date.now() - back).toBeLessThan(1_800);
      bus.send(new Uint8Array([first]));
      await waitFor("the message", () => heard.includes(first));
    }
    expect(heard).toEqual([1, 2]);
    expect(changes).toEqual([false, true, false, true]);
  });

  it("keeps little of what a Redis that hangs doesn't take, and never waits for it", async () => {
    const own = await startRedis();
    cleanups.push(() => own.end());
    const { bus, heard } = await connect(own.url);
    signal(own, "SIGSTOP");
    const before = process.memoryUsage().rss;
    for (let count = 0; count < 20_000; count++) bus.send(new Uint8Array(16 * 1024));
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    await waitFor("the loss", () => !bus.isUp, 15_000);
    signal(own, "SIGCONT");
    await waitFor("its return", () => bus.isUp);
    bus.send(new Uint8Array([7]));
    await waitFor("the message", () => heard.includes(7));
  });

  it("isn't waited for when a server starts", async () => {
    const own = await startRedis();
    cleanups.push(() => own.end());
    await own.kill();
    const settings = {
      get: async () => undefined,
      set: async () => undefined,
      setIfAbsent: async (_key: string, value: string) => value,
      delete: async () => false,
    };
    const bus = await openBus(own.url, settings, logger);
    cleanups.push(() => bus.close());
    expect(bus.isUp).toBe(false);
    await own.start();
    await waitFor("Redis", () => bus.isUp);
  });
});

function signal(service: PrivateService, name: "SIGSTOP" | "SIGCONT"): void {
  const pid = service.pid();
  if (pid === undefined) throw new Error("It isn't running");
  process.kill(pid, name);
}
