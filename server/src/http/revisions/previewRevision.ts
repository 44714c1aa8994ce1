import { exportFormats, type Routes } from "@throughline/api";
import { findRevision } from "../../commands/revisions.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";

/** A picture of a revision. What it shows never changes, so it is known by its id. */
export const previewRevision: Handler<Routes["previewRevision"]> = async ({ services, principal, params, query }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.view");
  const { id, state } = await findRevision(services, board, params.revision);
  const { format } = params;
  const source = { base: new Uint8Array(state), updates: [] };
  const { bytes } = await services.renderer.render({ kind: board.kind, source, format, theme: query.theme });
  return { mediaType: exportFormats[format], bytes, etag: `"${id}-${query.theme}-${format}"` };
};
