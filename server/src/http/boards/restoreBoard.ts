import type { Routes } from "@throughline/api";
import { restoreBoard as restore } from "../../commands/deleteBoard.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";
import { showBoard } from "./getBoard.ts";

/** Takes a board out of the bin. */
export const restoreBoard: Handler<Routes["restoreBoard"]> = async ({ services, principal, params }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.bin");
  await restore(services, board);
  return showBoard(services, principal, params.id);
};
