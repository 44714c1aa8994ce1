import { boardRights, type Routes } from "@throughline/api";
import { storedKind } from "../../content/openBoard.ts";
import { runBoardOperations } from "../../commands/runBoardOperations.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";

/** Runs operations as one change: any for who may edit the board, what arranges it for who may only sort. */
export const runOperations: Handler<Routes["runOperations"]> = async ({ services, principal, params, body }) => {
  const { board, role } = await findBoard(services.store, principal, params.id, "board.sort");
  const arrangesOnly = !boardRights["board.edit"].roles.some((allowed) => allowed === role);
  // Where nothing can be arranged, who may only sort may do nothing.
  if (arrangesOnly && storedKind(board.kind).arranging === undefined) {
    await findBoard(services.store, principal, params.id, "board.edit");
  }
  const results = await runBoardOperations(services, principal, board, body.operations, arrangesOnly);
  return { results: [...results] };
};
