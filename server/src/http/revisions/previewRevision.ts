import { exportFormats, type Routes } from "@throughline/api";
import { language } from "@throughline/words";
import { findRevision } from "../../commands/revisions.ts";
import { findBoard } from "../../policies/findBoard.ts";
import { inTheirLanguage } from "../inTheirLanguage.ts";

/** A picture of a revision. What it shows never changes, so it is known by its id and the language of whoever looks. */
export const previewRevision = inTheirLanguage<Routes["previewRevision"]>(
  async ({ services, principal, params, query }) => {
    const { board } = await findBoard(services.store, principal, params.id, "board.view");
    const { id, state } = await findRevision(services, board, params.revision);
    const { format } = params;
    const source = { base: new Uint8Array(state), updates: [] };
    const { bytes } = await services.renderer.render({ kind: board.kind, source, format, theme: query.theme });
    return { mediaType: exportFormats[format], bytes, etag: `"${id}-${query.theme}-${language()}-${format}"` };
  },
);
