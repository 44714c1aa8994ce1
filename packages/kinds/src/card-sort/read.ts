import type { BoardReader } from "@throughline/model";
import { card, type Card } from "./elements/card/card.ts";
import { category, type Category } from "./elements/category/category.ts";

/**
 * The cards that nobody has sorted, in order. Cards whose group someone deleted while another put them there come
 * last: to people they are simply unsorted.
 */
export function trayCards(board: BoardReader): readonly Card[] {
  const cards = board.children(card);
  const lost = board.unplaced(card);
  return lost.length === 0 ? cards : [...cards, ...lost];
}

/** The groups in order; any whose place can't be read come last. */
export function categoriesOf(board: BoardReader): Category[] {
  return [...board.children(category), ...board.unplaced(category)];
}

/** The cards of a group, in order. */
export function cardsIn(board: BoardReader, categoryId: string): readonly Card[] {
  return board.children(card, categoryId);
}

/** The group that a card stands in; `undefined` for the tray. */
export function categoryOf(board: BoardReader, { place }: Card): Category | undefined {
  return place[1] === "" ? board.find(category, place[0]) : undefined;
}

/** All cards as they are read: the tray, then group by group. */
export function cardsInOrder(board: BoardReader): Card[] {
  return [...trayCards(board), ...categoriesOf(board).flatMap(({ id }) => cardsIn(board, id))];
}

/** How far the sort has come. */
export interface Progress {
  readonly sorted: number;
  readonly total: number;
  readonly left: number;
  readonly groups: number;
  readonly unnamed: number;
}

/** Counts what is sorted and what still needs a name. */
export function progressOf(board: BoardReader): Progress {
  const groups = categoriesOf(board);
  const left = trayCards(board).length;
  const sorted = groups.reduce((sum, { id }) => sum + cardsIn(board, id).length, 0);
  const unnamed = groups.filter(({ name }) => name.trim() === "").length;
  return { sorted, total: sorted + left, left, groups: groups.length, unnamed };
}
