import { contestants, startContestant, type Contestant } from "./Contestant.ts";
import { runLoad } from "./load/runLoad.ts";
import { rounded } from "./statistics.ts";

const cards = 25;
const clientsPerBoard = 4;
/** A tenth of what one board is measured with: no server here stands 10,000 edits a second, and what isn't delivered has no price. */
const editsPerSecond = 2;
const cursorsPerSecond = 1;
const seconds = 10;

/**
 * Many boards with four people each, one of whom drags a card. What is compared is the server's processor time per
 * delivered edit (to whom it was new), all threads together; cursors are part of the price, and the same for all.
 */
export async function measureBoards(boards: number, names = contestants) {
  const results: Partial<Record<Contestant["name"], Awaited<ReturnType<typeof measureOne>>>> = {};
  for (const name of names) results[name] = await measureOne(name, boards);
  const ours = results.throughline;
  const ratio = (theirs: { cpuMicrosecondsPerDelivery: number } | undefined) =>
    ours === undefined || theirs === undefined
      ? undefined
      : rounded(ours.cpuMicrosecondsPerDelivery / theirs.cpuMicrosecondsPerDelivery);
  return {
    boards,
    clientsPerBoard,
    cpuRatio: { hocuspocus: ratio(results.hocuspocus), yWebsocket: ratio(results["y-websocket"]) },
    ...results,
  };
}

async function measureOne(name: Contestant["name"], boards: number) {
  const server = await startContestant(name);
  try {
    const places = await server.makeRooms(boards, cards);
    const rooms = places.map((place) => ({ ...place, clients: clientsPerBoard, writers: 1 }));
    await server.process.atRest();
    let before = 0;
    const job = { protocol: server.protocol, rooms, editsPerSecond, cursorsPerSecond, seconds };
    const load = await runLoad(job, () => (before = server.process.cpuSeconds()));
    const cpuSeconds = server.process.cpuSeconds() - before;
    return {
      ...load,
      serverCpuSeconds: rounded(cpuSeconds),
      cpuMicrosecondsPerDelivery: rounded((cpuSeconds / load.deliveries) * 1e6),
    };
  } finally {
    await server.stop();
  }
}
