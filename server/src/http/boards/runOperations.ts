import type { Routes } from "@throughline/api";
import { runBoardOperations } from "../../commands/runBoardOperations.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";

/** Runs operations as one change. */
export const runOperations: Handler<Routes["runOperations"]> = async ({ services, principal, params, body }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.edit");
  const results = await runBoardOperations(services, principal, board, body.operations);
  return { results: [...results] };
};
