import { ApiError, type Routes } from "@throughline/api";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";

/** Brings a moment back as a new change. */
export const restoreMoment: Handler<Routes["restoreMoment"]> = async ({ services, principal, params }) => {
  await findBoard(services.store, principal, params.id, "board.restoreRevision");
  throw new ApiError("unavailable", "This server keeps no history");
};
