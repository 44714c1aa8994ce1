import type { SceneItem, SceneNode, TextLayout } from "@throughline/scene";
import { rememberLast } from "../../drawing/lastMade.ts";
import { cardRow, type CardMeasure } from "../layout/measureCard.ts";
import type { CardBox } from "../layout/layoutCells.ts";
import { personDots } from "./personDots.ts";
import { sizes } from "../layout/sizes.ts";
import { say } from "../words/say.ts";
import { statusLooks, type StoryStatus } from "../elements/story/storyStatus.ts";

const itemLists = rememberLast<readonly CardBox[], readonly SceneItem[]>();
const items = rememberLast<CardMeasure, SceneItem>();

/** The cards of one cell; each is the same object as long as the story stays as it is, where it is. */
export function cardItems(boxes: readonly CardBox[], text: TextLayout): readonly SceneItem[] {
  return itemLists(boxes, [text], () => boxes.map((box) => cardItem(box, text)));
}

function cardItem({ measure, x, y }: CardBox, text: TextLayout): SceneItem {
  return items(measure, [x, y, text], () => makeCard(measure, x, y, text));
}

function makeCard(measure: CardMeasure, x: number, y: number, text: TextLayout): SceneItem {
  const { story, lines, titleHeight, hasTrackerRow, height } = measure;
  const bounds = { x, y, width: sizes.card, height };
  const inner = sizes.card - 2 * sizes.cardPad;
  const left = x + sizes.cardPad;
  const statusTop = y + 8 + titleHeight + 8;
  const nodes: SceneNode[] = [
    { kind: "rect", rect: bounds, radius: 6, fill: "panel", stroke: "line" },
    {
      kind: "text",
      x: left,
      y: y + 8,
      width: inner,
      lines,
      style: "card",
      paint: story.title === "" ? "quiet" : "ink",
    },
    ...statusPill(measure, left, statusTop, text),
  ];
  if (story.estimate !== null) {
    const words = say.pts({ points: story.estimate });
    nodes.push({
      kind: "text",
      x: left,
      y: statusTop + 2,
      width: inner,
      lines: [words],
      style: "meta",
      paint: "quiet",
      align: "right",
    });
  }
  if (hasTrackerRow) nodes.push(...trackerRow(measure, left, statusTop + cardRow + 4, inner, text));
  return {
    key: story.id,
    elementId: story.id,
    role: "element",
    bounds,
    level: 2,
    nodes,
    editors: [{ field: "title", rect: { x: left, y: y + 8, width: inner, height: titleHeight }, style: "card" }],
  };
}

const labelWidths = new WeakMap<TextLayout, Map<StoryStatus, number>>();

/** The width of a status' word; measured once a font, because every card has one. */
function labelWidth(status: StoryStatus, text: TextLayout): number {
  let widths = labelWidths.get(text);
  if (!widths) labelWidths.set(text, (widths = new Map()));
  let width = widths.get(status);
  if (width === undefined) widths.set(status, (width = text.width(statusLooks[status].label, "meta")));
  return width;
}

function statusPill({ story }: CardMeasure, x: number, y: number, text: TextLayout): SceneNode[] {
  const { label, icon, fill, ink } = statusLooks[story.status];
  const width = 8 + 12 + 4 + labelWidth(story.status, text) + 8;
  return [
    { kind: "rect", rect: { x, y, width, height: cardRow }, radius: cardRow / 2, fill },
    { kind: "icon", icon, x: x + 8, y: y + 4, size: 12, paint: ink },
    { kind: "text", x: x + 24, y: y + 2, width: width - 32, lines: [label], style: "meta", paint: ink },
  ];
}

/** What the tracker calls the story at the left, who works on it at the right. */
function trackerRow({ story }: CardMeasure, x: number, y: number, width: number, text: TextLayout): SceneNode[] {
  const dots = personDots(story.people, x + width, y);
  const nodes: SceneNode[] = [...dots.nodes];
  const key = story.trackerKey || (story.link === "" ? "" : hostOf(story.link));
  if (key !== "") {
    const room = width - dots.width - 18 - (dots.width > 0 ? 8 : 0);
    const lines = text.wrap(key, room, "meta", { maxLines: 1 });
    nodes.push({ kind: "icon", icon: "link", x, y: y + 5, size: 12, paint: "quiet" });
    nodes.push({ kind: "text", x: x + 18, y: y + 3, width: room, lines, style: "meta", paint: "quiet" });
  }
  return nodes;
}

function hostOf(link: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(link)?.[1] ?? link;
}
