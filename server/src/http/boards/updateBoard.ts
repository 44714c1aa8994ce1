import type { Routes } from "@throughline/api";
import { renameBoard } from "../../commands/renameBoard.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";
import { showBoard } from "./getBoard.ts";

/** Gives a board another title. */
export const updateBoard: Handler<Routes["updateBoard"]> = async ({ services, principal, params, body }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.edit");
  await renameBoard(services, principal, board, body.title);
  return showBoard(services, principal, params.id);
};
