import type { BoardReader } from "@throughline/model";
import type { MenuEntry } from "../../contract/menu.ts";
import { mergeEntries } from "../../placing/mergeHeads.ts";
import { moveAmong, moveToEntry } from "../../placing/moveAmong.ts";
import type { Category } from "../elements/category/category.ts";
import { cardsIn, categoriesOf } from "../read.ts";
import { categoryName } from "../words.ts";

/** The menu of one or several groups. */
export function groupMenu(board: BoardReader, groups: readonly Category[]): MenuEntry[] {
  const ids = groups.map(({ id }) => id);
  const [only] = groups;
  const cards = groups.flatMap(({ id }) => cardsIn(board, id));
  const targets = places(board, ids);
  const entries: MenuEntry[] = moveToEntry(targets);
  if (groups.length === 1 && only) entries.push(...ofOne(board, only));
  const all = categoriesOf(board).map((group) => ({ id: group.id, name: categoryName(board, group) }));
  entries.push(...mergeEntries(all, ids, "Merge groups", "mergeCategories"));
  if (cards.length > 0) {
    entries.push({
      id: "unsort",
      label: "Put its cards back to the tray",
      call: { name: "moveCards", args: { ids: cards.map(({ id }) => id), category: null } },
    });
  }
  return entries;
}

/** Before each other group, and the end. */
function places(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const siblings = categoriesOf(board).map((group) => ({ id: group.id, name: categoryName(board, group) }));
  return moveAmong(siblings, ids, { before: "Before", end: "The end" }, (anchor) => ({
    name: "moveCategories",
    args: { ids, ...anchor },
  }));
}

function ofOne(board: BoardReader, group: Category): MenuEntry[] {
  const groups = categoriesOf(board);
  const index = groups.findIndex(({ id }) => id === group.id);
  const move = (id: string, label: string, before: string | undefined): MenuEntry => ({
    id,
    label,
    call: { name: "moveCategories", args: { ids: [group.id], ...(before !== undefined && { before }) } },
  });
  const addGroup = (id: string, label: string, before: string | undefined): MenuEntry => ({
    id,
    label,
    icon: "group",
    opens: true,
    call: { name: "addCategory", args: before === undefined ? {} : { before } },
  });
  const entries: MenuEntry[] = [
    {
      id: "add-card",
      label: "Add card",
      icon: "card",
      opens: true,
      call: { name: "addCard", args: { category: group.id } },
    },
  ];
  if (index > 0) entries.push(move("move-left", "Move left", groups[index - 1]?.id));
  if (index < groups.length - 1) entries.push(move("move-right", "Move right", groups[index + 2]?.id));
  entries.push(addGroup("add-before", "Add group before", group.id));
  entries.push(addGroup("add-after", "Add group after", groups[index + 1]?.id));
  return entries;
}
