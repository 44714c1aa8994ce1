import type { BoardPicture } from "./BoardPicture.ts";
import type { BoardSession } from "./BoardSession.ts";
import { takePicture } from "./takePicture.ts";

/** A board that nobody has changed for so long has come to rest, in milliseconds. */
const restMs = 2_000;

/**
 * Takes a picture of an open board when it has come to rest, once the page has nothing else to do, and when the page is
 * left or not seen any more; what is the same as before isn't taken again. Returns the way to stop, which takes the last.
 */
export function keepPictures(
  session: BoardSession,
  program: string,
  keep: (picture: BoardPicture) => void,
): () => void {
  let isTaken = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const take = () => {
    clearTimeout(rest);
    if (isTaken) return;
    const picture = takePicture(session, program);
    isTaken = picture !== undefined;
    if (picture) keep(picture);
  };
  const wait = () => {
    isTaken = false;
    clearTimeout(rest);
    rest = setTimeout(() => whenIdle(take), restMs);
  };
  const onHide = () => document.visibilityState === "hidden" && take();
  const stops = [session.scene.subscribe(wait), session.access.subscribe(wait)];
  globalThis.addEventListener?.("pagehide", take);
  globalThis.addEventListener?.("visibilitychange", onHide);
  wait();
  return () => {
    for (const stop of stops) stop();
    globalThis.removeEventListener?.("pagehide", take);
    globalThis.removeEventListener?.("visibilitychange", onHide);
    take();
    // What is idle only now finds it taken, or the board gone.
    isTaken = true;
  };
}

/** Safari has no idle time; there it is soon enough. */
function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(run);
  else run();
}
