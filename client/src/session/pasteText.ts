import {
  mostPasted,
  planPaste,
  readCells,
  type Cells,
  type DayOrders,
  type Kind,
  type PasteChoice,
  type PasteSpot,
} from "@throughline/kinds";
import { madeWords } from "../ui/madeWords.ts";
import type { BoardSession } from "./BoardSession.ts";
import { idsOf } from "./madeIds.ts";
import { pasteCallAt } from "./pastePlace.ts";
import type { PastedText } from "./pasting.ts";
import { say } from "./words/say.ts";

/**
 * Pastes words where they go, as one step of undo: into the field that is open for something new, at the place that was
 * clicked, after what is selected. Lines become a card each at once; for a table, and where lines may as well be one
 * card, what it becomes is asked first (`session.pasting`). What can't be made whole is said before anything is. Into a
 * text that is being typed the browser pastes itself.
 */
export function pasteText(session: BoardSession, kind: Kind, pasted: PastedText): void {
  const { board, announcements } = session;
  const { text, cells = readCells(text) } = pasted;
  const [first] = cells;
  if (!first) return;
  const problem = problemWith(session, cells);
  if (problem !== undefined) return announcements.say(problem, "problem");
  const isInField = session.draft.get() !== null;
  const spot = spotOf(session);
  const plan = (orders?: DayOrders) => planPaste(kind, board, { text, cells }, spot, orders);
  const choices = plan();
  const [likeliest] = choices;
  if (!likeliest) return announcements.say(say.selectWhere, "problem");
  session.draft.set(null);
  const take = (id: string, orders?: DayOrders) =>
    makeChoice(session, plan(orders).find((choice) => choice.id === id) ?? likeliest);
  const isAsked = first.length > 1 || (isInField && choices.length > 1);
  if (isAsked) session.pasting.set({ rows: cells.length, columns: first.length, choices: plan, take });
  else makeChoice(session, likeliest);
}

function problemWith({ access }: BoardSession, cells: Cells): string | undefined {
  if (!access.get().canEdit) return say.mayOnlyLook;
  // Looked at before they are planned in all ways, which takes time.
  const count = cells.length * Math.max(1, (cells[0]?.length ?? 0) / 20);
  if (count <= mostPasted) return undefined;
  return say.tooManyRows({ count: cells.length, most: mostPasted });
}

/** Where it goes; nowhere when nobody said it and a card can't stand by itself. */
function spotOf(session: BoardSession): PasteSpot {
  const { kind, board, selection } = session;
  const draft = session.draft.get();
  if (draft) return { at: draft.call };
  const near = selection.last;
  const place = near === undefined ? session.pastePlace.get() : null;
  const clicked = place && pasteCallAt(session, place.point);
  if (clicked) return { at: clicked };
  const addition = kind.additions(board, near).find((entry) => entry.opens && entry.call);
  const at = [addition?.call ?? []].flat()[0];
  const type = board.schema.elements.get(kind.operations.get(at?.name ?? "")?.makes?.type ?? "");
  return near !== undefined || type?.placement?.rootToo ? { at, near } : {};
}

function makeChoice(session: BoardSession, { call, made, remarks }: PasteChoice): void {
  const said = remarks.map((remark) => `${remark.replace(/\.$/, "")}.`).join(" ");
  if (!call) return session.announcements.say(`${said} ${say.nothingPasted}`.trim(), "problem");
  const ids = idsOf(session.run(call));
  if (ids.length === 0) return;
  session.selection.set(ids);
  session.reveal(ids[0] ?? "");
  session.announcements.say([say.pasted({ what: madeWords(session.kind, made) }), said].filter(Boolean).join(". "));
}
