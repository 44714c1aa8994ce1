import type { BoardSession } from "./BoardSession.ts";
import { mayRun } from "./mayRun.ts";

/** Puts what others deleted of this person's work on the board again, as one step of undo, selects and shows it. */
export function bringLostWorkBack(session: BoardSession): void {
  if (!mayRun(session, { name: "pasteElements", args: {} }))
    return session.announcements.say("You may not bring this back here", "problem");
  session.closeEditor();
  session.history.mark();
  const ids = session.lostWork.bringBack(session.origin);
  session.history.mark();
  const [first] = ids;
  if (first === undefined) return;
  session.selection.set(ids, { passing: true });
  session.reveal(first);
  session.announcements.say("Brought back");
}

/** Takes it off the offer, and says how to have it there again. */
export function dismissLostWork(session: BoardSession): void {
  const offerAgain = session.lostWork.dismiss();
  session.announcements.say("Left out", "note", { label: "Undo", run: offerAgain });
}
