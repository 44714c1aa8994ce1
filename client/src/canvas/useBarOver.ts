import { useLayoutEffect, useRef, type RefObject } from "react";
import type { BoardSession } from "../session/BoardSession.ts";
import { placeBar } from "./placeBar.ts";

/**
 * Keeps a bar over these elements while the board moves under it; give the ref to the bar's element.
 * `content` is whatever the bar's size depends on beside them.
 */
export function useBarOver(
  session: BoardSession,
  ids: readonly string[],
  content?: unknown,
): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => bar.current && placeBar(bar.current, session, ids);
    place();
    const stops = [session.camera.subscribe(place), session.scene.subscribe(() => queueMicrotask(place))];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, ids, content]);
  return bar;
}
