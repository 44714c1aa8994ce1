import { paintItem, type PaintOptions } from "./paintItem.ts";
import { inPaintOrder } from "./paintOrder.ts";
import type { Palette } from "./palette.ts";
import type { PaintContext } from "./PaintContext.ts";
import { placing } from "./placing.ts";
import { intersectsRect, type Rect } from "./rect.ts";
import type { Scene, SceneItem } from "./scene.ts";

/** How a whole scene is painted. */
export interface PaintSceneOptions extends PaintOptions {
  /** The visible part of the board: pinned items and names are moved into it. Without it all stay in their natural place. */
  readonly viewport?: Rect | undefined;
}

/** Whether an item belongs in a picture of the board: all do but "+" and the like. */
export function isPictured(item: SceneItem): boolean {
  return item.role !== "add";
}

/** Which items a picture of this part of the board shows: headers follow into it along the axis on which they stick. */
export function picturedIn(viewport: Rect | undefined): (item: SceneItem) => boolean {
  if (viewport === undefined) return isPictured;
  return (item) => {
    const { x, y, width, height } = item.bounds;
    const isAcross = item.pin !== undefined && item.pin !== "top";
    const isAlong = item.pin !== undefined && item.pin !== "left";
    const place = {
      x: isAcross ? viewport.x : x,
      y: isAlong ? viewport.y : y,
      width: isAcross ? 0 : width,
      height: isAlong ? 0 : height,
    };
    return isPictured(item) && intersectsRect(place, viewport);
  };
}

/**
 * Paints a whole scene in board units, lower levels first: for thumbnails, PNG and PDF. It paints no paper behind and
 * clips nothing; a live canvas asks the scene index what is in view and paints that by `paintItem`.
 */
export function paintScene(
  context: PaintContext,
  scene: Scene,
  palette: Palette,
  options: PaintSceneOptions = {},
): void {
  const { viewport } = options;
  const isShown = picturedIn(viewport);
  const placeOf = placing(scene, viewport);
  for (const item of inPaintOrder(scene.items)) {
    if (!isShown(item)) continue;
    const { item: placed, dx, dy } = placeOf(item);
    context.save();
    context.translate(dx, dy);
    paintItem(context, placed, palette, options);
    context.restore();
  }
}
