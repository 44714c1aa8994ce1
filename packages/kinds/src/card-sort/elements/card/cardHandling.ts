import type { BoardReader } from "@throughline/model";
import type { PlaceField } from "../../../contract/kind.ts";
import type { MenuEntry } from "../../../contract/menu.ts";
import type { PartElement } from "../../../contract/partElement.ts";
import { addBeside } from "../../../placing/addBeside.ts";
import { placeField } from "../../../placing/placeField.ts";
import type { Layout } from "../../layout/layout.ts";
import { cardsIn, categoriesOf, categoryOf, trayCards } from "../../read.ts";
import { categoryName } from "../../words.ts";
import { card, type Card } from "./card.ts";
import { dropCards } from "./dropCards.ts";
import { nudgeCards } from "./nudgeCards.ts";
import { say } from "../../words/say.ts";

/** What the tray is among the options; groups have ids, which aren't empty. */
const tray = "";

/** Tray, every group and a new one; where all of the cards already are is left out. */
function moveTargets(board: BoardReader, cards: readonly Card[]): MenuEntry[] {
  const ids = cards.map(({ id }) => id);
  const places = new Set(cards.map((held) => categoryOf(board, held)?.id ?? null));
  const isHere = (id: string | null) => places.size === 1 && places.has(id);
  const move = (category: string | null) => ({ name: "moveCards", args: { ids, category } });
  const groups = categoriesOf(board).filter(({ id }) => !isHere(id));
  return [
    ...(isHere(null) ? [] : [{ id: "to-tray", label: say.unsorted, call: move(null) }]),
    ...groups.map((group) => ({
      id: `to-${group.id}`,
      label: categoryName(board, group),
      icon: "group" as const,
      call: move(group.id),
    })),
    { id: "to-new-group", label: say.newGroup, icon: "plus", opens: true, call: { name: "groupCards", args: { ids } } },
  ];
}

/** Up and down among the cards it stands with. */
function steps(held: Card, group: string | null, siblings: readonly Card[]): MenuEntry[] {
  const index = siblings.indexOf(held);
  const move = (id: string, label: string, before: string | undefined): MenuEntry => ({
    id,
    label,
    call: { name: "moveCards", args: { ids: [held.id], category: group, ...(before !== undefined && { before }) } },
  });
  const entries: MenuEntry[] = [];
  if (index > 0) entries.push(move("move-up", say.moveUp, siblings[index - 1]?.id));
  if (index < siblings.length - 1) entries.push(move("move-down", say.moveDown, siblings[index + 2]?.id));
  if (index > 0) entries.push(move("move-first", say.moveToTop, siblings[0]?.id));
  return entries;
}

function adders(board: BoardReader, held: Card, category: string | null): MenuEntry[] {
  return addBeside(
    board,
    card,
    held.id,
    [say.addCardBefore, say.addCardAfter],
    (anchor) => ({ name: "addCard", args: { category, ...anchor } }),
    "card",
  );
}

function menu(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const cards = ids.map((id) => board.require(card, id));
  const [only] = cards.length === 1 ? cards : [];
  const group = only && categoryOf(board, only);
  const siblings = group ? cardsIn(board, group.id) : trayCards(board);
  return [
    { id: "move-to", label: say.moveTo, entries: moveTargets(board, cards) },
    ...(only ? steps(only, group?.id ?? null, siblings) : []),
    {
      id: "group",
      label: only ? say.makeGroup : say.groupThese,
      icon: "group",
      opens: true,
      call: { name: "groupCards", args: { ids } },
    },
    ...(only ? adders(board, only, group?.id ?? null) : []),
  ];
}

function placeFields(board: BoardReader, ids: readonly string[]): PlaceField[] {
  const cards = ids.map((id) => board.require(card, id));
  const groups = categoriesOf(board).map((group) => ({ value: group.id, label: categoryName(board, group) }));
  const standing = cards.map((one) => ({ place: [categoryOf(board, one)?.id ?? tray, "", ""] as const }));
  return placeField(
    { key: "group", label: say.group, part: 0 },
    standing,
    [{ value: tray, label: say.unsorted }, ...groups],
    (value) => ({ name: "moveCards", args: { ids, category: value === tray ? null : value } }),
  );
}

/** What people do with cards: they go to groups, to the tray, and among those they stand with. */
export const cardHandling: PartElement<Layout> = {
  type: card,
  menu,
  placeFields,
  dropAt: dropCards,
  nudge: { along: "both", calls: nudgeCards },
};
