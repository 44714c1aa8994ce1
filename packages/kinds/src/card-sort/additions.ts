import type { BoardReader } from "@throughline/model";
import type { MenuEntry } from "../contract/menu.ts";
import { card } from "./elements/card/card.ts";
import { category } from "./elements/category/category.ts";
import { cardsIn, categoriesOf, categoryOf, trayCards } from "./read.ts";
import { addCardBefore } from "./pointing/addAt.ts";
import { categoryName } from "./words.ts";

/** Where a new card goes when something is selected: after the selected card, or into the selected group. */
export function cardPlaceNear(board: BoardReader, near: string | undefined) {
  const nearCard = near === undefined ? undefined : board.find(card, near);
  if (!nearCard) return { group: near === undefined ? undefined : board.find(category, near), before: undefined };
  const group = categoryOf(board, nearCard);
  const siblings = group ? cardsIn(board, group.id) : trayCards(board);
  return { group, before: siblings[siblings.indexOf(nearCard) + 1]?.id };
}

/** What can be added; near the selected element if there is one. */
export function additionsNear(board: BoardReader, near: string | undefined): MenuEntry[] {
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
