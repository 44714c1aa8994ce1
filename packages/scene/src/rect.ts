/** An axis-aligned rectangle in board units (1 unit = 1 CSS pixel at 100 %). Width and height are ≥ 0. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point in board units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The smallest rectangle around both. */
export function unionRect(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** The smallest rectangle around all of them; `undefined` when there are none. */
export function unionAll(rects: Iterable<Rect>): Rect | undefined {
  let all: Rect | undefined;
  for (const rect of rects) all = all === undefined ? rect : unionRect(all, rect);
  return all;
}

/** Whether the two share at least a point; touching edges count, as in the scene index. */
export function intersectsRect(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/** Whether `inner` lies wholly in `outer`; shared edges count as inside. */
export function containsRect(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Whether the point lies in the rectangle or on its edge. */
export function containsPoint(rect: Rect, point: Point): boolean {
  return point.x >= rect.x && point.y >= rect.y && point.x <= rect.x + rect.width && point.y <= rect.y + rect.height;
}

/** Grown by `by` on all four sides; a negative `by` shrinks it, at most to a line or point at its centre. */
export function inflateRect(rect: Rect, by: number): Rect {
  const width = Math.max(0, rect.width + 2 * by);
  const height = Math.max(0, rect.height + 2 * by);
  return {
    x: rect.x + (rect.width - width) / 2,
    y: rect.y + (rect.height - height) / 2,
    width,
    height,
  };
}

/** Moved by `dx`, `dy`; the same object when both are 0. */
export function translateRect(rect: Rect, dx: number, dy: number): Rect {
  return dx === 0 && dy === 0 ? rect : { ...rect, x: rect.x + dx, y: rect.y + dy };
}

/** The smallest rectangle around the points, in whatever order a drag gave them; `undefined` when there are none. */
export function rectOfPoints(points: Iterable<Point>): Rect | undefined {
  let all: Rect | undefined;
  for (const { x, y } of points) {
    const dot = { x, y, width: 0, height: 0 };
    all = all === undefined ? dot : unionRect(all, dot);
  }
  return all;
}

/** Its middle. */
export function centerOfRect(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** How far the point is from the rectangle; 0 inside and on the edge. */
export function distanceToRect(rect: Rect, point: Point): number {
  const dx = Math.max(rect.x - point.x, 0, point.x - rect.x - rect.width);
  const dy = Math.max(rect.y - point.y, 0, point.y - rect.y - rect.height);
  return Math.hypot(dx, dy);
}
