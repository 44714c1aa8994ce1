import type { OperationCall } from "@throughline/model";
import type { BoardSession } from "./BoardSession.ts";
import { additionFor, additionOfLines, linesOf, mostLines } from "./clipboard.ts";
import { idOf, idsOf } from "./madeIds.ts";

/**
 * Makes one card of each line, after the selected element, as one step of undo; into a text that is being typed the
 * browser pastes itself. What can't be made whole is said before anything is.
 */
export function pasteText(session: BoardSession, text: string): void {
  const { kind, board, announcements } = session;
  const near = session.selection.last;
  const lines = linesOf(text);
  if (lines.length === 0) return;
  const call = additionFor(kind, board, near);
  const list = call && additionOfLines(kind, call, text);
  if (!call || (near === undefined && !list))
    return announcements.say("Select where the text should go first", "problem");
  const problem = problemWith(session, call, lines);
  if (problem !== undefined) return announcements.say(problem, "problem");
  const made = list ? idsOf(session.run(list)) : makeEach(session, call, lines);
  if (made.length === 0) return;
  session.selection.set(made);
  announcements.say(made.length === 1 ? "Pasted 1 card" : `Pasted ${made.length} cards`);
}

function problemWith({ kind, board }: BoardSession, { name }: OperationCall, lines: readonly string[]) {
  if (lines.length > mostLines)
    return `These are ${lines.length} lines; at most ${mostLines} can be pasted at once. Nothing was pasted.`;
  const makes = kind.operations.get(name)?.makes;
  const most = board.schema.elements.get(makes?.type ?? "")?.texts[makes?.text ?? ""]?.maxLength ?? Infinity;
  // A description after a bar has room of its own.
  const long = lines.findIndex((line) => (line.split("|")[0] ?? "").length > most);
  return long < 0
    ? undefined
    : `Line ${long + 1} has ${lines[long]?.length} characters; at most ${most} fit. Nothing was pasted.`;
}

function makeEach(session: BoardSession, call: OperationCall, lines: readonly string[]): readonly string[] {
  const text = session.kind.operations.get(call.name)?.makes?.text;
  if (text === undefined) return [];
  const gesture = session.gesture();
  const made = lines.map((line) =>
    idOf(session.write({ name: call.name, args: { ...call.args, [text]: line } }, { joins: true })),
  );
  gesture.finish();
  return made.filter((id) => id !== undefined);
}
