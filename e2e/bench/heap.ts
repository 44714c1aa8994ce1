import { contestants, startContestant, type Contestant } from "./Contestant.ts";
import { addressOf, openRoom } from "./joinCompared.ts";
import type { LoadClient } from "./load/LoadClient.ts";
import { rounded } from "./statistics.ts";

const boards = 5;

/**
 * Memory of the server for each open board, garbage collected: JavaScript objects and typed arrays of the main thread.
 * One board more is open before, so that what the first one loads isn't counted. For ours also what is left when they
 * are closed; the rivals keep documents in memory only, so that there is nothing to compare.
 */
export async function measureHeap(cards: number, names = contestants) {
  const results: Partial<Record<Contestant["name"], Awaited<ReturnType<typeof measureOne>>>> = {};
  for (const name of names) results[name] = await measureOne(name, cards);
  const ours = results.throughline;
  const ratio = (theirs: { heapMbPerOpenBoard: number } | undefined) =>
    ours === undefined || theirs === undefined
      ? undefined
      : rounded(ours.heapMbPerOpenBoard / theirs.heapMbPerOpenBoard);
  return {
    cards,
    heapRatio: { hocuspocus: ratio(results.hocuspocus), yWebsocket: ratio(results["y-websocket"]) },
    ...results,
  };
}

async function measureOne(name: Contestant["name"], cards: number) {
  const server = await startContestant(name);
  const clients: LoadClient[] = [];
  try {
    const [first, ...places] = await server.makeRooms(boards + 1, cards);
    if (first === undefined) throw new Error("There is no room");
    const untouched = await server.process.memory();
    clients.push(await openRoom(addressOf(server, first), first));
    const before = await server.process.memory();
    for (const place of places) clients.push(await openRoom(addressOf(server, place), place));
    const after = await server.process.memory();
    for (const client of clients) client.close();
    return {
      heapMbPerOpenBoard: rounded((after.heapMb - before.heapMb) / boards),
      residentMbWithAll: after.residentMb,
      ...(name === "throughline" && {
        heapMbBefore: untouched.heapMb,
        heapMbAfterClosing: await settled(server, untouched.heapMb),
      }),
    };
  } finally {
    await server.stop();
  }
}

/**
 * The heap after everybody has left, when it is nearly what it was, or after ten seconds. Documents are let go one
 * after the other, and looking collects garbage, so there is a pause between looks.
 */
async function settled({ process }: Contestant, aimMb: number): Promise<number> {
  let heapMb = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 40 && heapMb > aimMb + 2; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    ({ heapMb } = await process.memory());
  }
  return heapMb;
}
