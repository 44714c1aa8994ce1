import type { Rect, SceneItem, SceneNode } from "@throughline/scene";
import type { Card } from "./elements/card.ts";
import type { PlacedCard } from "./layout.ts";
import { labelWidth } from "./measure.ts";
import { cardPad } from "./sizes.ts";

const drawn = new WeakMap<Card, { readonly lines: readonly string[]; readonly item: SceneItem }>();
const lineHeight = 18;

/** A card as it is drawn: its whole label, in the middle of its height, and a mark when it has a description. */
export function cardItem(placed: PlacedCard): SceneItem {
  const { card, rect, lines } = placed;
  const known = drawn.get(card);
  if (known?.lines === lines && sameRect(known.item.bounds, rect)) return known.item;
  const item = makeItem(placed);
  drawn.set(card, { lines, item });
  return item;
}

function sameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function makeItem({ card, rect, lines }: PlacedCard): SceneItem {
  const description = card.description.trim();
  const empty = card.label.trim() === "";
  const textHeight = lines.length * lineHeight;
  const x = rect.x + cardPad.x;
  const y = rect.y + (rect.height - textHeight) / 2;
  const width = labelWidth(card);
  const nodes: SceneNode[] = [
    { kind: "rect", rect, radius: 6, fill: "note.sky", stroke: "noteEdge.sky" },
    empty
      ? { kind: "text", x, y, width, lines: ["Name the card"], style: "card", paint: "quiet" }
      : { kind: "text", x, y, width, lines, style: "card", paint: "ink" },
  ];
  if (description !== "") {
    nodes.push({ kind: "icon", icon: "note", x: rect.x + rect.width - 20, y: rect.y + 8, size: 12, paint: "quiet" });
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
