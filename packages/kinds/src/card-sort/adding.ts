import type { BoardReader, OperationCall } from "@throughline/model";
import { containsPoint, type Point } from "@throughline/scene";
import type { MenuEntry } from "../contract/menu.ts";
import { groupAt } from "./drop.ts";
import { card } from "./elements/card.ts";
import { category } from "./elements/category.ts";
import { readGhostKey } from "./ghostKey.ts";
import type { PlacedCard } from "./CardBlock.ts";
import type { CardSortLayout } from "./layout.ts";
import { cardsIn, categoriesOf, categoryName, categoryOf, trayCards } from "./sorting.ts";

/** What a double click makes: a card in the tray or in a group, at that place; a group beside them. */
export function addAt(_board: BoardReader, layout: CardSortLayout, point: Point): OperationCall | undefined {
  if (containsPoint(layout.tray.rect, point)) return addCardBefore(null, cardBelow(layout.tray.block.cards, point));
  const group = groupAt(layout, point);
  if (group) return addCardBefore(group.category.id, cardBelow(group.block.cards, point));
  return { name: "addCategory", args: {} };
}

function cardBelow(cards: readonly PlacedCard[], point: Point): string | undefined {
  return cards.find(({ rect }) => point.y < rect.y && point.x < rect.x + rect.width)?.card.id;
}

function addCardBefore(categoryId: string | null, before: string | undefined): OperationCall {
  return { name: "addCard", args: { category: categoryId, ...(before !== undefined && { before }) } };
}

/** The call behind a ghost "+". */
export function addCall(board: BoardReader, _layout: CardSortLayout, key: string): OperationCall | undefined {
  const ghost = readGhostKey(key);
  if (!ghost) return undefined;
  if (ghost.adds === "group") return { name: "addCategory", args: {} };
  if (ghost.category !== null && !board.find(category, ghost.category)) return undefined;
  return addCardBefore(ghost.category, undefined);
}

/** Where a new card goes when something is selected: after the selected card, or into the selected group. */
export function cardPlaceNear(board: BoardReader, near: string | undefined) {
  const nearCard = near === undefined ? undefined : board.find(card, near);
  if (!nearCard) return { group: near === undefined ? undefined : board.find(category, near), before: undefined };
  const group = categoryOf(board, nearCard);
  const siblings = group ? cardsIn(board, group.id) : trayCards(board);
  return { group, before: siblings[siblings.indexOf(nearCard) + 1]?.id };
}

/** What can be added; near the selected element if there is one. */
export function cardSortAdditions(board: BoardReader, near: string | undefined): MenuEntry[] {
  const { group, before } = cardPlaceNear(board, near);
  const categories = categoriesOf(board);
  const groupBefore = group && categories[categories.findIndex(({ id }) => id === group.id) + 1]?.id;
  const entries: MenuEntry[] = [
    {
      id: "add-card",
      label: group ? `Add card to ${categoryName(board, group)}` : "Add card",
      icon: "card",
      opens: true,
      call: addCardBefore(group?.id ?? null, before),
    },
    {
      id: "add-group",
      label: "Add group",
      icon: "group",
      opens: true,
      call: { name: "addCategory", args: groupBefore === undefined ? {} : { before: groupBefore } },
    },
  ];
  if (trayCards(board).length > 1) {
    entries.push({
      id: "shuffle-tray",
      label: "Shuffle unsorted cards",
      icon: "rows",
      call: { name: "shuffleTray", args: {} },
    });
  }
  return entries;
}
