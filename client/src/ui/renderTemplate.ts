import type { Kind, Template } from "@throughline/kinds";
import { Board, createOrigin, initialize } from "@throughline/model";
import { paletteFor, sceneToSvg, type TextLayout } from "@throughline/scene";
import * as Y from "yjs";

const origin = createOrigin("person");

/** What a new board from a template will look like, as SVG: the board itself, written into a document of its own. */
export function renderTemplate(kind: Kind, template: Template, text: TextLayout, theme: "light" | "dark"): string {
  const doc = new Y.Doc();
  const board = new Board(doc, kind.schema);
  const view = kind.createView(board, text);
  try {
    initialize(board, template.title, origin);
    board.transact(origin, template.build);
    return sceneToSvg(view.scene, { palette: paletteFor(theme) });
  } finally {
    view.destroy();
    board.destroy();
    doc.destroy();
  }
}
