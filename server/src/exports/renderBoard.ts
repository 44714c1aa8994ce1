import { kindById } from "@throughline/kinds";
import { Board, migrate } from "@throughline/model";
import { paletteFor, sceneToSvg, type Palette, type Scene } from "@throughline/scene";
import { buildState } from "../history/buildState.ts";
import { interFontFace } from "./interFont.ts";
import { paintPdf } from "./paintPdf.ts";
import { cropToPicture, paintPng, paintThumbnail, picturePadding } from "./paintPicture.ts";
import type { RenderJob } from "./RenderJob.ts";
import { serverText } from "./serverText.ts";

/** Draws a board. Takes its time with a large one: call it where nobody waits for the thread. */
export function renderBoard({ kind: kindId, source, format, theme }: RenderJob): Uint8Array {
  const kind = kindById(kindId);
  if (kind === undefined) throw new Error(`There is no kind of board called "${kindId}"`);
  const document = buildState(source);
  migrate(document, kind.schema);
  const board = new Board(document, kind.schema);
  const view = kind.createView(board, serverText());
  try {
    return draw(cropToPicture(view.scene), format, paletteFor(theme), board.title);
  } finally {
    view.destroy();
    board.destroy();
    document.destroy();
  }
}

function draw(scene: Scene, format: RenderJob["format"], palette: Palette, title: string): Uint8Array {
  switch (format) {
    case "png":
      return paintPng(scene, palette);
    case "thumbnail":
      return paintThumbnail(scene, palette);
    case "pdf":
      return paintPdf(scene, palette, title);
    case "svg": {
      const fontFace = interFontFace(textOf(scene) + title);
      return Buffer.from(sceneToSvg(scene, { palette, title, padding: picturePadding, fontFace }));
    }
  }
}

function textOf(scene: Scene): string {
  const nodes = scene.items.flatMap((item) => item.nodes);
  return nodes.flatMap((node) => (node.kind === "text" ? node.lines : [])).join("");
}
