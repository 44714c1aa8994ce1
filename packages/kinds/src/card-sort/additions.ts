import type { BoardReader } from "@throughline/model";
import type { MenuEntry } from "../contract/menu.ts";
import { card } from "./elements/card/card.ts";
import { category } from "./elements/category/category.ts";
import { cardsIn, categoriesOf, categoryOf, trayCards } from "./read.ts";
import { addEntry } from "../placing/addBeside.ts";
import { addCardBefore } from "./pointing/addAt.ts";
import { categoryName } from "./words.ts";
import { say } from "./words/say.ts";

/** What can be added: after the selected card, or into the selected group. */
export function additionsNear(board: BoardReader, near: string | undefined): MenuEntry[] {
  const nearCard = near === undefined ? undefined : board.find(card, near);
  const group = nearCard ? categoryOf(board, nearCard) : near === undefined ? undefined : board.find(category, near);
  const siblings = group ? cardsIn(board, group.id) : trayCards(board);
  const cardBefore = nearCard && siblings[siblings.indexOf(nearCard) + 1]?.id;
  const categories = categoriesOf(board);
  const groupBefore = group && categories[categories.findIndex(({ id }) => id === group.id) + 1]?.id;
  const cardLabel = group ? say.addCardTo({ group: categoryName(board, group) }) : say.addCard;
  const groupArgs = groupBefore === undefined ? {} : { before: groupBefore };
  const entries: MenuEntry[] = [
    addEntry("add-card", cardLabel, addCardBefore(group?.id ?? null, cardBefore), "card"),
    addEntry("add-group", say.addGroup, { name: "addCategory", args: groupArgs }, "group"),
  ];
  if (trayCards(board).length > 1) {
    entries.push({
      id: "shuffle-tray",
      label: say.shuffle,
      icon: "rows",
      call: { name: "shuffleTray", args: {} },
    });
  }
  return entries;
}
