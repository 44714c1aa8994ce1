import { mayArrange } from "@throughline/kinds";
import { createOrigin, OperationError, runOperations } from "@throughline/model";
import * as Y from "yjs";
import { requireKind } from "../history/readStateContent.ts";
import type { OperateInput, OperateResult } from "./boardWork.ts";
import type { WarmBoards } from "./WarmBoards.ts";

/**
 * Runs operations on a warm board and gives the update that they made, which isn't stored yet. Where nothing may be kept
 * of it, or one was refused after others had written, the board is dropped.
 */
export function operate(boards: WarmBoards, input: OperateInput): OperateResult {
  const { calls, clientId, by, keeps } = input;
  const warm = boards.bringUpToDate(input.board);
  if (warm === undefined) return { outcome: "cold" };
  const { board } = warm;
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => updates.push(update);
  let isDone = false;
  board.doc.clientID = clientId;
  board.doc.on("update", keep);
  try {
    const kind = requireKind(input.board.kind);
    const { operations } = kind;
    if (input.arrangesOnly && !calls.every((call) => mayArrange(kind, board, call))) {
      throw new OperationError("invalid", "You may move things on this board and group them, not change what they say");
    }
    const results = runOperations(board, operations, calls, createOrigin("api", by)).map((result) => result ?? null);
    isDone = true;
    return updates.length === 0
      ? { outcome: "done", results }
      : { outcome: "done", results, update: Y.mergeUpdates(updates) };
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    const { code, message, issues } = error;
    return { outcome: "refused", code, message, issues };
  } finally {
    board.doc.off("update", keep);
    if (updates.length > 0 && !(keeps && isDone)) boards.drop(input.board.document);
  }
}
