import type { Routes } from "@throughline/api";
import { revokeLink as revoke } from "../../commands/links.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";

/** Revokes a link. */
export const revokeLink: Handler<Routes["revokeLink"]> = async ({ services, principal, params }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.share");
  await revoke(services, board, params.link);
};
