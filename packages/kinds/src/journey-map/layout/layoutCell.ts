import type { BoardReader } from "@throughline/model";
import type { TextLayout } from "@throughline/scene";
import { areSame, rememberLast } from "../../drawing/lastMade.ts";
import { addCardKey, addEmotionKey } from "../scene/addKeys.ts";
import { card, type Card } from "../elements/card/card.ts";
import {
  cardGap,
  cellPadding,
  ghostHeight,
  levelToY,
  type CardBox,
  type CellBox,
  type ColumnBox,
  type PointBox,
} from "./boxes.ts";
import type { Emotion } from "../elements/emotion/emotion.ts";
import type { Lane } from "../elements/lane/lane.ts";
import { measureCard } from "./measureCard.ts";
import { showsCurve } from "../elements/lane/laneType.ts";

/** What stands in a cell, before it is known where the cell is; the same object as long as none of it changed. */
export interface CellContent {
  readonly column: ColumnBox;
  readonly cards: readonly Card[];
  readonly cardIds: readonly string[];
  readonly emotion: Emotion | undefined;
  /** The height of the cards with the gaps under them. */
  readonly stackHeight: number;
  readonly text: TextLayout;
}

/** What the cells of a row have in common. */
export interface RowPlace {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  readonly curve: { readonly top: number; readonly height: number } | undefined;
  readonly holdsCards: boolean;
}

const noElements: readonly Card[] = [];
const noIds: readonly string[] = [];

/**
 * Looks up what stands in a cell and how high it is; `before` is what stood there. For each column of a row that
 * anything changed in, so what is the same is told by identity, without asking the board.
 */
export function contentOf(
  board: BoardReader,
  lane: Lane,
  column: ColumnBox,
  cards: readonly Card[] | undefined,
  emotion: Emotion | undefined,
  text: TextLayout,
  before: CellContent | undefined,
): CellContent {
  const held = cards ?? noElements;
  if (before?.cards === held && before.column === column && before.emotion === emotion && before.text === text) {
    return before;
  }
  const width = cardWidth(column);
  return {
    column,
    cards: held,
    cardIds: cards ? board.childIds(card, column.step.id, lane.id) : noIds,
    emotion,
    stackHeight: held.reduce((sum, card) => sum + measureCard(card, width, text).height + cardGap, 0),
    text,
  };
}

function cardWidth(column: ColumnBox): number {
  return column.header.width - 2 * cellPadding;
}

const noCards: readonly CardBox[] = [];
const stacks = rememberLast<readonly Card[], readonly CardBox[]>();
const keyLists = rememberLast<readonly string[], readonly string[]>();

/** A cell in its place, whose cards are laid out when somebody looks at them. */
class PlacedCell implements CellBox {
  readonly step;
  readonly lane;
  readonly rect;
  readonly keys;
  readonly ghost;
  readonly point;
  readonly cardCount;
  /** What it was made of. */
  readonly parts: readonly unknown[];
  readonly #content: CellContent;
  readonly #cardsTop: number;

  constructor(content: CellContent, row: RowPlace, parts: readonly unknown[]) {
    const { column, cards, cardIds, emotion } = content;
    const { lane, top, height, curve, holdsCards } = row;
    const { x, width } = column.header;
    this.parts = parts;
    this.#content = content;
    this.#cardsTop = top + (curve?.height ?? 0);
    this.step = column.step;
    this.lane = lane;
    this.rect = { x, y: top, width, height };
    this.cardCount = cards.length;
    const ghostTop = this.#cardsTop + cellPadding + content.stackHeight;
    // An empty cell is one large "+", under cards there is room for a line.
    const room = cards.length > 0 ? ghostHeight : top + height - cellPadding - ghostTop;
    this.ghost = holdsCards
      ? { x: x + cellPadding, y: ghostTop, width: width - 2 * cellPadding, height: room }
      : undefined;
    this.point = pointOf(content, row);
    const others = [
      ...(this.point ? [emotion?.id ?? addEmotionKey(lane.id, column.step.id)] : []),
      ...(holdsCards ? [addCardKey(column.step.id, lane.id)] : []),
    ];
    this.keys = keyLists(cardIds, others, () => [...cardIds, ...others]);
  }

  /** The same list as long as none of them changed and the cell stands where it stood. */
  get cards(): readonly CardBox[] {
    const { cards, column, text } = this.#content;
    if (cards.length === 0) return noCards;
    const width = cardWidth(column);
    const x = column.header.x + cellPadding;
    const { laneType } = this.lane;
    return stacks(cards, [laneType, x, this.#cardsTop, width, text], () => {
      let y = this.#cardsTop + cellPadding;
      return cards.map((card) => {
        const { lines, serviceLines, height } = measureCard(card, width, text);
        const rect = { x, y, width, height };
        y += height + cardGap;
        return { card, laneType, rect, lines, serviceLines };
      });
    });
  }
}

function pointOf({ column, emotion }: CellContent, { lane, curve }: RowPlace): PointBox | undefined {
  if (!curve || (!emotion && !showsCurve(lane.laneType))) return undefined;
  const { x, width } = column.header;
  return {
    emotion,
    center: { x: x + width / 2, y: levelToY(curve, emotion?.level ?? 0) },
    area: { x, y: curve.top, width, height: curve.height },
  };
}

/** Puts a cell in its place; gives the one that stood there before again when nothing about it changed. */
export function placeCell(content: CellContent, row: RowPlace, before: CellBox | undefined): CellBox {
  const parts = [content, row.lane, row.top, row.height, row.curve?.height, row.holdsCards];
  if (before instanceof PlacedCell && areSame(before.parts, parts)) return before;
  return new PlacedCell(content, row, parts);
}
