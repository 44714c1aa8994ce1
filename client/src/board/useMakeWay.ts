import { useEffect, useRef } from "react";
import type { BoardSession } from "../session/BoardSession.ts";
import { makeWay } from "./makeWay.ts";

/**
 * Lets the board make way while something floats at its right: once for each selection, when the button is up, so that
 * nothing moves under it, and not while somebody types. Where one pans to afterwards is one's own affair.
 */
export function useMakeWay(session: BoardSession, isCovered: boolean): void {
  const ask = useRef(() => {});
  useEffect(() => {
    let isPressed = false;
    let isDue = false;
    let request = 0;
    const move = () => {
      if (isPressed || !isDue) return;
      cancelAnimationFrame(request);
      request = requestAnimationFrame(() => {
        isDue = false;
        if (!session.isTyping) makeWay(session);
      });
    };
    ask.current = () => {
      isDue = true;
      move();
    };
    const onPointer = ({ type }: PointerEvent) => {
      isPressed = type === "pointerdown";
      move();
    };
    const stop = new AbortController();
    for (const type of ["pointerdown", "pointerup", "pointercancel"] as const) {
      window.addEventListener(type, onPointer, { capture: true, signal: stop.signal });
    }
    const stopSelection = session.selection.subscribe(() => ask.current());
    return () => {
      stop.abort();
      stopSelection();
      cancelAnimationFrame(request);
    };
  }, [session]);
  useEffect(() => {
    if (isCovered) ask.current();
  }, [session, isCovered]);
}
