import { loadWholeKind, type Cells, type DayOrders, type LiveKind, type PasteChoice } from "@throughline/kinds";
import type { BoardSession } from "./BoardSession.ts";
import { say } from "./words/say.ts";

/** Words from another program, and their cells where they come as a table that isn't in the words. */
export interface PastedText {
  readonly text: string;
  readonly cells?: Cells | undefined;
}

/** Pasted words that may become several things; `take` makes what is chosen. */
export interface PendingPaste {
  readonly rows: number;
  readonly columns: number;
  /** At least one; those that can't be made have no call. `orders` answers what they ask of dates. */
  readonly choices: (orders?: DayOrders) => readonly PasteChoice[];
  /** Makes one of them as the board is by then. */
  readonly take: (id: string, orders?: DayOrders) => void;
}

const fetchPasting = (kind: LiveKind) => Promise.all([import("./pasteText.ts"), loadWholeKind(kind)]);

/** What makes elements of words on boards of a kind, to be fetched ahead; else it comes with the first paste. */
export function pastingOf(kind: LiveKind): { readonly load: () => Promise<void> } {
  return { load: async () => void (await fetchPasting(kind)) };
}

/** Pastes words of another program, see `pasteText`. Says when what does it can't be fetched. */
export async function pasteWords(session: BoardSession, pasted: PastedText): Promise<void> {
  const fetched = await fetchPasting(session.kind).catch(() => undefined);
  if (!fetched) return session.announcements.say(say.serverAwayPasting, "problem");
  const [{ pasteText }, kind] = fetched;
  pasteText(session, kind, pasted);
}
