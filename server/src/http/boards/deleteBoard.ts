import type { Routes } from "@throughline/api";
import { binBoard, purgeBoard } from "../../commands/deleteBoard.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";

/** Puts a board into the bin, or deletes one that is there for ever. */
export const deleteBoard: Handler<Routes["deleteBoard"]> = async ({ services, principal, params, query }) => {
  const { board } = await findBoard(services.store, principal, params.id, query.forever ? "board.purge" : "board.bin");
  await (query.forever ? purgeBoard(services, board) : binBoard(services, board));
};
