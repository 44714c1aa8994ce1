import { useLayoutEffect } from "react";
import type { BoardUi } from "../commands/BoardUi.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import type { Insets } from "../session/camera.ts";
import { useStore, useValue } from "../session/useStore.ts";

const margin = 24;
const toolBar = 72;
const inspector = 344;
const narrow = 760;

/** What a keyboard on the screen covers of the page's foot, in CSS pixels. */
function keyboardHeight(): number {
  const seen = window.visualViewport;
  return seen ? Math.max(0, globalThis.innerHeight - seen.height * seen.scale) : 0;
}

/** What floats over the board at each side, with the inspector or without. */
export function insetsOf(hasInspector: boolean): Insets {
  const isNarrow = globalThis.innerWidth <= narrow;
  return {
    top: margin,
    right: hasInspector && !isNarrow ? inspector : margin,
    bottom: (isNarrow ? margin : toolBar) + keyboardHeight(),
    left: margin,
  };
}

/** Tells the camera what floats over the board, so that what is fitted or revealed isn't hidden under it. Returns whether the inspector does. */
export function useInsets(session: BoardSession, ui: BoardUi, isHistoryOpen: boolean): boolean {
  const mayInspect = useStore(ui, (state) => state.isInspectorOpen);
  const hasSummary = useStore(ui, (state) => state.isSummaryOpen);
  const isLookedAt = useValue(session.selection.isLookedAt);
  // The history stands beside the board, in place of what floats over it.
  const hasInspector = !isHistoryOpen && mayInspect && (isLookedAt || hasSummary);
  // Before the canvas is sized, which fits the board within these.
  useLayoutEffect(() => {
    const tell = () => session.camera.setInsets(insetsOf(hasInspector));
    tell();
    window.visualViewport?.addEventListener("resize", tell);
    return () => window.visualViewport?.removeEventListener("resize", tell);
  }, [session, hasInspector]);

  return hasInspector;
}
