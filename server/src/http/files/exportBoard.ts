import { exportFormats, missingLettersHeader, type Routes } from "@throughline/api";
import { contentName } from "../../content/openBoard.ts";
import { presentSource } from "../../commands/presentSource.ts";
import { findBoard } from "../../policies/findBoard.ts";
import { dayWords } from "../../exports/dayWords.ts";
import { safeFileName } from "../../exports/safeFileName.ts";
import { inTheirLanguage } from "../inTheirLanguage.ts";

/** The board as a file, written or drawn beside the event loop. */
export const exportBoard = inTheirLanguage<Routes["exportBoard"]>(async ({ services, principal, params, query }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.export");
  const { format, theme, timeZone, pages, area } = query;
  const { kind } = board;
  const file = { mediaType: exportFormats[format], fileName: safeFileName(board.title, format) };
  if (format === "json" || format === "csv" || format === "xlsx") {
    return { ...file, bytes: await services.boards.write({ document: contentName(board.id), kind }, format) };
  }
  const source = await presentSource(services, board);
  const { bytes, missing } = await services.renderer.render({
    kind,
    source,
    format,
    theme,
    pages,
    area,
    day: dayWords(timeZone),
  });
  const headers: Record<string, string> = {};
  if (missing.length > 0) headers[missingLettersHeader] = missing.join(", ");
  return { ...file, bytes, headers };
});
