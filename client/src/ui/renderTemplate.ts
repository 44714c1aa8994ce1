import type { Kind, Template } from "@throughline/kinds";
import { Board, createOrigin, initialize, type BoardContent, writeElements } from "@throughline/model";
import { paletteFor, sceneToSvg, type TextLayout } from "@throughline/scene";
import * as Y from "yjs";

const origin = createOrigin("person");

/** Draws a board that is written into an empty document only for this, as SVG. */
function drawBoard(kind: Kind, text: TextLayout, theme: "light" | "dark", write: (board: Board) => void): string {
  const doc = new Y.Doc();
  const board = new Board(doc, kind.schema);
  const view = kind.createView(board, text);
  try {
    initialize(board, "", origin);
    write(board);
    return sceneToSvg(view.scene, { palette: paletteFor(theme) });
  } finally {
    view.destroy();
    board.destroy();
    doc.destroy();
  }
}

/** What a new board from a template will look like, as SVG. */
export function renderTemplate(kind: Kind, template: Template, text: TextLayout, theme: "light" | "dark"): string {
  return drawBoard(kind, text, theme, (board) => board.transact(origin, template.build));
}

/** What a board's content looks like, as SVG. @throws OperationError when an element doesn't fit the kind. */
export function renderContent(kind: Kind, content: BoardContent, text: TextLayout, theme: "light" | "dark"): string {
  return drawBoard(kind, text, theme, (board) => writeElements(board, content.elements, origin));
}
