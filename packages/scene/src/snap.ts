import { translateRect, type Rect } from "./rect.ts";

/** A line to show while something snaps: at `at` on its axis, from `from` to `to` along the other. */
export interface SnapGuide {
  /** `x`: a vertical line at x = `at`; `y`: a horizontal one at y = `at`. */
  readonly axis: "x" | "y";
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Where a moved rectangle snaps to. */
export interface SnapResult {
  /** What to add to the rectangle's place so that it snaps; 0 where nothing is near. */
  readonly dx: number;
  readonly dy: number;
  /** One line for each place where an edge or middle now meets another's, long enough to touch all that meet there. */
  readonly guides: readonly SnapGuide[];
}

/**
 * Snaps a rectangle that is being moved to the edges and middles of others, each axis by itself.
 * The nearest within `threshold` (board units: divide pixels by the zoom) wins; of two as near, the first given.
 */
export function snapRect(moving: Rect, others: readonly Rect[], threshold: number): SnapResult {
  const dx = nearestShift(alongX(moving), others.map(alongX), threshold);
  const dy = nearestShift(alongY(moving), others.map(alongY), threshold);
  const snapped = translateRect(moving, dx ?? 0, dy ?? 0);
  const guides = [
    ...(dx === undefined ? [] : guidesOf("x", snapped, others, alongX, alongY)),
    ...(dy === undefined ? [] : guidesOf("y", snapped, others, alongY, alongX)),
  ];
  return { dx: dx ?? 0, dy: dy ?? 0, guides };
}

/** A rectangle seen along one axis: start, middle, end. */
type Stops = readonly [number, number, number];

function alongX({ x, width }: Rect): Stops {
  return [x, x + width / 2, x + width];
}

function alongY({ y, height }: Rect): Stops {
  return [y, y + height / 2, y + height];
}

function nearestShift(moving: Stops, others: readonly Stops[], threshold: number): number | undefined {
  let best: number | undefined;
  for (const stops of others) {
    for (const stop of stops) {
      for (const own of moving) {
        const shift = stop - own;
        if (Math.abs(shift) <= threshold && (best === undefined || Math.abs(shift) < Math.abs(best))) best = shift;
      }
    }
  }
  return best;
}

// Sums of fractions differ in their last digits.
const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

function guidesOf(
  axis: "x" | "y",
  snapped: Rect,
  others: readonly Rect[],
  along: (rect: Rect) => Stops,
  across: (rect: Rect) => Stops,
): SnapGuide[] {
  const guides: SnapGuide[] = [];
  for (const at of new Set(along(snapped))) {
    const meeting = others.filter((other) => along(other).some((stop) => same(stop, at)));
    if (meeting.length === 0) continue;
    const spans = [snapped, ...meeting].map(across);
    guides.push({
      axis,
      at,
      from: Math.min(...spans.map(([start]) => start)),
      to: Math.max(...spans.map(([, , end]) => end)),
    });
  }
  return guides;
}
