import * as Y from "yjs";
import { contestants, startContestant, type Contestant, type RoomPlace } from "./Contestant.ts";
import { LoadClient, type LoadAddress } from "./load/LoadClient.ts";
import { seedRoom } from "./load/seedRoom.ts";
import { percentile, rounded, timed } from "./statistics.ts";

const joins = 7;
/** Joins before those: whoever is measured first would otherwise pay for this process' code being compiled. */
const warmUps = 3;

/**
 * Opening a board that somebody has open already, from the handshake on: until all of it has arrived, which is the
 * server's part, and until a client has taken it into a Yjs document as well. `arrivedRatio` is ours to the others'.
 */
export async function compareJoins(cards: number, names = contestants) {
  const results: Partial<Record<Contestant["name"], Awaited<ReturnType<typeof measureOne>>>> = {};
  for (const name of names) results[name] = await measureOne(name, cards);
  const ours = results.throughline;
  const ratio = (theirs: { arrivedMs: number } | undefined) =>
    ours === undefined || theirs === undefined ? undefined : rounded(ours.arrivedMs / theirs.arrivedMs);
  return {
    cards,
    arrivedRatio: { hocuspocus: ratio(results.hocuspocus), yWebsocket: ratio(results["y-websocket"]) },
    ...results,
  };
}

async function measureOne(name: Contestant["name"], cards: number) {
  const server = await startContestant(name);
  try {
    const [place] = await server.makeRooms(1, cards);
    if (place === undefined) throw new Error("There is no room");
    const address = addressOf(server, place);
    const present = await openRoom(address, place);
    const join = async (doc?: Y.Doc) => {
      const client = new LoadClient(address, doc);
      await client.joined();
      client.close();
    };
    // Indexing, drawing a thumbnail and folding what was just made would take the second processor from the client.
    await server.process.atRest();
    for (let number = 0; number < warmUps; number++) await join(new Y.Doc());
    const arrived: number[] = [];
    const applied: number[] = [];
    for (let number = 0; number < joins; number++) {
      arrived.push(await timed(() => join()));
      applied.push(await timed(() => join(new Y.Doc())));
    }
    present.close();
    return {
      arrivedMs: rounded(percentile(arrived, 0.5)),
      arrivedMaxMs: rounded(Math.max(...arrived)),
      appliedMs: rounded(percentile(applied, 0.5)),
      appliedMaxMs: rounded(Math.max(...applied)),
    };
  } finally {
    await server.stop();
  }
}

/** How a document is reached. */
export function addressOf({ protocol }: Contestant, { urls, document, token }: RoomPlace): LoadAddress {
  return { protocol, url: urls[0] ?? "", document, token };
}

/** Opens a document, bringing its content where the server has none; it is open while the client is. */
export async function openRoom(address: LoadAddress, { seed }: RoomPlace): Promise<LoadClient> {
  if (seed !== undefined) return seedRoom(address, seed);
  const client = new LoadClient(address);
  await client.joined();
  return client;
}
