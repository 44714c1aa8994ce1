import { ServerProcess, owner } from "../actors/ServerProcess.ts";
import { signInByFetch, type ApiActor } from "../actors/signInByFetch.ts";
import { measureAnswering } from "./answering.ts";
import { bigKinds } from "./bigBoard.ts";
import { measureBoards } from "./boards.ts";
import { measureCanvas, measureCrowdedCanvas } from "./canvas.ts";
import { measureCluster } from "./cluster.ts";
import { measureDocumentSize } from "./documentSize.ts";
import { measureHeap } from "./heap.ts";
import { measureHistory } from "./history.ts";
import { compareJoins } from "./joinCompared.ts";
import { measureJoin } from "./joinTime.ts";
import { measureLatency } from "./latency.ts";
import { measureOpening } from "./opening.ts";
import { measureRoom } from "./rooms.ts";

/** What can be measured, by the name under which it is asked for and shown. In this order. */
export const parts = {
  /** Bytes of a card and of a move. */
  document: async () => measureDocumentSize(),
  /** Opening a board with the provider that browsers use. */
  join: () => alone(async (actor) => [await measureJoin(actor, 1_000), await measureJoin(actor, 10_000)]),
  /** Opening a board, beside Hocuspocus and y-websocket. */
  joinCompared: () => compareJoins(10_000),
  /** Full clients, few of them. */
  latency: () => alone(async (actor) => [await measureLatency(actor, 10), await measureLatency(actor, 50)]),
  /** Many people on one board, beside Hocuspocus and y-websocket. */
  rooms: async () => [await measureRoom(50), await measureRoom(100), await measureRoom(200)],
  /** Many boards with few people each, beside Hocuspocus and y-websocket. */
  boards: () => measureBoards(500),
  /** Memory of open boards, beside Hocuspocus and y-websocket. */
  heap: () => measureHeap(10_000),
  /** Looking at the past of a large board and bringing it back. */
  history: () => measureHistory(10_000),
  /** Two servers on PostgreSQL and Redis, beside one. */
  cluster: () => measureCluster(50),
  /** Moving over large boards in a browser, and in a crowd. */
  canvas: () =>
    alone(async (actor) => ({
      boards: await inTurn([1_000, 10_000, 20_000], (cards) => measureCanvas(actor, cards)),
      crowded: await measureCrowdedCanvas(actor, 10_000),
    })),
  /** Typing in a card and dropping one, in a browser. */
  answering: () => alone((actor) => inTurn(bigKinds, (kind) => measureAnswering(actor, 10_000, kind))),
  /** Opening a large board in a browser, and how much script that takes. */
  opening: () => alone((actor) => inTurn(bigKinds, (kind) => measureOpening(actor, 10_000, kind))),
} satisfies Record<string, () => Promise<unknown>>;

/** The name of something that can be measured. */
export type PartName = keyof typeof parts;

/** Runs a measurement at a server of its own, with its owner signed in. */
async function alone<Result>(measure: (actor: ApiActor) => Promise<Result>): Promise<Result> {
  const server = await ServerProcess.start();
  try {
    return await measure(await signInByFetch(server.origin, owner));
  } finally {
    await server.remove();
  }
}

async function inTurn<Subject, Result>(
  subjects: readonly Subject[],
  measure: (subject: Subject) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const subject of subjects) results.push(await measure(subject));
  return results;
}
