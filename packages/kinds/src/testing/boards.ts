import * as Y from "yjs";
import {
  Board,
  createOrigin,
  initialize,
  OperationError,
  runOperations,
  seededRandom,
  type OperationCall,
  type Random,
} from "@throughline/model";
import type { Kind, Template } from "../contract/kind.ts";

/** Gives a call that might make sense on a board; some are refused, as in life. */
export type RandomCall = (board: Board, random: Random) => OperationCall;

export const author = createOrigin("person", "author");

export function buildBoard(kind: Kind, template?: Template, random?: Random): Board {
  const board = new Board(new Y.Doc(), kind.schema, random ? { random } : {});
  initialize(board, "A board", author);
  if (template) board.transact(author, (writer) => template.build(writer));
  return board;
}

/** A board after some hundred random calls: what layout, outline and export must cope with. */
export function buildBusyBoard(kind: Kind, randomCall: RandomCall, seed: number, calls = 250): Board {
  const random = seededRandom(seed);
  const board = buildBoard(kind, kind.templates[seed % kind.templates.length], random);
  for (let n = 0; n < calls; n++) tryCall(kind, board, randomCall(board, random));
  return board;
}

export function tryCall(kind: Kind, board: Board, call: OperationCall): boolean {
  try {
    runOperations(board, kind.operations, [call], author);
    return true;
  } catch (error) {
    if (error instanceof OperationError) return false;
    throw error;
  }
}

export const seeds = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
