import type { BoardReader, OperationCall } from "@throughline/model";
import { containsPoint, inflateRect, type Point } from "@throughline/scene";
import type { Direction, DropTarget } from "../../../contract/kind.ts";
import type { MenuEntry } from "../../../contract/menu.ts";
import type { PartElement } from "../../../contract/partElement.ts";
import { barDown } from "../../../drawing/dropIndicator.ts";
import { addBeside, addEntry } from "../../../placing/addBeside.ts";
import { mergeEntries } from "../../../placing/mergeHeads.ts";
import { moveAmongEntry } from "../../../placing/moveAmong.ts";
import { isSideways, nudgeAmong, stepOf } from "../../../placing/nudgeAll.ts";
import type { Layout } from "../../layout/layout.ts";
import { groupGap, groupsPerRow } from "../../layout/sizes.ts";
import { cardsIn, categoriesOf } from "../../read.ts";
import { categoryName } from "../../words.ts";
import { category } from "./category.ts";
import { say } from "../../words/say.ts";

function ofOne(board: BoardReader, id: string): MenuEntry[] {
  const groups = categoriesOf(board);
  const index = groups.findIndex((group) => group.id === id);
  const move = (entryId: string, label: string, before: string | undefined): MenuEntry => ({
    id: entryId,
    label,
    call: { name: "moveCategories", args: { ids: [id], ...(before !== undefined && { before }) } },
  });
  return [
    addEntry("add-card", say.addCard, { name: "addCard", args: { category: id } }, "card"),
    ...(index > 0 ? [move("move-left", say.moveLeft, groups[index - 1]?.id)] : []),
    ...(index < groups.length - 1 ? [move("move-right", say.moveRight, groups[index + 2]?.id)] : []),
    ...addBeside(
      board,
      category,
      id,
      [say.addGroupBefore, say.addGroupAfter],
      (anchor) => ({ name: "addCategory", args: { ...anchor } }),
      "group",
    ),
  ];
}

function menu(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const siblings = categoriesOf(board).map((group) => ({ id: group.id, name: categoryName(board, group) }));
  const cards = ids.flatMap((id) => cardsIn(board, id));
  const unsort: MenuEntry = {
    id: "unsort",
    label: say.toTray,
    call: { name: "moveCards", args: { ids: cards.map(({ id }) => id), category: null } },
  };
  return [
    ...moveAmongEntry(siblings, ids, { before: (group) => say.before({ group }), end: say.theEnd }, "moveCategories"),
    ...(ids.length === 1 ? ids.flatMap((id) => ofOne(board, id)) : []),
    ...mergeEntries(siblings, ids, say.mergeGroups, "mergeCategories"),
    ...(cards.length > 0 ? [unsort] : []),
  ];
}

function dropAt(
  board: BoardReader,
  { groups, newGroup }: Layout,
  ids: readonly string[],
  point: Point,
): DropTarget | undefined {
  const inRow = groups.filter(({ rect }) => containsPoint({ ...rect, x: point.x, width: 0 }, point));
  const at = inRow.find(({ rect }) => point.x < rect.x + rect.width / 2);
  const last = inRow.at(-1) ?? groups.at(-1);
  const nearNew = containsPoint(inflateRect(newGroup, groupGap / 2), point);
  if (!last || (inRow.length === 0 && !nearNew)) return undefined;
  const anchor = at ?? groups[groups.indexOf(last) + 1];
  const before = anchor && groups.slice(groups.indexOf(anchor)).find(({ category }) => !ids.includes(category.id));
  const side = at ? at.rect.x - groupGap / 2 : last.rect.x + last.rect.width + groupGap / 2;
  const beside = at ?? last;
  return {
    calls: [
      {
        name: "moveCategories",
        args: { ids, ...(before && { before: before.category.id }) },
      },
    ],
    indicator: [barDown(beside.rect, side)],
    label: before ? say.before({ group: categoryName(board, before.category) }) : say.afterLast,
  };
}

function nudge(board: BoardReader, ids: readonly string[], direction: Direction): readonly OperationCall[] | undefined {
  const by = stepOf(direction) * (isSideways(direction) ? 1 : groupsPerRow);
  const siblings = categoriesOf(board).map(({ id }) => id);
  return nudgeAmong(siblings, ids, by, (run) => ({ name: "moveCategories", args: { ...run } }));
}

/** What people do with groups: they go along their rows. */
export const categoryHandling: PartElement<Layout> = {
  type: category,
  menu,
  get deleteLabel() {
    return say.deleteGroup;
  },
  dropAt,
  nudge: { along: "both", calls: nudge },
};
