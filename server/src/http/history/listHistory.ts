import { ApiError, type Routes } from "@throughline/api";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";

/** A board's timeline. */
export const listHistory: Handler<Routes["listHistory"]> = async ({ services, principal, params }) => {
  await findBoard(services.store, principal, params.id, "board.view");
  throw new ApiError("unavailable", "This server keeps no history");
};
