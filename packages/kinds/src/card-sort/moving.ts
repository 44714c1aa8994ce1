import type { BoardReader, OperationCall } from "@throughline/model";
import type { Rect } from "@throughline/scene";
import type { Direction } from "../kind.ts";
import { shiftedAnchor } from "../siblings.ts";
import { nearestInDirection, type Stop } from "../nearestInDirection.ts";
import { card, type Card } from "./elements/card.ts";
import { category, type Category } from "./elements/category.ts";
import { boxesOf, type CardSortLayout } from "./layout.ts";
import { groupsPerRow } from "./sizes.ts";
import { cardsIn, categoriesOf, categoryOf, trayCards } from "./sorting.ts";

/** The element that an arrow key goes to: the nearest in that direction. */
export function neighbour(
  _board: BoardReader,
  layout: CardSortLayout,
  id: string,
  direction: Direction,
): string | undefined {
  const boxes = boxesOf(layout);
  const rect = boxes.get(id);
  return rect && nearestInDirection(stopsOf(boxes), { id, rect }, direction);
}

function* stopsOf(boxes: ReadonlyMap<string, Rect>): Generator<Stop> {
  for (const [id, rect] of boxes) yield { id, rect };
}

/** What Alt + arrow does: a card by one place, or to the group beside; a group by one place. */
export function nudge(
  board: BoardReader,
  layout: CardSortLayout,
  id: string,
  direction: Direction,
): OperationCall | undefined {
  const held = board.find(card, id);
  if (held) return nudgeCard(board, layout, held, direction);
  const group = board.find(category, id);
  return group && nudgeGroup(board, group, direction);
}

function idsOf(elements: readonly { readonly id: string }[]): string[] {
  return elements.map(({ id }) => id);
}

function nudgeCard(
  board: BoardReader,
  layout: CardSortLayout,
  held: Card,
  direction: Direction,
): OperationCall | undefined {
  const group = categoryOf(board, held);
  const siblings = group ? cardsIn(board, group.id) : trayCards(board);
  const index = siblings.findIndex(({ id }) => id === held.id);
  const columns = group ? 1 : layout.tray.columns;
  const across = direction === "left" || direction === "right";
  const step = (direction === "up" || direction === "left" ? -1 : 1) * (across ? 1 : columns);
  const column = index % columns;
  const leaves = across && (column + step < 0 || column + step >= columns || index + step >= siblings.length);
  if (!leaves) {
    const place = shiftedAnchor(idsOf(siblings), held.id, step);
    return place && { name: "moveCards", args: { ids: [held.id], category: group?.id ?? null, ...place } };
  }
  const categories = categoriesOf(board);
  const from = group ? categories.findIndex(({ id }) => id === group.id) : -1;
  const next = from + step;
  if (next < -1 || next >= categories.length) return undefined;
  const target = categories[next];
  // Beside the place it had; to the tray's end, where it is seen to arrive.
  const before = target && cardsIn(board, target.id)[group ? index : 0]?.id;
  return {
    name: "moveCards",
    args: { ids: [held.id], category: target?.id ?? null, ...(before !== undefined && { before }) },
  };
}

function nudgeGroup(board: BoardReader, group: Category, direction: Direction): OperationCall | undefined {
  const by = { left: -1, right: 1, up: -groupsPerRow, down: groupsPerRow }[direction];
  const place = shiftedAnchor(idsOf(categoriesOf(board)), group.id, by);
  return place && { name: "moveCategories", args: { ids: [group.id], ...place } };
}
