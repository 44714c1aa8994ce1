import { useEffect } from "react";
import type { CommandContext } from "./Command.ts";

/** How long after a dialog has closed its own way of giving the focus back may take. */
const patienceMs = 400;

const isFree = () => document.activeElement === null || document.activeElement === document.body;

/**
 * Gives the focus back after a dialog to where it was before the first of them: one that was opened from the palette
 * would return it to the palette's field, which is gone by then. What has taken the focus meanwhile keeps it.
 */
export function useDialogFocus({ ui, page }: CommandContext): void {
  useEffect(() => {
    let isOpen = ui.get().dialog !== null;
    let before: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const giveBack = () => {
      if (!isFree()) return;
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else page.focusCanvas();
    };
    const stop = ui.subscribe(() => {
      const wasOpen = isOpen;
      isOpen = ui.get().dialog !== null;
      if (isOpen === wasOpen) return;
      clearTimeout(timer);
      if (!isOpen) timer = setTimeout(giveBack, patienceMs);
      else if (!document.activeElement?.closest('[role="dialog"]')) before = document.activeElement;
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [ui, page]);
}
