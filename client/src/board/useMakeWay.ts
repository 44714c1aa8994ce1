import { useEffect, useMemo } from "react";
import type { BoardSession } from "../session/BoardSession.ts";
import { makeWay } from "./makeWay.ts";

/**
 * Lets the board make way while something floats at its right: once for each selection, when the button is up and no
 * menu stands beside what is selected (`isHeld`), so that nothing moves under a hand, and not while somebody types.
 * Where one pans to afterwards is one's own affair.
 */
export function useMakeWay(session: BoardSession, isCovered: boolean, isHeld: boolean): void {
  const way = useMemo(() => new Way(session), [session]);
  useEffect(() => {
    const onPointer = ({ type }: PointerEvent) => way.hold("button", type === "pointerdown");
    const stop = new AbortController();
    for (const type of ["pointerdown", "pointerup", "pointercancel"] as const) {
      window.addEventListener(type, onPointer, { capture: true, signal: stop.signal });
    }
    const stopSelection = session.selection.subscribe(() => way.ask());
    return () => {
      stop.abort();
      stopSelection();
      way.stop();
    };
  }, [session, way]);
  useEffect(() => way.hold("menu", isHeld), [way, isHeld]);
  useEffect(() => {
    if (isCovered) way.ask();
  }, [way, isCovered]);
}

/** Makes way in the next frame in which nothing holds the board, however often it was asked. */
class Way {
  readonly #session: BoardSession;
  readonly #holds = new Set<"button" | "menu">();
  #isDue = false;
  #request = 0;

  constructor(session: BoardSession) {
    this.#session = session;
  }

  ask(): void {
    this.#isDue = true;
    this.#move();
  }

  hold(what: "button" | "menu", isHeld: boolean): void {
    if (isHeld) this.#holds.add(what);
    else this.#holds.delete(what);
    this.#move();
  }

  stop(): void {
    cancelAnimationFrame(this.#request);
  }

  #move(): void {
    cancelAnimationFrame(this.#request);
    if (!this.#isDue || this.#holds.size > 0) return;
    this.#request = requestAnimationFrame(() => {
      this.#isDue = false;
      if (!this.#session.isTyping) makeWay(this.#session);
    });
  }
}
