import type { BoardReader } from "@throughline/model";
import type { MenuEntry } from "../../contract/menu.ts";
import type { Card } from "../elements/card/card.ts";
import { cardsIn, categoriesOf, categoryOf, trayCards } from "../read.ts";
import { cardPlaceNear } from "./additions.ts";
import { categoryName } from "../words.ts";

/** The menu of one or several cards. */
export function cardMenu(board: BoardReader, cards: readonly Card[]): MenuEntry[] {
  const ids = cards.map(({ id }) => id);
  const [only] = cards;
  return [
    { id: "move-to", label: "Move to…", entries: targets(board, cards) },
    ...(cards.length === 1 && only ? steps(board, only) : []),
    {
      id: "group",
      label: cards.length === 1 ? "Make a group of it" : "Group these cards",
      icon: "group",
      opens: true,
      call: { name: "groupCards", args: { ids } },
    },
    ...(cards.length === 1 && only ? additionsBeside(board, only) : []),
  ];
}

/** Tray, every group and a new one; where all of the cards already are is left out. */
function targets(board: BoardReader, cards: readonly Card[]): MenuEntry[] {
  const ids = cards.map(({ id }) => id);
  const places = new Set(cards.map((held) => categoryOf(board, held)?.id ?? null));
  const isHere = (id: string | null) => places.size === 1 && places.has(id);
  const move = (category: string | null) => ({ name: "moveCards", args: { ids, category } });
  const groups = categoriesOf(board).filter(({ id }) => !isHere(id));
  return [
    ...(isHere(null) ? [] : [{ id: "to-tray", label: "Unsorted", call: move(null) }]),
    ...groups.map((group) => ({
      id: `to-${group.id}`,
      label: categoryName(board, group),
      icon: "group" as const,
      call: move(group.id),
    })),
    { id: "to-new-group", label: "New group", icon: "plus", opens: true, call: { name: "groupCards", args: { ids } } },
  ];
}

function siblingsOf(
  board: BoardReader,
  held: Card,
): { readonly group: string | null; readonly siblings: readonly Card[] } {
  const group = categoryOf(board, held);
  return { group: group?.id ?? null, siblings: group ? cardsIn(board, group.id) : trayCards(board) };
}

/** Up and down among the cards it stands with. */
function steps(board: BoardReader, held: Card): MenuEntry[] {
  const { group, siblings } = siblingsOf(board, held);
  const index = siblings.indexOf(held);
  const move = (id: string, label: string, before: string | undefined): MenuEntry => ({
    id,
    label,
    call: { name: "moveCards", args: { ids: [held.id], category: group, ...(before !== undefined && { before }) } },
  });
  const entries: MenuEntry[] = [];
  if (index > 0) entries.push(move("move-up", "Move up", siblings[index - 1]?.id));
  if (index < siblings.length - 1) entries.push(move("move-down", "Move down", siblings[index + 2]?.id));
  if (index > 0) entries.push(move("move-first", "Move to the top", siblings[0]?.id));
  return entries;
}

function additionsBeside(board: BoardReader, held: Card): MenuEntry[] {
  const { group, before } = cardPlaceNear(board, held.id);
  const add = (id: string, label: string, anchor: string | undefined): MenuEntry => ({
    id,
    label,
    icon: "card",
    opens: true,
    call: { name: "addCard", args: { category: group?.id ?? null, ...(anchor !== undefined && { before: anchor }) } },
  });
  return [add("add-before", "Add card before", held.id), add("add-after", "Add card after", before)];
}
