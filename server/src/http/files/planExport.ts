import type { Routes } from "@throughline/api";
import { presentSource } from "../../commands/presentSource.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";

/** What pictures of the board would be, worked out beside the event loop. */
export const planExport: Handler<Routes["planExport"]> = async ({ services, principal, params, query }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.export");
  const source = await presentSource(services, board);
  return services.renderer.plan({ kind: board.kind, source, area: query.area });
};
