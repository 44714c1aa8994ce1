import { exportFormats, type Routes } from "@throughline/api";
import { exportCsv, exportJson } from "@throughline/kinds";
import { readBoard, readState } from "../../commands/readBoard.ts";
import { findBoard } from "../../policies/findBoard.ts";
import { safeFileName } from "../contentDisposition.ts";
import type { Handler } from "../handler.ts";

/** The board as a file: data is written here, pictures are drawn beside the event loop. */
export const exportBoard: Handler<Routes["exportBoard"]> = async ({ services, principal, params, query }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.export");
  const { format, theme } = query;
  const file = { mediaType: exportFormats[format], fileName: safeFileName(board.title, format) };
  if (format === "json" || format === "csv") {
    const text = await readBoard(services, board, (open, kind) =>
      format === "csv" ? exportCsv(kind, open) : exportJson(open),
    );
    return { ...file, bytes: Buffer.from(text) };
  }
  const state = await readState(services, board);
  return { ...file, bytes: await services.renderer.render({ kind: board.kind, state, format, theme }) };
};
