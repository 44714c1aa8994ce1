import type { NoteHue, Paint, SceneItem, SceneNode } from "@throughline/scene";
import { placeholderOf } from "../../contract/elementWords.ts";
import { card as cardType, type Card } from "../elements/card/card.ts";
import { rememberLast } from "../../drawing/lastMade.ts";
import type { CardBox } from "../layout/boxes.ts";
import { laneLook } from "../elements/lane/laneType.ts";
import { cardIconSize, cardInset, cardTextLeft, factGap, factHeight, hasFacts } from "../layout/measureCard.ts";
import { say } from "../words/say.ts";

const radius = 6;
const lineHeight = 18;
const factIcon = 12;

/** The fill and the edge of a hue; white when there is none. */
export function huePaints(hue: NoteHue | undefined): { readonly fill: Paint; readonly edge: Paint } {
  return hue ? { fill: `note.${hue}`, edge: `noteEdge.${hue}` } : { fill: "panel", edge: "noteEdge.stone" };
}

/** The line under the text that says what else there is to a card. */
function factNodes({ card, rect, lines }: CardBox): SceneNode[] {
  const nodes: SceneNode[] = [];
  if (!hasFacts(card)) return nodes;
  const y = rect.y + cardInset.y + lines.length * lineHeight + factGap;
  const x = rect.x + cardTextLeft;
  if (card.matters) {
    nodes.push(
      { kind: "icon", icon: "star", x: rect.x + cardInset.x + 1, y: y + 2, size: factIcon, paint: "accent" },
      { kind: "text", x, y, width: rect.width, lines: [say.matters], style: "metaStrong", paint: "ink" },
    );
  }
  if (card.note !== "") {
    const right = rect.x + rect.width - cardInset.x;
    nodes.push(
      { kind: "icon", icon: "note", x: right - 46, y: y + 2, size: factIcon, paint: "quiet" },
      { kind: "text", x: right - 30, y, width: 30, lines: [say.note], style: "meta", paint: "quiet", align: "right" },
    );
  }
  return nodes;
}

function serviceNodes({ card, rect, lines, serviceLines }: CardBox): SceneNode[] {
  if (serviceLines.length === 0) return [];
  const y = rect.y + cardInset.y + lines.length * lineHeight + factGap + (hasFacts(card) ? factHeight : 0);
  return [
    { kind: "icon", icon: "link", x: rect.x + cardInset.x + 1, y: y + 2, size: factIcon, paint: "quiet" },
    {
      kind: "text",
      x: rect.x + cardTextLeft,
      y,
      width: rect.width - cardTextLeft,
      lines: serviceLines,
      style: "meta",
      paint: "quiet",
    },
  ];
}

const itemLists = rememberLast<readonly CardBox[], readonly SceneItem[]>();
const items = rememberLast<Card, SceneItem>();

/** The cards of one cell as they are drawn; each the same object as long as nothing about it changed. */
export function cardItems(boxes: readonly CardBox[]): readonly SceneItem[] {
  return itemLists(boxes, [], () => boxes.map(cardItem));
}

/** A card as it is drawn: the icon of its lane's type beside its whole text, and facts beneath. */
function cardItem(box: CardBox): SceneItem {
  const { card, laneType, rect, lines, serviceLines } = box;
  const { x, y, width, height } = rect;
  return items(card, [laneType, x, y, width, height, lines, serviceLines], () => {
    const look = laneLook(laneType);
    const { fill, edge } = huePaints(card.hue ?? look.hue);
    const text = { x: x + cardTextLeft, y: y + cardInset.y, width: width - cardTextLeft - cardInset.x };
    const empty = card.text === "";
    return {
      key: card.id,
      elementId: card.id,
      role: "element",
      bounds: rect,
      level: 2,
      nodes: [
        { kind: "rect", rect, radius, fill, stroke: card.matters ? "accent" : edge },
        {
          kind: "icon",
          icon: look.icon,
          x: x + cardInset.x,
          y: y + cardInset.y + 2,
          size: cardIconSize,
          paint: "quiet",
        },
        {
          kind: "text",
          ...text,
          lines: empty ? [placeholderOf(cardType, "text")] : lines,
          style: "card",
          paint: empty ? "quiet" : "ink",
        },
        ...factNodes(box),
        ...serviceNodes(box),
      ],
      editors: [{ field: "text", rect: { ...text, height: lines.length * lineHeight }, style: "card" }],
    };
  });
}
