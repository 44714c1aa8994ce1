import type { MenuEntry } from "@throughline/kinds";
import type { BoardSession } from "../session/BoardSession.ts";
import { menuOf } from "../session/mayRun.ts";

/** The entry by which kinds offer one more of the same right after an element. */
const addAfter = "add-after";

/** The menu entry that makes another element right after this one, if the kind has one that needs no further choice. */
function nextEntry(session: BoardSession, id: string): MenuEntry | undefined {
  return menuOf(session, [id]).find((entry) => entry.id === addAfter && entry.call);
}

/** Begins the next element right after this one, so that one card after another is typed. Returns whether there was a way. */
export function addNext(session: BoardSession, id: string): boolean {
  const entry = session.access.get().canEdit ? nextEntry(session, id) : undefined;
  return entry !== undefined && session.runEntry(entry, { beside: id }) !== undefined;
}
