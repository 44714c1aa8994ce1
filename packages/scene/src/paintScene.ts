import { paintItem, type PaintOptions } from "./paintItem.ts";
import { inPaintOrder } from "./paintOrder.ts";
import type { Palette } from "./palette.ts";
import type { PaintContext } from "./PaintContext.ts";
import { pinOffset, pinOrigin } from "./pinOffset.ts";
import type { Rect } from "./rect.ts";
import type { Scene, SceneItem } from "./scene.ts";

/** How a whole scene is painted. */
export interface PaintSceneOptions extends PaintOptions {
  /** Which items; without it all but the "+" ones, which are for pointing at and not part of the picture. */
  readonly include?: (item: SceneItem) => boolean;
  /** The visible part of the board: pinned items are moved into it. Without it they stay in their natural place. */
  readonly viewport?: Rect;
}

/** Whether an item belongs in a picture of the board: all do but "+" and the like. */
export function isPictured(item: SceneItem): boolean {
  return item.role !== "add";
}

/**
 * Paints a whole scene in board units, lower levels first: for thumbnails, PNG and PDF. It paints no paper behind and
 * culls nothing; a live canvas asks the scene index what is in view and paints that by `paintItem`.
 */
export function paintScene(
  context: PaintContext,
  scene: Scene,
  palette: Palette,
  options: PaintSceneOptions = {},
): void {
  const { include = isPictured, viewport } = options;
  const origin = pinOrigin(scene.items);
  for (const item of inPaintOrder(scene.items)) {
    if (!include(item)) continue;
    const { dx, dy } = viewport === undefined ? { dx: 0, dy: 0 } : pinOffset(item, viewport, origin);
    context.save();
    context.translate(dx, dy);
    paintItem(context, item, palette, options);
    context.restore();
  }
}
