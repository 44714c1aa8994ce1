import { clearOfHeaders } from "./clearOfHeaders.ts";
import { paintItem, type PaintOptions } from "./paintItem.ts";
import type { ShownItem } from "./hitDistance.ts";
import { inPaintOrder } from "./paintOrder.ts";
import type { Palette } from "./palette.ts";
import type { PaintContext } from "./PaintContext.ts";
import { pinOffset, pinOrigin } from "./pinOffset.ts";
import type { Rect } from "./rect.ts";
import type { Scene, SceneItem } from "./scene.ts";
import { stayInView } from "./stayInView.ts";

/** How a whole scene is painted. */
export interface PaintSceneOptions extends PaintOptions {
  /** Which items; without it all but the "+" ones, which are for pointing at and not part of the picture. */
  readonly include?: (item: SceneItem) => boolean;
  /** The visible part of the board: pinned items and names are moved into it. Without it all stay in their natural place. */
  readonly viewport?: Rect | undefined;
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
  const placeOf = placing(scene, viewport);
  for (const item of inPaintOrder(scene.items)) {
    if (!include(item)) continue;
    const { item: placed, dx, dy } = placeOf(item);
    context.save();
    context.translate(dx, dy);
    paintItem(context, placed, palette, options);
    context.restore();
  }
}

/** Where items are seen in a viewport. */
function placing(scene: Scene, viewport: Rect | undefined): (item: SceneItem) => ShownItem {
  if (viewport === undefined) return (item) => ({ item, dx: 0, dy: 0 });
  const origin = pinOrigin(scene.items);
  const pinned = scene.items
    .filter(({ pin }) => pin !== undefined)
    .map((item) => ({ item, ...pinOffset(item, viewport, origin) }));
  const clear = clearOfHeaders(pinned, viewport);
  return (item) => {
    const offset = pinOffset(item, viewport, origin);
    return { item: stayInView(item, clear, offset), ...offset };
  };
}
