import { ApiError, type Routes } from "@throughline/api";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";

/** The board at the end of a moment. */
export const getMoment: Handler<Routes["getMoment"]> = async ({ services, principal, params }) => {
  await findBoard(services.store, principal, params.id, "board.view");
  throw new ApiError("unavailable", "This server keeps no history");
};
