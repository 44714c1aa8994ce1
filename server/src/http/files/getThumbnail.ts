import type { Routes } from "@throughline/api";
import { findBoard } from "../../policies/findBoard.ts";
import { inTheirLanguage } from "../inTheirLanguage.ts";

/** A small picture of the board, drawn again only after it changed. */
export const getThumbnail = inTheirLanguage<Routes["getThumbnail"]>(
  async ({ services, principal, params, query, http }) => {
    const { board } = await findBoard(services.store, principal, params.id, "board.view");
    const etag = services.thumbnails.etagOf(board, query.theme);
    const isKnown = http.request.headers["if-none-match"] === etag;
    const bytes = isKnown ? new Uint8Array() : await services.thumbnails.get(board, query.theme);
    return { mediaType: "image/png", bytes, etag };
  },
);
