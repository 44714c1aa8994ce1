import { GuardedHub, type VerdictCounts } from "@throughline/guard/testing";
import * as Y from "yjs";
import { Board } from "../board.ts";
import { initialize, readContent } from "../boardContent.ts";
import type { BoardSchema } from "../boardSchema.ts";
import { History } from "../history.ts";
import { runOperations, type NamedOperation, type OperationCall } from "../operation.ts";
import { OperationError } from "../operationError.ts";
import { createOrigin, type Origin } from "../origin.ts";
import { seededRandom, type Random } from "../random.ts";
import { createBoardRules } from "../rules/boardRules.ts";
import { HubNetwork } from "./HubNetwork.ts";
import { MeshNetwork } from "./MeshNetwork.ts";
import type { Network, NetworkFaults } from "./Network.ts";

/** One device with its own copy of the board, its own undo and its own idea of what is online. */
export interface Peer {
  readonly board: Board;
  readonly history: History;
  readonly origin: Origin;
}

/** What the peers of a convergence run do. */
export interface ConvergenceRun {
  readonly schema: BoardSchema;
  readonly operations: ReadonlyMap<string, NamedOperation>;
  /** Gives a call that might make sense on the board as this peer sees it. */
  readonly randomCall: (board: Board, random: Random) => OperationCall;
  readonly seed: number;
  readonly peers: number;
  /** Calls made by each peer. */
  readonly operationsPerPeer: number;
  /** Content to begin with, seen by all. */
  readonly start?: (board: Board, origin: Origin) => void;
  readonly faults?: NetworkFaults;
}

function createPeer(run: ConvergenceRun, state: Uint8Array, index: number, random: Random): Peer {
  const doc = new Y.Doc();
  // Yjs draws client ids itself; a fixed one makes a seed replay the same merges.
  doc.clientID = run.seed * 1_000 + index + 1;
  Y.applyUpdate(doc, state);
  const board = new Board(doc, run.schema, { random });
  const origin = createOrigin("person", `peer ${index + 1}`);
  return { board, origin, history: new History(board, origin) };
}

function startState(run: ConvergenceRun, random: Random): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = run.seed * 1_000 + 999;
  const board = new Board(doc, run.schema, { random });
  const origin = createOrigin("person", "start");
  initialize(board, "Start", origin);
  run.start?.(board, origin);
  return Y.encodeStateAsUpdate(doc);
}

/** One thing that a peer does: mostly an operation, now and then undo or redo. Refusals are part of life. */
function act(peer: Peer, run: ConvergenceRun, random: Random): void {
  const dice = random();
  if (dice < 0.06) return peer.history.undo();
  if (dice < 0.09) return peer.history.redo();
  peer.history.mark();
  try {
    runOperations(peer.board, run.operations, [run.randomCall(peer.board, random)], peer.origin);
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
  }
}

/** How a run of {@link runConvergence} ended. */
export interface Convergence {
  /** The peers' boards, then the hub's and that of somebody who came when all was over. All should be equal. */
  readonly boards: readonly Board[];
  /** What the hub's guard refused, and what it let wait for ever; there should be nothing. */
  readonly refusals: readonly string[];
  readonly verdicts: VerdictCounts;
}

const defaultFaults: NetworkFaults = { drop: 0.01, duplicate: 0.02 };

function edit(run: ConvergenceRun, peers: readonly Peer[], network: Network, random: Random): void {
  for (let turn = 0; turn < run.operationsPerPeer * run.peers; turn++) {
    const index = Math.floor(random() * run.peers);
    const peer = peers[index];
    if (peer) act(peer, run, random);
    if (random() < 0.01) network.setOnline(index, random() < 0.6);
    network.deliver(Math.floor((random() * run.peers) / 2));
  }
  network.settle();
}

/**
 * Lets peers edit one board over a bad network with a guarded hub in the middle, and then brings them together. The
 * caller compares the boards ({@link differingBoard}), validates, and looks at the refusals. The same seed gives the
 * same run.
 */
export function runConvergence(run: ConvergenceRun): Convergence {
  const random = seededRandom(run.seed);
  const state = startState(run, random);
  const peers = Array.from({ length: run.peers }, (_, index) => createPeer(run, state, index, random));
  const docs = peers.map((peer) => peer.board.doc);
  const hub = new GuardedHub(createBoardRules(run.schema.elements.values()), state);
  const network = new HubNetwork(hub, docs, random, run.faults ?? defaultFaults);
  edit(run, peers, network, random);
  if (network.waiting > 0) hub.refusals.push(`${network.waiting} updates wait for ever`);
  const joiner = new Y.Doc();
  Y.applyUpdate(joiner, Y.encodeStateAsUpdate(hub.doc));
  const boards = [...peers.map((peer) => peer.board), ...[hub.doc, joiner].map((doc) => new Board(doc, run.schema))];
  return { boards, refusals: hub.refusals, verdicts: hub.counts };
}

/** The same without a hub: each peer speaks with every other, and nobody checks. For what the model does by itself. */
export function runMesh(run: ConvergenceRun): readonly Board[] {
  const random = seededRandom(run.seed);
  const state = startState(run, random);
  const peers = Array.from({ length: run.peers }, (_, index) => createPeer(run, state, index, random));
  const docs = peers.map((peer) => peer.board.doc);
  edit(run, peers, new MeshNetwork(docs, random, run.faults ?? defaultFaults), random);
  return peers.map((peer) => peer.board);
}

/** The first board that differs from the first one, with both contents; `undefined` when all are equal. */
export function differingBoard(
  boards: readonly Board[],
): { index: number; expected: string; actual: string } | undefined {
  const [first] = boards;
  if (!first) throw new RangeError("There are no boards to compare");
  const expected = JSON.stringify(readContent(first));
  for (const [index, board] of boards.entries()) {
    const actual = JSON.stringify(readContent(board));
    if (actual !== expected) return { index, expected, actual };
  }
  return undefined;
}
