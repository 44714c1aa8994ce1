import type { BoardReader } from "@throughline/model";
import type { Rect, TextLayout } from "@throughline/scene";
import { card } from "../elements/card/card.ts";
import { lane } from "../elements/lane/lane.ts";
import { cardGap, type CardBox, type ShelfBox, type StrayBox } from "./boxes.ts";
import { strayEmotions } from "../elements/emotion/readEmotions.ts";
import { measureCard } from "./measureCard.ts";

const cardWidth = 184;
const strayHeight = 36;
const shelfInset = 16;
const shelfTitleHeight = 40;

/** Lays what has lost its place into rows under the map; `undefined` when there is nothing. */
export function layoutShelf(board: BoardReader, top: number, width: number, text: TextLayout): ShelfBox | undefined {
  const cards = board.unplaced(card);
  const emotions = strayEmotions(board);
  if (cards.length + emotions.length === 0) return undefined;
  const perRow = Math.max(1, Math.floor((width - 2 * shelfInset + cardGap) / (cardWidth + cardGap)));
  let y = top + shelfTitleHeight;
  let inRow = 0;
  let rowHeight = 0;
  const next = (height: number): Rect => {
    if (inRow === perRow) {
      y += rowHeight + cardGap;
      inRow = 0;
      rowHeight = 0;
    }
    const rect = { x: shelfInset + inRow * (cardWidth + cardGap), y, width: cardWidth, height };
    inRow += 1;
    rowHeight = Math.max(rowHeight, height);
    return rect;
  };
  const cardBoxes = cards.map((stray): CardBox => {
    const { lines, serviceLines, height } = measureCard(stray, cardWidth, text);
    const laneType = board.find(lane, stray.place[1])?.laneType ?? "text";
    return { card: stray, laneType, rect: next(height), lines, serviceLines };
  });
  const strays = emotions.map((emotion): StrayBox => ({ emotion, rect: next(strayHeight) }));
  const used = Math.max(cardWidth + 2 * shelfInset, width);
  const rect = { x: 0, y: top, width: used, height: y + rowHeight + shelfInset - top };
  return { rect, cards: cardBoxes, emotions: strays };
}
