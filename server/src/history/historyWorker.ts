import type { Transferable } from "node:worker_threads";
import * as Y from "yjs";
import { serveWork, type Workers } from "../threads/serveWork.ts";
import { buildState } from "./buildState.ts";
import { foldRows } from "./foldRows.ts";
import type { HistoryWork, HistoryWorkName } from "./historyWork.ts";
import { unpackRows } from "./packRows.ts";

// Entry of the thread that builds documents of the past: a board of 10,000 cards takes some hundred ms.

// Boards' kinds are loaded when first needed: folding does without them, and is ready in a third of the time.
const boards = () => import("./readStateContent.ts");

const workers: Workers<HistoryWork> = {
  fold: ({ packed, ...input }) => foldRows({ ...input, rows: unpackRows(packed) }),
  content: async ({ kind, source }) => (await boards()).writeStateContent(kind, source),
  compare: async (input) => (await boards()).compareStates(input),
  describe: async ({ kind, source }) => (await boards()).describeState(kind, source),
  restore: async (input) => (await import("./restoreState.ts")).restoreState(input),
  async prepare() {
    await boards();
    return undefined;
  },
  state(source) {
    const document = buildState(source);
    const state = Y.encodeStateAsUpdateV2(document);
    document.destroy();
    return state;
  },
};

serveWork<HistoryWork>(workers, buffersOf);

/** The large parts of a result, which are given away instead of copied. */
function buffersOf(result: HistoryWork[HistoryWorkName]["result"]): Transferable[] {
  const buffers = piecesOf(result).flatMap((piece) => (piece === undefined ? [] : [piece.buffer]));
  return Array.from(new Set(buffers)).filter((buffer) => buffer instanceof ArrayBuffer);
}

function piecesOf(result: HistoryWork[HistoryWorkName]["result"]): readonly (Uint8Array | undefined)[] {
  if (result === undefined) return [];
  if (result instanceof Uint8Array) return [result];
  if ("people" in result) return [result.from, result.to, result.changes];
  if ("before" in result) return [result.before, result.update];
  if (!("moments" in result)) return [];
  return [result.state, ...result.moments.flatMap(({ update, state }) => [update, state])];
}
