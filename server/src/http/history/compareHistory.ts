import { ApiError, type Routes } from "@throughline/api";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";

/** Two points of a board's past side by side. */
export const compareHistory: Handler<Routes["compareHistory"]> = async ({ services, principal, params }) => {
  await findBoard(services.store, principal, params.id, "board.view");
  throw new ApiError("unavailable", "This server keeps no history");
};
