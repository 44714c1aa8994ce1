import { useEffect } from "react";
import type { BoardSession } from "../session/BoardSession.ts";
import { decodeCopied, encodeCopied, fragmentType, type Copied } from "../session/clipboard.ts";
import { pasteText } from "../session/pasteText.ts";
import { isTypingIn } from "../ui/composition.ts";

/** Where this isn't ours to do: in fields, in dialogs, when words on the page are marked, or when it is done. */
function isForBrowser(event: ClipboardEvent): boolean {
  // The canvas has already done it.
  if (event.defaultPrevented) return true;
  const isInDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
  return isTypingIn(event.target) || isInDialog || (document.getSelection()?.toString() ?? "") !== "";
}

/**
 * Connects the system's clipboard with the selection on the board: elements travel as our own type beside their plain
 * words, so that they can be pasted on another board and into any other program; plain lines become cards.
 */
export function useClipboardEvents(session: BoardSession): void {
  useEffect(() => {
    const give = (event: ClipboardEvent, copied: Copied | undefined) => {
      if (!copied || !event.clipboardData) return;
      event.clipboardData.setData("text/plain", copied.text);
      event.clipboardData.setData(fragmentType, encodeCopied(copied));
      event.preventDefault();
    };
    const onCopy = (event: ClipboardEvent) => {
      if (!isForBrowser(event)) give(event, session.copySelection());
    };
    const onCut = (event: ClipboardEvent) => {
      if (!isForBrowser(event) && session.access.get().canEdit) give(event, session.cutSelection());
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isForBrowser(event) || !event.clipboardData) return;
      const text = event.clipboardData.getData("text/plain");
      const elements = event.clipboardData.getData(fragmentType);
      const copied = elements === "" ? session.copiedHere(text) : decodeCopied(elements, text);
      if (copied) session.paste(copied);
      else if (text.trim() !== "") pasteText(session, text);
      event.preventDefault();
    };
    document.addEventListener("copy", onCopy);
    document.addEventListener("cut", onCut);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("cut", onCut);
      document.removeEventListener("paste", onPaste);
    };
  }, [session]);
}
