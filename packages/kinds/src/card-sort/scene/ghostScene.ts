import type { Rect, SceneItem } from "@throughline/scene";
import type { KeepItem } from "../../drawing/keptItems.ts";

/** The "+" where a card can be added. */
export function ghostItem(keep: KeepItem, key: string, rect: Rect, label: string): SceneItem {
  return keep(key, [rect.x, rect.y, rect.width, rect.height, label], () => ({
    key,
    role: "add",
    bounds: rect,
    level: 1,
    label,
    nodes: [
      { kind: "rect", rect, radius: 6, stroke: "line", dash: [4, 4] },
      {
        kind: "icon",
        icon: "plus",
        x: rect.x + rect.width / 2 - 8,
        y: rect.y + rect.height / 2 - 8,
        size: 16,
        paint: "quiet",
      },
    ],
  }));
}
