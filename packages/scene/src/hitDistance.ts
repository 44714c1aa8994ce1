import type { Offset } from "./pinOffset.ts";
import { distanceToRect, type Point } from "./rect.ts";
import type { SceneItem } from "./scene.ts";
import type { PathCommand, PathNode, SceneNode } from "./sceneNode.ts";

/** An item where it is shown: moved from its natural place by the offset. */
export interface ShownItem extends Offset {
  readonly item: SceneItem;
}

/**
 * How far the point is from hitting the item in its natural place, in board units; 0 when it hits.
 * An item is hit anywhere in its bounds, except an element that is nothing but lines: that is hit on its lines, so that
 * a curve or connector doesn't cover what it spans.
 */
export function hitDistance(item: SceneItem, point: Point): number {
  const toBounds = distanceToRect(item.bounds, point);
  if (item.role !== "element" || item.nodes.length === 0 || !item.nodes.every(isLine)) return toBounds;
  return Math.min(
    ...item.nodes.map(({ commands, strokeWidth = 1 }) =>
      Math.max(0, distanceToPath(commands, point) - strokeWidth / 2),
    ),
  );
}

/** Of items in paint order the last that holds the point, else the nearest within reach (of two as near, the later). */
export function nearestItem(shown: Iterable<ShownItem>, point: Point, reach: number): SceneItem | undefined {
  let best: SceneItem | undefined;
  let bestDistance = reach;
  for (const { item, dx, dy } of shown) {
    const distance = hitDistance(item, { x: point.x - dx, y: point.y - dy });
    if (distance <= bestDistance) {
      best = item;
      bestDistance = distance;
    }
  }
  return best;
}

function isLine(node: SceneNode): node is PathNode {
  return node.kind === "path" && (node.fill === undefined || node.fill === "none");
}

// Pieces a cubic is cut into; on a curve 400 units wide the chords stay within half a unit of it.
const pieces = 24;

/** How far the point is from the stroke of the path, its curves taken as 24 chords each; infinite for an empty path. */
export function distanceToPath(commands: readonly PathCommand[], point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  let start: Point = { x: 0, y: 0 };
  let from = start;
  const lineTo = (to: Point): void => {
    least = Math.min(least, distanceToSegment(from, to, point));
    from = to;
  };
  for (const command of commands) {
    if (command[0] === "M") {
      start = { x: command[1], y: command[2] };
      from = start;
    } else if (command[0] === "L") lineTo({ x: command[1], y: command[2] });
    else if (command[0] === "C") {
      const [, x1, y1, x2, y2, x, y] = command;
      const first = from;
      for (let i = 1; i <= pieces; i += 1) {
        const t = i / pieces;
        lineTo({ x: cubicAt(t, first.x, x1, x2, x), y: cubicAt(t, first.y, y1, y2, y) });
      }
    } else lineTo(start);
  }
  return least;
}

function cubicAt(t: number, a: number, b: number, c: number, d: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

function distanceToSegment(a: Point, b: Point, point: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(a.x + t * dx - point.x, a.y + t * dy - point.y);
}
