import { pinOrigin } from "./pinOffset.ts";
import type { SceneItem } from "./scene.ts";

/** How far the headers that stick reach into a view from its left and from its top, in board units; 0 without any. */
export function headerSize(items: readonly SceneItem[]): { readonly width: number; readonly height: number } {
  const origin = pinOrigin(items);
  let width = 0;
  let height = 0;
  for (const { pin, bounds } of items) {
    if (pin === "left" || pin === "corner") width = Math.max(width, bounds.x + bounds.width - origin.x);
    if (pin === "top" || pin === "corner") height = Math.max(height, bounds.y + bounds.height - origin.y);
  }
  return { width, height };
}
