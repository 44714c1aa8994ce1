import { kindById } from "@throughline/kinds";
import { Board, migrate, readContent } from "@throughline/model";
import { paletteFor, sceneToSvg, type Palette, type Scene } from "@throughline/scene";
import { buildState } from "../history/buildState.ts";
import { fontsFor, type TextFonts } from "./fonts/fontsFor.ts";
import { paintPages } from "./pages/paintPages.ts";
import { planPages } from "./pages/planPages.ts";
import { paintPdf } from "./paintPdf.ts";
import { cropToPicture, paintPng, paintThumbnail, picturePadding } from "./paintPicture.ts";
import type { Drawn, RenderJob } from "./RenderJob.ts";
import { serverText } from "./serverText.ts";
import { withHeading } from "./withHeading.ts";

/** Draws a board. Takes its time with a large one: call it where nobody waits for the thread. */
export function renderBoard({ kind: kindId, source, format, theme, day, pages }: RenderJob): Drawn {
  const kind = kindById(kindId);
  if (kind === undefined) throw new Error(`There is no kind of board called "${kindId}"`);
  const document = buildState(source);
  migrate(document, kind.schema);
  const board = new Board(document, kind.schema);
  const fonts = fontsFor(wordsOf(board));
  const text = serverText(fonts);
  const view = kind.createView(board, text);
  try {
    const picture = cropToPicture(view.scene);
    const heading = { title: board.title || "Untitled board", caption: `${kind.label} · ${day}` };
    const scene = day === undefined || format === "thumbnail" ? picture : withHeading(picture, heading, text);
    const bytes =
      format === "pdf" && pages !== undefined
        ? paintPages(picture, planPages(picture, pages), paletteFor(theme), heading, fonts.fontOf)
        : draw(scene, format, paletteFor(theme), board.title, fonts);
    // An SVG is looked at elsewhere, with other fonts; nobody reads the letters of a thumbnail.
    const isForReading = format === "png" || format === "pdf";
    return { bytes, missing: isForReading ? fonts.missing(paintedWords(scene)).map(({ script }) => script) : [] };
  } finally {
    view.destroy();
    board.destroy();
    document.destroy();
  }
}

function draw(
  scene: Scene,
  format: RenderJob["format"],
  palette: Palette,
  title: string,
  { fontOf, inSvg, faces }: TextFonts,
): Uint8Array {
  switch (format) {
    case "png":
      return paintPng(scene, palette, fontOf);
    case "thumbnail":
      return paintThumbnail(scene, palette, fontOf);
    case "pdf":
      return paintPdf(scene, palette, title, fontOf);
    case "svg":
      return Buffer.from(
        sceneToSvg(scene, { palette, title, padding: picturePadding, fontFace: faces(), families: inSvg }),
      );
  }
}

function paintedWords({ items }: Scene): string {
  return items
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => (node.kind === "text" ? node.lines : []))
    .join("");
}

/** All that may be painted of a board, and the letters of the kinds' own words. */
function wordsOf(board: Board): string {
  return `${JSON.stringify(readContent(board))}…—–“”’−²`;
}
