/** From where to where something lies along one axis. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A cut stands this far before what follows it, in board units, where there is room. */
const clearance = 8;

/**
 * Cuts a stretch into pieces of at most `length`, each at least half as long but the last. It cuts between the `whole`
 * spans; where none is free, the next piece begins again before what the cut goes through. So each span that is no
 * longer than half a piece lies whole in at least one. Longer ones are cut as they come.
 * @param most more pieces than this aren't asked for: it stops after one more
 */
export function cutAxis({ from, to }: Span, length: number, whole: readonly Span[], most: number): Span[] {
  const kept = whole.filter((span) => span.to - span.from <= length / 2).sort((a, b) => a.from - b.from);
  const pieces: Span[] = [];
  let start = from;
  let passed = 0;
  while (to - start > length && pieces.length < most) {
    const end = start + length;
    // What begins before this piece can't reach into its second half, where it is cut.
    while ((kept[passed]?.from ?? end) < start) passed += 1;
    const near: Span[] = [];
    for (let at = passed; (kept[at]?.from ?? end) < end; at += 1) near.push(kept[at] ?? { from: end, to: end });
    const free = freeCut(end, end - length / 2, near);
    pieces.push({ from: start, to: free ?? end });
    start = free ?? near.reduce((first, span) => (isCut(span, end) ? Math.min(first, span.from) : first), end);
  }
  pieces.push({ from: start, to });
  return pieces;
}

const isCut = (span: Span, at: number) => span.from < at && at < span.to;

/** The last place from `least` to `end` at which nothing is cut. */
function freeCut(end: number, least: number, spans: readonly Span[]): number | undefined {
  let at = end;
  while (at >= least) {
    const cut = spans.filter((span) => isCut(span, at));
    if (cut.length === 0) return at === end ? at : Math.max(least, at - clearanceBefore(at, spans));
    at = cut.reduce((first, span) => Math.min(first, span.from), at);
  }
  return undefined;
}

/** How far before a place it may be cut as well. */
function clearanceBefore(at: number, spans: readonly Span[]): number {
  const ends = spans.reduce(
    (last, span) => (span.from < at ? Math.max(last, span.to) : last),
    Number.NEGATIVE_INFINITY,
  );
  return Math.min(clearance, (at - ends) / 2);
}
