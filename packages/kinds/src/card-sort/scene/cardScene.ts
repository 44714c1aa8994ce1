import type { SceneItem, SceneNode } from "@throughline/scene";
import { placeholderOf } from "../../contract/elementWords.ts";
import { rememberLast } from "../../drawing/lastMade.ts";
import { card as cardType, type Card } from "../elements/card/card.ts";
import type { PlacedCard } from "../layout/CardBlock.ts";
import { labelWidth } from "../layout/measureCard.ts";
import { cardPad } from "../layout/sizes.ts";

const itemLists = rememberLast<readonly PlacedCard[], readonly SceneItem[]>();
const items = rememberLast<Card, SceneItem>();
const lineHeight = 18;

/** The cards of one list as they are drawn; each the same object as long as nothing about it changed. */
export function cardItems(cards: readonly PlacedCard[]): readonly SceneItem[] {
  return itemLists(cards, [], () => cards.map(cardItem));
}

function cardItem(placed: PlacedCard): SceneItem {
  const { x, y, width, height } = placed.rect;
  return items(placed.card, [x, y, width, height, placed.lines], () => makeItem(placed));
}

/** A card: its whole label, in the middle of its height, and a mark when it has a description. */
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
      ? { kind: "text", x, y, width, lines: [placeholderOf(cardType, "label")], style: "card", paint: "quiet" }
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
