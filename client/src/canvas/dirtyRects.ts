import { intersectsRect, translateRect, unionAll, type Rect } from "@throughline/scene";
import { equalityDeep } from "lib0/function";
import type { Piece } from "./picture.ts";

/** Painting these apart from each other costs more than painting one rectangle around them all. */
const mostParts = 8;
/** Telling each from each takes seconds for the ten thousand that a drop can move. */
export const mostCompared = 100;

/**
 * The parts of a picture, in board units, that look different in the next one: where something came, went or changed,
 * and where something stands in front of another that it stood behind. They don't touch each other.
 */
export function dirtyRects(before: readonly Piece[], after: readonly Piece[]): Rect[] {
  const places = new Map(before.map(({ item }, at) => [item.key, at]));
  const changed: Rect[] = [];
  let last = -1;
  for (const piece of after) {
    const at = places.get(piece.item.key);
    const known = at === undefined ? undefined : before[at];
    places.delete(piece.item.key);
    if (known === undefined || at === undefined) changed.push(boundsOf(piece));
    else if (!looksSame(known, piece)) changed.push(boundsOf(known), boundsOf(piece));
    // Going by the new order, one that stood before an earlier one has come in front of it.
    else if (at < last) changed.push(boundsOf(piece));
    else last = at;
  }
  for (const at of places.values()) {
    const gone = before[at];
    if (gone) changed.push(boundsOf(gone));
  }
  return apart(changed);
}

function boundsOf({ item, dx, dy }: Piece): Rect {
  return translateRect(item.bounds, dx, dy);
}

function looksSame(a: Piece, b: Piece): boolean {
  if (a.dx !== b.dx || a.dy !== b.dy || a.opacity !== b.opacity) return false;
  return a.item === b.item || a.item.nodes === b.item.nodes || equalityDeep(a.item.nodes, b.item.nodes);
}

/** Few rectangles that cover these without touching each other. */
export function apart(rects: readonly Rect[]): Rect[] {
  const whole = rects.length > mostCompared ? unionAll(rects) : undefined;
  if (whole) return [whole];
  const parts: Rect[] = [];
  for (const rect of rects) {
    let joined = rect;
    for (let at = 0; at < parts.length;) {
      const part = parts[at];
      if (!part || !intersectsRect(part, joined)) {
        at++;
        continue;
      }
      joined = unionAll([part, joined]) ?? joined;
      parts.splice(at, 1);
      // What has grown may now touch one that was passed.
      at = 0;
    }
    parts.push(joined);
  }
  const all = parts.length > mostParts ? unionAll(parts) : undefined;
  return all ? [all] : parts;
}
