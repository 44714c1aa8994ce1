import type { BoardReader } from "@throughline/model";
import { unionAll, type Point, type Rect, type TextLayout } from "@throughline/scene";
import { rememberLast } from "../../drawing/lastMade.ts";
import { placeCards, type CardBlock } from "./CardBlock.ts";
import type { Card } from "../elements/card/card.ts";
import type { Category } from "../elements/category/category.ts";
import { measureCategory } from "./measureCard.ts";
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
import { cardsIn, categoriesOf, progressOf, trayCards, type Progress } from "../read.ts";

/** The tray of unsorted cards. */
export interface TrayLayout {
  readonly rect: Rect;
  readonly columns: number;
  readonly block: CardBlock;
  /** Where the ghost "+" stands. */
  readonly ghost: Rect;
}

/** A group as a column: its header, its cards, the ghost "+" beneath them; the same object as long as none of it changed. */
export interface GroupLayout {
  readonly category: Category;
  readonly rect: Rect;
  readonly header: Rect;
  readonly lines: readonly string[];
  readonly cardCount: number;
  readonly block: CardBlock;
  readonly ghost: Rect;
}

/** Where everything of a card sort stands. */
export interface Layout {
  readonly progress: Progress;
  readonly tray: TrayLayout;
  readonly groups: readonly GroupLayout[];
  /** Where a new group would come to stand. */
  readonly newGroup: Rect;
  readonly bounds: Rect;
}

/** Every element's own rectangle: a card's, a group's header without the room beside the cards under it. */
export function boxesOf({ tray, groups }: Layout): ReadonlyMap<string, Rect> {
  const boxes = new Map<string, Rect>();
  for (const { card, rect } of tray.block.cards) boxes.set(card.id, rect);
  for (const { category, header, block } of groups) {
    boxes.set(category.id, { ...header, x: header.x + panelPad, width: cardWidth });
    for (const { card, rect } of block.cards) boxes.set(card.id, rect);
  }
  return boxes;
}

function layOutTray(board: BoardReader, total: number, text: TextLayout): TrayLayout {
  const columns = trayColumns(total);
  const width = columns * (cardWidth + cardGap) - cardGap + 2 * panelPad;
  const block = placeCards(trayCards(board), { x: panelPad, y: trayHeaderHeight }, columns, text);
  const ghost = { x: panelPad, y: block.bottom, width: width - 2 * panelPad, height: ghostHeight };
  const height = Math.max(trayMinHeight, block.bottom + ghostHeight + panelPad);
  return { rect: { x: 0, y: 0, width, height }, columns, block, ghost };
}

/** A group that knows how high it has to be, before it is known how high its row is. */
interface StandingGroup {
  readonly height: number;
  readonly at: Point;
  readonly category: Category;
  readonly cards: readonly Card[];
  readonly block: CardBlock;
}

const standing = rememberLast<Category, StandingGroup>();
const groupLayouts = rememberLast<StandingGroup, GroupLayout>();

function standGroup(board: BoardReader, category: Category, at: Point, text: TextLayout): StandingGroup {
  const cards = cardsIn(board, category.id);
  return standing(category, [cards, at.x, at.y, text], () => {
    const top = at.y + measureCategory(category, text).height + 2 * panelPad;
    const block = placeCards(cards, { x: at.x + panelPad, y: top }, 1, text);
    const height = Math.max(groupMinHeight, block.bottom + ghostHeight + panelPad - at.y);
    return { height, at, category, cards, block };
  });
}

function layOutGroup(group: StandingGroup, height: number, text: TextLayout): GroupLayout {
  return groupLayouts(group, [height], () => {
    const { at, category, cards, block } = group;
    const measured = measureCategory(category, text);
    const header = { x: at.x, y: at.y, width: groupWidth, height: measured.height + 2 * panelPad };
    const ghost = { x: at.x + panelPad, y: block.bottom, width: cardWidth, height: ghostHeight };
    const rect = { ...header, height };
    return { category, rect, header, lines: measured.lines, cardCount: cards.length, block, ghost };
  });
}

/** Where the next group stands, for the rows that are already full. */
function cellAt(index: number, left: number, top: number): Point {
  return { x: left + (index % groupsPerRow) * (groupWidth + groupGap), y: top };
}

/**
 * Lays out a card sort: the tray at the left, groups in rows beside it. Groups of one row are equally high, so that
 * each is easy to drop on.
 */
export function layOut(board: BoardReader, text: TextLayout): Layout {
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
      .map((category, column) => standGroup(board, category, cellAt(start + column, left, top), text));
    const height = Math.max(groupMinHeight, ...row.map((group) => group.height));
    groups.push(...row.map((group) => layOutGroup(group, height, text)));
    if (row.length < groupsPerRow) {
      newGroup = { ...cellAt(start + row.length, left, top), width: groupWidth, height: groupMinHeight };
    }
    top += height + groupGap;
  }
  const bounds = unionAll([tray.rect, newGroup, ...groups.map(({ rect }) => rect)]) ?? tray.rect;
  return { progress, tray, groups, newGroup, bounds };
}
