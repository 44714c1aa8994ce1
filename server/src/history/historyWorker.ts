import { parentPort, type Transferable } from "node:worker_threads";
import * as Y from "yjs";
import { buildState } from "./buildState.ts";
import { foldRows, type FoldResult } from "./foldRows.ts";
import type { HistoryAnswer, HistoryRequest, HistoryWork, HistoryWorkName } from "./historyWork.ts";
import { unpackRows } from "./packRows.ts";

// Entry of the thread that builds documents of the past: a board of 10,000 cards takes some hundred ms.

type Work = {
  readonly [Name in HistoryWorkName]: (
    input: HistoryWork[Name]["input"],
  ) => HistoryWork[Name]["result"] | Promise<HistoryWork[Name]["result"]>;
};

// Boards' kinds are loaded when first needed: folding does without them, and is ready in a third of the time.
const boards = () => import("./readStateContent.ts");

const work: Work = {
  fold: ({ packed, ...input }) => foldRows({ ...input, rows: unpackRows(packed) }),
  content: async ({ kind, source }) => (await boards()).readStateContent(kind, source),
  compare: async (input) => (await boards()).compareStates(input),
  state(source) {
    const document = buildState(source);
    const state = Y.encodeStateAsUpdateV2(document);
    document.destroy();
    return state;
  },
};

parentPort?.on("message", (request: HistoryRequest) => void answer(request));

async function answer(request: HistoryRequest): Promise<void> {
  const answer = await run(request);
  parentPort?.postMessage(answer, "result" in answer ? buffersOf(answer.result) : []);
}

async function run({ id, name, input }: HistoryRequest): Promise<HistoryAnswer> {
  try {
    // The name says which input it is; TypeScript can't follow that through the table.
    return { id, result: await work[name](input as never) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The large parts of a result, which are given away instead of copied. */
function buffersOf(result: HistoryWork[HistoryWorkName]["result"]): Transferable[] {
  if (result instanceof Uint8Array) return [result.buffer as ArrayBuffer];
  if (!("moments" in result)) return [];
  const { state, moments }: FoldResult = result;
  const pieces = [state, ...moments.flatMap(({ update, state: checkpoint }) => [update, checkpoint ?? []])];
  const buffers = pieces.flatMap((piece) => (piece instanceof Uint8Array ? [piece.buffer] : []));
  return Array.from(new Set(buffers)).filter((buffer) => buffer instanceof ArrayBuffer);
}
