import type { BoardSession } from "./BoardSession.ts";
import { say } from "./words/say.ts";

const words = {
  undo: { done: say.undone, vain: say.nothingToUndo },
  redo: { done: say.doneAgain, vain: say.nothingToRedo },
} as const;

/**
 * Takes back one's own last step or does it again, shows where that was, and says so; or that nothing came of it, because
 * others have worked on what it did.
 */
export function travel(session: BoardSession, direction: "undo" | "redo"): void {
  const { canUndo, canRedo } = session.steps.state;
  if (direction === "undo" ? !canUndo : !canRedo) return;
  let touched: readonly string[] | undefined;
  const stop = session.board.subscribe(({ added, updated }) => (touched ??= [...added, ...updated]));
  const isOwn = session.steps[direction]();
  stop();
  // What the server takes back comes later.
  if (!isOwn) return;
  const [first] = touched ?? [];
  if (first !== undefined) session.reveal(first);
  if (touched) session.announcements.say(words[direction].done);
  else session.announcements.say(words[direction].vain, "note");
}
