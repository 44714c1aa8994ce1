import type { BoardReader } from "@throughline/model";
import { copyElements } from "../../placing/fragment.ts";
import type { MenuEntry } from "../../contract/menu.ts";
import { cardMenu } from "./cardMenu.ts";
import { card } from "../elements/card/card.ts";
import { category } from "../elements/category/category.ts";
import { groupMenu } from "./groupMenu.ts";

/** What can be done with the selected cards and groups. */
export function menuOf(board: BoardReader, selected: readonly string[]): MenuEntry[] {
  const ids = selected.filter((id) => board.get(id));
  const [first] = ids;
  if (first === undefined) return [];
  const cards = ids.flatMap((id) => board.find(card, id) ?? []);
  const groups = ids.flatMap((id) => board.find(category, id) ?? []);
  const own = groups.length === 0 ? cardMenu(board, cards) : cards.length === 0 ? groupMenu(board, groups) : [];
  const keepsCards = groups.length > 0 && cards.length === 0;
  return [
    ...own,
    {
      id: "duplicate",
      label: "Duplicate",
      call: { name: "pasteElements", args: { elements: copyElements(board, ids), near: ids.at(-1) ?? first } },
    },
    {
      id: "delete",
      label: keepsCards ? "Delete group, keep its cards" : "Delete",
      danger: true,
      call: { name: "deleteElements", args: { ids } },
    },
  ];
}
