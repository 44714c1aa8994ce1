import { contestants, startContestant, type Contestant } from "./Contestant.ts";
import { runLoad } from "./load/runLoad.ts";
import { rounded } from "./statistics.ts";

const cards = 1_000;
const editsPerSecond = 20;
const cursorsPerSecond = 10;
const seconds = 10;

/**
 * One board of 1,000 cards with so many people: a fifth of them drag a card 20 times a second, all send their cursor
 * 10 times a second. Each server in turn, in one run. `p95Ratio` is ours to each of the others.
 */
export async function measureRoom(clients: number, names = contestants) {
  const results: Partial<Record<Contestant["name"], Awaited<ReturnType<typeof measureOne>>>> = {};
  for (const name of names) results[name] = await measureOne(name, clients);
  const ours = results.throughline;
  const ratio = (theirs: { p95Ms: number } | undefined) =>
    ours === undefined || theirs === undefined ? undefined : rounded(ours.p95Ms / theirs.p95Ms);
  return {
    clients,
    writers: Math.round(clients / 5),
    p95Ratio: { hocuspocus: ratio(results.hocuspocus), yWebsocket: ratio(results["y-websocket"]) },
    ...results,
  };
}

async function measureOne(name: Contestant["name"], clients: number) {
  const server = await startContestant(name);
  try {
    const rooms = (await server.makeRooms(1, cards)).map((room) => ({
      ...room,
      clients,
      writers: Math.round(clients / 5),
    }));
    await server.process.atRest();
    let before = 0;
    const job = { protocol: server.protocol, rooms, editsPerSecond, cursorsPerSecond, seconds };
    const load = await runLoad(job, () => (before = server.process.cpuSeconds()));
    const cpuSeconds = server.process.cpuSeconds() - before;
    return { ...load, serverCpuSeconds: rounded(cpuSeconds), serverBusy: rounded(cpuSeconds / seconds) };
  } finally {
    await server.stop();
  }
}
