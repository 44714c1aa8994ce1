import { useEffect } from "react";
import type { BoardSession } from "../session/BoardSession.ts";
import { encodeCopied, fragmentType, type Copied } from "../session/clipboard.ts";
import { takePaste } from "../session/takePaste.ts";
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
 * words, so that they can be pasted on another board and into any other program; lines and cells of others become cards.
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
      takePaste(session, event.clipboardData);
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
