import { clearOfHeaders } from "./clearOfHeaders.ts";
import type { ShownItem } from "./hitDistance.ts";
import { pinOffset, pinOrigin } from "./pinOffset.ts";
import type { Rect } from "./rect.ts";
import type { Scene, SceneItem } from "./scene.ts";
import { stayInView } from "./stayInView.ts";

/** Where items are painted in a viewport: pinned ones and names that stay moved into it. Without one, in their own place. */
export function placing(scene: Scene, viewport: Rect | undefined): (item: SceneItem) => ShownItem {
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
