import type { BoardSession } from "./BoardSession.ts";
import { mayRun } from "./mayRun.ts";
import { say } from "./words/say.ts";

/** Puts what others deleted of this person's work on the board again, as one step of undo, selects and shows it. */
export function bringLostWorkBack(session: BoardSession): void {
  if (!mayRun(session, { name: "pasteElements", args: {} }))
    return session.announcements.say(say.mayNotBringBack, "problem");
  session.closeEditor();
  session.history.mark();
  const ids = session.lostWork.bringBack(session.origin);
  session.history.mark();
  const [first] = ids;
  if (first === undefined) return;
  session.selection.set(ids, { passing: true });
  session.reveal(first);
  session.announcements.say(say.broughtBack);
}

/** Takes it off the offer, and says how to have it there again. */
export function dismissLostWork(session: BoardSession): void {
  const offerAgain = session.lostWork.dismiss();
  session.announcements.say(say.leftOut, "note", { label: say.undo, run: offerAgain });
}
