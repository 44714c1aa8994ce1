import { midSentence } from "@throughline/words";
import type { BoardSession } from "../session/BoardSession.ts";
import { idOf } from "../session/madeIds.ts";
import { say } from "./words/say.ts";

/**
 * Makes what was begun, with its first letters, and goes on typing in it: one step of undo with the letters that follow.
 * Returns whether it could be made; why not is told, and the draft stays.
 */
export function makeDraft(session: BoardSession, text: string): boolean {
  const draft = session.draft.get();
  if (!draft) return false;
  const { call, makes } = draft;
  const madeFrom = session.selection.last;
  const madeAt = session.history.mark();
  const id = idOf(session.write({ name: call.name, args: { ...call.args, [makes.text]: text } }, { joins: false }));
  if (id === undefined) return false;
  session.draft.set(null);
  const type = session.board.schema.elements.get(makes.type);
  if (type) session.announcements.say(say.added({ what: midSentence(type.label) }));
  if (!session.edit(id, { key: makes.text, madeAt, madeFrom, isGoingOn: true })) session.reveal(id);
  return true;
}
