import { mayArrange, type MenuEntry } from "@throughline/kinds";
import type { OperationCall } from "@throughline/model";
import type { BoardAccess, BoardSession } from "./BoardSession.ts";
import { say } from "./words/say.ts";

type Session = Pick<BoardSession, "access" | "kind" | "board" | "selection">;

/** Whether this person may run a call, or all of several, on the open board. Who only sorts may run some. */
export function mayRun({ access, kind, board }: Session, call: OperationCall | readonly OperationCall[]): boolean {
  const { canEdit, role } = access.get();
  if (!canEdit || role !== "sorter") return canEdit;
  return [call].flat().every((each) => mayArrange(kind, board, each));
}

/** Why a call may not be run, for the person. */
export function refusalOf({ canEdit }: BoardAccess): string {
  return canEdit ? say.onlyArrange : say.mayOnlyLook;
}

/** Whether this person may type in a text of an element. */
export function mayType(session: Session, id: string, key: string): boolean {
  return mayRun(session, { name: "setText", args: { id, key } });
}

/** The menu of elements, as far as this person may run it. */
export function menuOf(session: Session, ids: readonly string[]): readonly MenuEntry[] {
  return allowed(session, session.kind.menu(session.board, ids));
}

/** What this person can add near an element. */
export function additionsOf(session: Session, near: string | undefined): readonly MenuEntry[] {
  return allowed(session, session.kind.additions(session.board, near));
}

function allowed(session: Session, entries: readonly MenuEntry[]): readonly MenuEntry[] {
  if (session.access.get().role !== "sorter") return entries;
  return entries.flatMap((entry) => {
    const { call, entries: inside } = entry;
    if (call !== undefined) return mayRun(session, call) ? [entry] : [];
    const left = inside && allowed(session, inside);
    return left !== undefined && left.length > 0 ? [{ ...entry, entries: left }] : [];
  });
}
