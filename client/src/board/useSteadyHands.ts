import { useEffect } from "react";
import type { BoardSession } from "../session/BoardSession.ts";

/**
 * While a button or a finger is down anywhere on the page, others' changes wait: what one presses is what one saw, and
 * what is dragged lands where one sees it land. They come right after the release.
 */
export function useSteadyHands({ link }: BoardSession): void {
  useEffect(() => {
    const holds = new Map<number, () => void>();
    const letGo = (id: number) => {
      const release = holds.get(id);
      holds.delete(id);
      // The click that a release becomes is told of after it.
      if (release) setTimeout(release, 0);
    };
    const letAllGo = () => holds.forEach((_release, id) => letGo(id));
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    const onDown = ({ pointerId, button }: PointerEvent) => {
      // After the right button some systems show a menu of their own and tell of no release.
      if (button !== 2 && !holds.has(pointerId)) holds.set(pointerId, link.hold());
    };
    window.addEventListener("pointerdown", onDown, options);
    window.addEventListener("pointerup", ({ pointerId }) => letGo(pointerId), options);
    window.addEventListener("pointercancel", ({ pointerId }) => letGo(pointerId), options);
    // A release outside of the window isn't always told of.
    window.addEventListener("pointermove", ({ pointerId, buttons }) => buttons === 0 && letGo(pointerId), options);
    window.addEventListener("blur", letAllGo, { signal: stop.signal });
    return () => {
      stop.abort();
      letAllGo();
    };
  }, [link]);
}
