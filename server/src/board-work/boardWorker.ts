import { exportCsv, exportJson, exportWorkbook } from "@throughline/kinds";
import { Board, needsRepair, readContent, versionState, writeElements } from "@throughline/model";
import type { Transferable } from "node:worker_threads";
import * as Y from "yjs";
import { applyPlainly } from "../history/applyRows.ts";
import { buildState } from "../history/buildState.ts";
import { unpackRows } from "../history/packRows.ts";
import { serveWork } from "../threads/serveWork.ts";
import { requireKind } from "../history/readStateContent.ts";
import type { BoardWork, LoggedBoard, SliceInput, SlicedDocument, WrittenFormat } from "./boardWork.ts";
import { importFile } from "./importFile.ts";
import { makeBoard } from "./makeBoard.ts";
import { sliceDocument } from "./sliceDocument.ts";
import { operate } from "./operate.ts";
import { say } from "./words/say.ts";
import { WarmBoards, type WarmBoard } from "./WarmBoards.ts";

// Entry of the threads in which boards are read, written and made for requests.

const boards = new WarmBoards(16 * 1024 * 1024);

serveWork<BoardWork>(
  {
    prepare: (board) => withBoard(board, () => ({ outcome: "done" })),
    operate: (input) => operate(boards, input),
    write: ({ board, format }) =>
      withBoard(board, async (warm) => ({
        outcome: "done" as const,
        bytes: await bytesOf(warm, board.kind, format),
      })),
    importFile,
    slice,
    copy: ({ board: source, title: wanted, ...made }) =>
      withBoard(source, ({ board }) => {
        const title = wanted ?? say.copyOf({ title: board.title }).slice(0, 300);
        const { elements } = readContent(board);
        const fill: Parameters<typeof makeBoard>[0]["fill"] = (copy, origin) => writeElements(copy, elements, origin);
        return { outcome: "done", board: makeBoard({ ...made, title, fill }) };
      }),
  },
  buffersOf,
);

function slice({ source, kind }: SliceInput): SlicedDocument | undefined {
  const { rows, ...base } = source;
  const document = buildState(base);
  try {
    const broken = applyPlainly(document, rows === undefined ? [] : unpackRows(rows));
    const slices = sliceDocument(document);
    if (slices === undefined) return undefined;
    const state = Y.encodeStateAsUpdate(document);
    return { slices, state, broken, isWhole: kind !== undefined && isWhole(document, kind) };
  } finally {
    document.destroy();
  }
}

function isWhole(document: Y.Doc, kind: string): boolean {
  const { schema } = requireKind(kind);
  if (versionState(document, schema) !== "current") return false;
  const board = new Board(document, schema);
  try {
    return !needsRepair(board);
  } finally {
    board.destroy();
  }
}

function withBoard<Result>(board: LoggedBoard, use: (warm: WarmBoard) => Result): Result | { outcome: "cold" } {
  const warm = boards.bringUpToDate(board);
  return warm === undefined ? { outcome: "cold" } : use(warm);
}

/** Looks at the board before it waits for anything: other requests may change it meanwhile. */
async function bytesOf({ board }: WarmBoard, kind: string, format: WrittenFormat): Promise<Uint8Array> {
  if (format === "xlsx") return exportWorkbook(requireKind(kind), board);
  const texts = {
    csv: () => exportCsv(requireKind(kind), board),
    json: () => exportJson(board),
    elements: () => JSON.stringify(readContent(board)),
  };
  return new TextEncoder().encode(texts[format]());
}

/** The large parts of a result, which are given away instead of copied. */
function buffersOf(result: BoardWork[keyof BoardWork]["result"]): Transferable[] {
  if (result === undefined) return [];
  if ("slices" in result)
    return [...result.slices, result.state].flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
  const pieces = [
    "bytes" in result ? result.bytes : undefined,
    "answer" in result ? result.answer : undefined,
    "update" in result ? result.update : undefined,
    "board" in result ? result.board?.update : undefined,
  ];
  return pieces.flatMap((piece) => (piece?.buffer instanceof ArrayBuffer ? [piece.buffer] : []));
}
