import { centerOfRect } from "@throughline/scene";
import type { BoardSession } from "./BoardSession.ts";
import { cellsOfHtml } from "./cellsOfHtml.ts";
import { decodeCopied, fragmentType } from "./clipboard.ts";
import { pasteWords } from "./pasting.ts";

/** Pastes what the clipboard brings onto the board: elements of ours, else a table or lines. */
export function takePaste(session: BoardSession, data: DataTransfer): void {
  const text = data.getData("text/plain");
  const elements = data.getData(fragmentType);
  const copied = elements === "" ? session.copiedHere(text) : decodeCopied(elements, text);
  if (copied) return session.paste(copied);
  // Programs that have tabs between cells know best what a cell is.
  const cells = text.includes("\t") ? undefined : cellsOfHtml(data.getData("text/html"));
  void pasteWords(session, { text, cells });
}

/**
 * Pastes into the empty field for something new what is more than words for it: elements, a table, several lines.
 * Returns whether it did; else the browser pastes the words.
 */
export function takePasteInField(session: BoardSession, data: DataTransfer): boolean {
  const draft = session.draft.get();
  if (!draft) return false;
  const text = data.getData("text/plain");
  const elements = data.getData(fragmentType);
  const copied = elements === "" ? undefined : decodeCopied(elements, text);
  if (copied?.kind === session.kind.id) {
    session.draft.set(null);
    const { place } = draft;
    session.paste(copied, place && "rect" in place ? centerOfRect(place.rect) : undefined);
    return true;
  }
  const cells = text.includes("\t") ? undefined : cellsOfHtml(data.getData("text/html"));
  if (!cells && !/[\t\r\n]/.test(text.trim())) return false;
  void pasteWords(session, { text, cells });
  return true;
}
