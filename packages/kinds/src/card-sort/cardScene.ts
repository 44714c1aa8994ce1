import type { SceneItem, SceneNode } from "@throughline/scene";
import type { Card } from "./elements/card.ts";
import type { PlacedCard } from "./layout.ts";
import { labelWidth } from "./measure.ts";
import { cardPad } from "./sizes.ts";

const items = new WeakMap<Card, SceneItem>();
const lineHeight = 18;

/** Whether a remembered item still shows the card where it is; its text can only have changed with the element. */
function stands(item: SceneItem, { rect, lines }: PlacedCard): boolean {
  const { x, y, width, height } = item.bounds;
  const shown = item.nodes.find((node) => node.kind === "text");
  return x === rect.x && y === rect.y && width === rect.width && height === rect.height && shown?.lines === lines;
}

/** A card as it is drawn: its whole label, in the middle of its height, and a mark when it has a description. */
export function cardItem(placed: PlacedCard): SceneItem {
  const known = items.get(placed.card);
  if (known && stands(known, placed)) return known;
  const item = makeItem(placed);
  items.set(placed.card, item);
  return item;
}

function makeItem({ card, rect, lines }: PlacedCard): SceneItem {
  const description = card.description.trim();
  const textHeight = lines.length * lineHeight;
  const x = rect.x + cardPad.x;
  const y = rect.y + (rect.height - textHeight) / 2;
  const width = labelWidth(card);
  const nodes: SceneNode[] = [
    { kind: "rect", rect, radius: 6, fill: "panel", stroke: "line" },
    { kind: "text", x, y, width, lines, style: "card", paint: "ink" },
  ];
  if (description !== "") {
    nodes.push({ kind: "icon", icon: "text", x: rect.x + rect.width - 20, y: rect.y + 8, size: 12, paint: "quiet" });
  }
  return {
    key: card.id,
    elementId: card.id,
    role: "element",
    bounds: rect,
    level: 2,
    nodes,
    editors: [{ field: "label", rect: { x, y, width, height: textHeight }, style: "card" }],
    ...(description === "" ? {} : { label: description }),
  };
}
