import type { Point } from "./rect.ts";
import type { PathCommand } from "./sceneNode.ts";

/**
 * A smooth curve through the points for an emotion lane, by monotone cubic interpolation: F. N. Fritsch and
 * R. E. Carlson, "Monotone Piecewise Cubic Interpolation", SIAM Journal on Numerical Analysis 17(2), 1980, 238–246
 * (tangents start as the mean of the neighbouring slopes and are drawn into the circle α² + β² ≤ 9).
 * Between two points it never leaves the span of their y; where the direction turns it is level.
 * `x` is to rise from point to point; where it doesn't, the two are joined without bulging.
 * `undefined` is a gap: each run between gaps is a path of its own, a lone point a single `M`.
 */
export function monotoneCurve(points: readonly (Point | undefined)[]): PathCommand[][] {
  const runs: Point[][] = [];
  let run: Point[] | undefined;
  for (const point of points) {
    if (point === undefined) run = undefined;
    else if (run === undefined) runs.push((run = [point]));
    else run.push(point);
  }
  return runs.map(curveThrough);
}

function curveThrough(points: readonly Point[]): PathCommand[] {
  const commands: PathCommand[] = [];
  const slopes = slopesOf(points);
  const tangents = tangentsOf(slopes);
  points.forEach((point, i) => {
    const from = points[i - 1];
    if (from === undefined) {
      commands.push(["M", point.x, point.y]);
      return;
    }
    const third = (point.x - from.x) / 3;
    const low = Math.min(from.y, point.y);
    const high = Math.max(from.y, point.y);
    // The tangents already keep the control points in the span; the clamp takes away what rounding adds.
    const within = (y: number): number => Math.min(high, Math.max(low, y));
    commands.push([
      "C",
      from.x + third,
      within(from.y + third * (tangents[i - 1] ?? 0)),
      point.x - third,
      within(point.y - third * (tangents[i] ?? 0)),
      point.x,
      point.y,
    ]);
  });
  return commands;
}

// Steps of x below this, in board units, count as none: their slopes would be beyond what numbers hold.
const leastStep = 1e-6;

/** The slope of each straight piece; 0 where x doesn't rise. */
function slopesOf(points: readonly Point[]): number[] {
  const slopes: number[] = [];
  points.forEach((point, i) => {
    const from = points[i - 1];
    if (from === undefined) return;
    const rise = point.x - from.x;
    slopes.push(rise > leastStep ? (point.y - from.y) / rise : 0);
  });
  return slopes;
}

/** A tangent for each point from the slopes of the pieces around it; one more than there are slopes. */
function tangentsOf(slopes: readonly number[]): number[] {
  const tangents: number[] = [];
  for (let i = 0; i <= slopes.length; i += 1) {
    const before = slopes[i - 1];
    const after = slopes[i];
    if (before === undefined || after === undefined) tangents.push(before ?? after ?? 0);
    else tangents.push(before * after <= 0 ? 0 : (before + after) / 2);
  }
  slopes.forEach((slope, i) => {
    if (slope === 0) {
      tangents[i] = 0;
      tangents[i + 1] = 0;
      return;
    }
    // The paper's α and β are the tangents over the slope; left undivided, a slope near 0 can't overflow.
    const start = tangents[i] ?? 0;
    const end = tangents[i + 1] ?? 0;
    const length = Math.hypot(start, end);
    const most = 3 * Math.abs(slope);
    if (length <= most) return;
    tangents[i] = most * (start / length);
    tangents[i + 1] = most * (end / length);
  });
  return tangents;
}
