import type { Replay } from "./Replay.ts";

/** What of a keyboard event a replay looks at. */
export interface ReplayKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** With Shift an arrow goes on by so many moments. */
const stride = 10;

/** What a key does while a workshop is replayed: space plays and rests, arrows go by moments. Returns whether it was used. */
export function handleReplayKey({ key, shiftKey, ctrlKey, metaKey, altKey }: ReplayKey, replay: Replay): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  const by = shiftKey ? stride : 1;
  if (key === " ") replay.toggle();
  else if (key === "ArrowRight") replay.step(by);
  else if (key === "ArrowLeft") replay.step(-by);
  else if (key === "Home") replay.step(Number.NEGATIVE_INFINITY);
  else if (key === "End") replay.step(Number.POSITIVE_INFINITY);
  else return false;
  return true;
}
