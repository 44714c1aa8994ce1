/** What of a board's past its address asks for; kept there so that a moment can be sent to others and Back leads out. */
export interface HistorySearch {
  /** The point that is looked at: a moment, a revision, or `now`. Without it the history is closed. */
  readonly at?: string;
  /** What it is compared with: a moment, a revision, `now`, or `off`. Without it: the one before. */
  readonly compare?: string;
}

/** The board as it is, as a point of its history. */
export const nowPoint = "now";
/** Compare with nothing. */
export const noComparison = "off";

const point = /^[\w-]{1,40}$/;

/** Reads the history's part of an address; what isn't a point is left out. */
export function readHistorySearch(search: Readonly<Record<string, unknown>>): HistorySearch {
  const { at, compare } = search;
  if (typeof at !== "string" || !point.test(at)) return {};
  return typeof compare === "string" && point.test(compare) && compare !== at ? { at, compare } : { at };
}

/** Whether this shows the living board, with the timeline beside it, and not a picture of some point. */
export function isLive({ at, compare }: HistorySearch): boolean {
  return at === undefined || (at === nowPoint && (compare === undefined || compare === noComparison));
}
