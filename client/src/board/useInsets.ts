import { useEffect, useLayoutEffect } from "react";
import type { BoardUi } from "../commands/BoardUi.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { useStore, useValue } from "../session/useStore.ts";

const margin = 24;
const toolBar = 72;
const inspector = 344;
const narrow = 760;

/** Panels that come with a selection must not cover it; looked at when the pointer is up, so that nothing moves under it. */
function keepSelectionClear({ selection, camera, scene }: BoardSession): void {
  const id = selection.last;
  const bounds = id === undefined ? undefined : scene.shownBounds(id, camera.view);
  const isWide = bounds !== undefined && bounds.width * camera.get().zoom > camera.size.width / 2;
  if (bounds && !isWide) camera.clearRight(bounds);
}

/** What a keyboard on the screen covers of the page's foot, in CSS pixels. */
function keyboardHeight(): number {
  const seen = window.visualViewport;
  return seen ? Math.max(0, globalThis.innerHeight - seen.height * seen.scale) : 0;
}

/** Tells the camera what floats over the board, so that what is fitted or revealed isn't hidden under it. */
export function useInsets(session: BoardSession, ui: BoardUi, isHistoryOpen: boolean): void {
  const mayInspect = useStore(ui, (state) => state.isInspectorOpen);
  const hasSummary = useStore(ui, (state) => state.isSummaryOpen);
  const isLookedAt = useValue(session.selection.isLookedAt);
  // The history stands beside the board, in place of what floats over it.
  const hasInspector = !isHistoryOpen && mayInspect && (isLookedAt || hasSummary);
  // Before the canvas is sized, which fits the board within these.
  useLayoutEffect(() => {
    const tell = () => {
      const isNarrow = globalThis.innerWidth <= narrow;
      session.camera.setInsets({
        top: margin,
        right: hasInspector && !isNarrow ? inspector : margin,
        bottom: (isNarrow ? margin : toolBar) + keyboardHeight(),
        left: margin,
      });
    };
    tell();
    window.visualViewport?.addEventListener("resize", tell);
    return () => window.visualViewport?.removeEventListener("resize", tell);
  }, [session, hasInspector]);

  useEffect(() => {
    if (!hasInspector) return undefined;
    const look = () => {
      if (globalThis.innerWidth > narrow) requestAnimationFrame(() => keepSelectionClear(session));
    };
    window.addEventListener("pointerup", look);
    return () => window.removeEventListener("pointerup", look);
  }, [session, hasInspector]);
}
