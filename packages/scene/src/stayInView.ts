import type { Offset } from "./pinOffset.ts";
import { translateRect, type Rect } from "./rect.ts";
import type { SceneItem } from "./scene.ts";
import type { SceneNode } from "./sceneNode.ts";

/** How near to the edge of the view, and to the far end of its item, what stays may come, in board units. */
const leastInset = 12;

/**
 * How far the words of an item are moved along `stays.axis` so that they are seen although the item's beginning isn't.
 * `clear` is the visible part of the board that headers leave free, `offset` how far the item itself is moved by its pin.
 * 0 while their own place is in view; never more than keeps them within the item; it grows as evenly as one scrolls.
 */
export function stayShift({ bounds, stays }: Pick<SceneItem, "bounds" | "stays">, clear: Rect, offset: Offset): number {
  if (!stays) return 0;
  const isAcross = stays.axis === "x";
  const edge = isAcross ? clear.x - offset.dx : clear.y - offset.dy;
  const start = isAcross ? bounds.x : bounds.y;
  const end = start + (isAcross ? bounds.width : bounds.height);
  const inset = Math.min(leastInset, Math.max(0, stays.from - start));
  const room = end - stays.to - leastInset;
  return Math.max(0, Math.min(edge + inset - stays.from, room));
}

/**
 * The item as it is painted and edited in a view that shows only a part of it: nodes marked `stays` and its editors are
 * moved by `stayShift`. The item itself when nothing moves.
 */
export function stayInView(item: SceneItem, clear: Rect, offset: Offset): SceneItem {
  const shift = stayShift(item, clear, offset);
  if (shift === 0) return item;
  const dx = item.stays?.axis === "x" ? shift : 0;
  const dy = shift - dx;
  return {
    ...item,
    nodes: item.nodes.map((node) => movedNode(node, dx, dy)),
    editors: item.editors?.map((spot) => {
      const rect = translateRect(spot.rect, dx, dy);
      // What begins further on ends where it did.
      return { ...spot, rect: { ...rect, width: rect.width - dx } };
    }),
  };
}

function movedNode(node: SceneNode, dx: number, dy: number): SceneNode {
  if (!("stays" in node) || !node.stays) return node;
  if (node.kind === "rect") return { ...node, rect: translateRect(node.rect, dx, dy) };
  return { ...node, x: node.x + dx, y: node.y + dy };
}
