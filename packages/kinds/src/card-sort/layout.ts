import type { BoardReader } from "@throughline/model";
import { unionAll, type Point, type Rect, type TextLayout } from "@throughline/scene";
import { rememberLast } from "../lastMade.ts";
import type { Card } from "./elements/card.ts";
import type { Category } from "./elements/category.ts";
import { measureCard, measureCategory } from "./measure.ts";
import {
  cardGap,
  cardWidth,
  ghostHeight,
  groupGap,
  groupMinHeight,
  groupsPerRow,
  groupWidth,
  panelPad,
  trayColumns,
  trayGap,
  trayHeaderHeight,
  trayMinHeight,
} from "./sizes.ts";
import { cardsIn, categoriesOf, progressOf, trayCards, type Progress } from "./sorting.ts";

/** A card with its place on the board. */
export interface PlacedCard {
  readonly card: Card;
  readonly rect: Rect;
  readonly lines: readonly string[];
}

/** The tray of unsorted cards. */
export interface TrayLayout {
  readonly rect: Rect;
  readonly columns: number;
  readonly cards: readonly PlacedCard[];
  /** Where the ghost "+" stands. */
  readonly ghost: Rect;
}

/** A group as a column: its header, its cards, the ghost "+" beneath them. */
export interface GroupLayout {
  readonly category: Category;
  readonly rect: Rect;
  readonly header: Rect;
  readonly lines: readonly string[];
  readonly cards: readonly PlacedCard[];
  readonly ghost: Rect;
}

/** Where everything of a card sort stands. */
export interface CardSortLayout {
  readonly progress: Progress;
  readonly tray: TrayLayout;
  readonly groups: readonly GroupLayout[];
  /** Where a new group would come to stand. */
  readonly newGroup: Rect;
  readonly bounds: Rect;
}

/** Every element's own rectangle: a card's, a group's header without the room beside the cards under it. */
export function boxesOf({ tray, groups }: CardSortLayout): ReadonlyMap<string, Rect> {
  const boxes = new Map<string, Rect>();
  for (const { card, rect } of tray.cards) boxes.set(card.id, rect);
  for (const { category, header, cards } of groups) {
    boxes.set(category.id, { ...header, x: header.x + panelPad, width: cardWidth });
    for (const { card, rect } of cards) boxes.set(card.id, rect);
  }
  return boxes;
}

interface PlacedCards {
  readonly placed: readonly PlacedCard[];
  /** Where what comes beneath them begins. */
  readonly bottom: number;
}

const placedLists = rememberLast<readonly Card[], PlacedCards>();

/** Places cards in rows of `columns`, all of a row as high as its highest; the same as before while none changed. */
function placeCards(cards: readonly Card[], origin: Point, columns: number, text: TextLayout): PlacedCards {
  return placedLists(cards, [origin.x, origin.y, columns, text], () => makeRows(cards, origin, columns, text));
}

function makeRows(cards: readonly Card[], origin: Point, columns: number, text: TextLayout): PlacedCards {
  const placed: PlacedCard[] = [];
  let y = origin.y;
  for (let start = 0; start < cards.length; start += columns) {
    const row = cards.slice(start, start + columns).map((card) => ({ card, ...measureCard(card, text) }));
    const height = Math.max(...row.map((measured) => measured.height));
    for (const [column, { card, lines }] of row.entries()) {
      const x = origin.x + column * (cardWidth + cardGap);
      placed.push({ card, rect: { x, y, width: cardWidth, height }, lines });
    }
    y += height + cardGap;
  }
  return { placed, bottom: y };
}

function layOutTray(board: BoardReader, total: number, text: TextLayout): TrayLayout {
  const columns = trayColumns(total);
  const width = columns * (cardWidth + cardGap) - cardGap + 2 * panelPad;
  const { placed, bottom } = placeCards(trayCards(board), { x: panelPad, y: trayHeaderHeight }, columns, text);
  const ghost = { x: panelPad, y: bottom, width: width - 2 * panelPad, height: ghostHeight };
  const height = Math.max(trayMinHeight, bottom + ghostHeight + panelPad);
  return { rect: { x: 0, y: 0, width, height }, columns, cards: placed, ghost };
}

function layOutGroup(board: BoardReader, category: Category, at: Point, text: TextLayout): GroupLayout {
  const { lines, height } = measureCategory(category, text);
  const header = { x: at.x, y: at.y, width: groupWidth, height: height + 2 * panelPad };
  const origin = { x: at.x + panelPad, y: header.y + header.height };
  const { placed, bottom } = placeCards(cardsIn(board, category.id), origin, 1, text);
  const ghost = { x: origin.x, y: bottom, width: cardWidth, height: ghostHeight };
  const rect = { ...header, height: Math.max(groupMinHeight, bottom + ghostHeight + panelPad - at.y) };
  return { category, rect, header, lines, cards: placed, ghost };
}

/** Where the next group stands, for the rows that are already full. */
function cellAt(index: number, left: number, top: number): Point {
  return { x: left + (index % groupsPerRow) * (groupWidth + groupGap), y: top };
}

/**
 * Lays out a card sort: the tray at the left, groups in rows beside it. Groups of one row are equally high, so that
 * each is easy to drop on.
 */
export function layOutCardSort(board: BoardReader, text: TextLayout): CardSortLayout {
  const progress = progressOf(board);
  const tray = layOutTray(board, progress.total, text);
  const left = tray.rect.width + trayGap;
  const categories = categoriesOf(board);
  const groups: GroupLayout[] = [];
  let top = 0;
  let newGroup: Rect = { x: left, y: 0, width: groupWidth, height: groupMinHeight };
  for (let start = 0; start <= categories.length; start += groupsPerRow) {
    const row = categories
      .slice(start, start + groupsPerRow)
      .map((category, column) => layOutGroup(board, category, cellAt(start + column, left, top), text));
    const height = Math.max(groupMinHeight, ...row.map(({ rect }) => rect.height));
    groups.push(...row.map((group) => ({ ...group, rect: { ...group.rect, height } })));
    if (row.length < groupsPerRow) {
      newGroup = { ...cellAt(start + row.length, left, top), width: groupWidth, height: groupMinHeight };
    }
    top += height + groupGap;
  }
  const bounds = unionAll([tray.rect, newGroup, ...groups.map(({ rect }) => rect)]) ?? tray.rect;
  return { progress, tray, groups, newGroup, bounds };
}
