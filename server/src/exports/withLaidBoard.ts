import { ApiError } from "@throughline/api";
import { kindById, type Kind } from "@throughline/kinds";
import { Board, migrate, readContent } from "@throughline/model";
import { picturePart, type PicturePart, type Scene, type TextLayout } from "@throughline/scene";
import { buildState } from "../history/buildState.ts";
import { fontsFor, type TextFonts } from "./fonts/fontsFor.ts";
import type { PlanJob } from "./RenderJob.ts";
import { serverText } from "./serverText.ts";

/** A board laid out to be drawn. */
export interface LaidBoard {
  readonly kind: Kind;
  readonly board: Board;
  readonly scene: Scene;
  readonly part: PicturePart;
  readonly fonts: TextFonts;
  readonly text: TextLayout;
}

/**
 * Lays a board out with the fonts that its words need, as long as `use` takes.
 * @throws ApiError `invalid-request` when nothing of the board lies in the job's area
 */
export function withLaidBoard<Result>(
  { kind: kindId, source, area }: PlanJob,
  use: (laid: LaidBoard) => Result,
): Result {
  const kind = kindById(kindId);
  if (kind === undefined) throw new Error(`There is no kind of board called "${kindId}"`);
  const document = buildState(source);
  migrate(document, kind.schema);
  const board = new Board(document, kind.schema);
  const fonts = fontsFor(wordsOf(board));
  const text = serverText(fonts);
  const view = kind.createView(board, text);
  try {
    const part = picturePart(view.scene, area);
    if (part === undefined) throw new ApiError("invalid-request", "Nothing of the board lies in this area");
    return use({ kind, board, scene: view.scene, part, fonts, text });
  } finally {
    view.destroy();
    board.destroy();
    document.destroy();
  }
}

/** All that may be painted of a board, and the letters of the kinds' own words. */
function wordsOf(board: Board): string {
  return `${JSON.stringify(readContent(board))}…—–“”’−²`;
}
