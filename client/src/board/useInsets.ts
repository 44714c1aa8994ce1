import { useLayoutEffect } from "react";
import type { BoardUi } from "../commands/BoardUi.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { useStore } from "../session/useStore.ts";

const margin = 24;
const toolBar = 72;
const inspector = 344;
const narrow = 760;

/** Tells the camera what floats over the board, so that what is fitted or revealed isn't hidden under it. */
export function useInsets(session: BoardSession, ui: BoardUi): void {
  const mayInspect = useStore(ui, (state) => state.isInspectorOpen);
  const hasSummary = useStore(ui, (state) => state.isSummaryOpen);
  const hasSelection = useStore(session.selection, (ids) => ids.length > 0);
  const hasInspector = mayInspect && (hasSelection || hasSummary);
  // Before the canvas is sized, which fits the board within these.
  useLayoutEffect(() => {
    const isNarrow = globalThis.innerWidth <= narrow;
    session.camera.setInsets({
      top: margin,
      right: hasInspector && !isNarrow ? inspector : margin,
      bottom: isNarrow ? margin : toolBar,
      left: margin,
    });
  }, [session, hasInspector]);
}
