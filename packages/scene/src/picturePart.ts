import { headerSize } from "./headerSize.ts";
import { isPictured } from "./paintScene.ts";
import { pinOrigin } from "./pinOffset.ts";
import { intersectsRect, unionAll, type Rect } from "./rect.ts";
import type { Scene } from "./scene.ts";

/** What of a board a picture shows, in board units. */
export interface PicturePart {
  /** What is looked at, beside and below the headers that stick. */
  readonly clear: Rect;
  /** The same with these headers: the whole picture. */
  readonly view: Rect;
}

/** The bounds of what a picture of the whole board shows: without the room that its "+" take at the edges. */
export function picturedBounds({ items, bounds }: Scene): Rect {
  return unionAll(items.filter(isPictured).map((item) => item.bounds)) ?? bounds;
}

/**
 * The part of a board in which an area of it is seen, cut at the board's edges; without an area all of it. Where the area
 * is a header alone, its whole row or column is looked at. `undefined` when nothing of the board lies in it.
 */
export function picturePart(scene: Scene, area?: Rect): PicturePart | undefined {
  const whole = picturedBounds(scene);
  const headers = headerSize(scene.items);
  const origin = pinOrigin(scene.items);
  const left = headers.width === 0 ? whole.x : Math.max(whole.x, origin.x + headers.width);
  const top = headers.height === 0 ? whole.y : Math.max(whole.y, origin.y + headers.height);
  const right = Math.max(left, whole.x + whole.width);
  const bottom = Math.max(top, whole.y + whole.height);
  if (area === undefined) {
    return { clear: { x: left, y: top, width: right - left, height: bottom - top }, view: whole };
  }
  if (!intersectsRect(area, whole)) return undefined;
  const [x, width] = shared(area.x, area.width, left, right);
  const [y, height] = shared(area.y, area.height, top, bottom);
  return {
    clear: { x, y, width, height },
    view: {
      x: x - headers.width,
      y: y - headers.height,
      width: width + headers.width,
      height: height + headers.height,
    },
  };
}

/** What a stretch shares with the one from `from` to `to`, as its beginning and length; all of that when nothing. */
function shared(start: number, length: number, from: number, to: number): readonly [start: number, length: number] {
  const first = Math.max(start, from);
  const last = Math.min(start + length, to);
  return last > first ? [first, last - first] : [from, to - from];
}
