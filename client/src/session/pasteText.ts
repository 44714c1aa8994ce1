import type { BoardSession } from "./BoardSession.ts";
import { additionFor, additionOfLines, linesOf } from "./clipboard.ts";
import { idOf, idsOf } from "./madeIds.ts";

/** Makes one card of each line, after the selected element; into a text that is being typed the browser pastes itself. */
export function pasteText(session: BoardSession, text: string): void {
  const { kind, board, announcements } = session;
  const near = session.selection.last;
  const lines = linesOf(text);
  if (lines.length === 0) return;
  const call = additionFor(kind, board, near);
  const list = call && additionOfLines(kind, call, text);
  if (!call || (near === undefined && !list))
    return announcements.say("Select where the text should go first", "problem");
  const made: string[] = list ? [...idsOf(session.run(list))] : [];
  if (!list) {
    const gesture = session.gesture();
    for (const line of lines) {
      const id = idOf(session.write(call, { joins: true }));
      const type = id === undefined ? undefined : board.schema.elements.get(board.get(id)?.type ?? "");
      const key = Object.keys(type?.texts ?? {})[0];
      if (id === undefined || key === undefined) break;
      session.write({ name: "setText", args: { id, key, text: line } }, { joins: true });
      made.push(id);
    }
    gesture.finish();
  }
  if (made.length === 0) return;
  session.selection.set(made);
  announcements.say(made.length === 1 ? "Pasted 1 card" : `Pasted ${made.length} cards`);
}
