// A process of its own that plays people, so that what they cost isn't taken for what the server costs.
import { performance } from "node:perf_hooks";
import process from "node:process";
import { rounded } from "../statistics.ts";
import { Latencies } from "./Latencies.ts";
import type { LoadJob, LoadMessage, LoadResult } from "./LoadJob.ts";
import { Room } from "./Room.ts";

const joiningAtOnce = 20;
/** How long is waited for the last edits; a server that is behind by more has been measured well enough. */
const drainMs = 15_000;

const tell = (message: LoadMessage) => void process.send?.(message);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function work(job: LoadJob): Promise<void> {
  const times = { all: new Latencies(), samePlace: new Latencies(), otherPlace: new Latencies() };
  const rooms = job.rooms.map((room) => new Room(room, job.protocol, times));
  const waiting = [...rooms];
  const joinSome = async () => {
    for (let room = waiting.shift(); room !== undefined; room = waiting.shift()) await room.join();
  };
  await Promise.all(Array.from({ length: joiningAtOnce }, joinSome));
  // What joining left behind is not part of the work.
  await pause(1_000);
  const clients = rooms.flatMap((room) => room.clients);
  for (const client of clients) client.messages = client.bytes = 0;
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  process.once("message", () => begin());
  tell({ type: "joined" });
  await begun;

  const before = performance.eventLoopUtilization();
  const cpuBefore = process.cpuUsage();
  for (const room of rooms) room.start(job);
  await pause(job.seconds * 1_000);
  for (const room of rooms) room.stop();
  const { utilization } = performance.eventLoopUtilization(before);
  const { user, system } = process.cpuUsage(cpuBefore);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const expected = sum(rooms.map((room) => room.expected));
  const arrived = () => sum(rooms.map((room) => room.deliveries));
  for (const until = performance.now() + drainMs; arrived() < expected && performance.now() < until;) await pause(50);
  const result: LoadResult = {
    edits: sum(rooms.map((room) => room.edits)),
    deliveries: arrived(),
    delivered: rounded(arrived() / expected),
    p50Ms: times.all.percentile(0.5),
    p95Ms: times.all.percentile(0.95),
    p99Ms: times.all.percentile(0.99),
    ...(times.otherPlace.count > 0 && {
      samePlaceP95Ms: times.samePlace.percentile(0.95),
      otherPlaceP95Ms: times.otherPlace.percentile(0.95),
    }),
    messages: sum(clients.map((client) => client.messages)),
    megabytes: rounded(sum(clients.map((client) => client.bytes)) / 1e6),
    loadBusy: rounded(utilization),
    loadCpuSeconds: rounded((user + system) / 1e6),
    seconds: job.seconds,
    lost: clients.filter((client) => client.isLost).length,
  };
  for (const room of rooms) room.close();
  tell({ type: "done", result });
  process.disconnect();
}

process.once("message", (job: LoadJob) => {
  work(job).catch((error: unknown) => {
    tell({ type: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    process.exit(1);
  });
});
