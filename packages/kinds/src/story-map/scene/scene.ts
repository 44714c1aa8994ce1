import type { BoardReader } from "@throughline/model";
import { lazyList, listOf, sceneOfLists, type Scene, type SceneList, type TextLayout } from "@throughline/scene";
import { rememberScene } from "../../drawing/keptItems.ts";
import { rememberLast } from "../../drawing/lastMade.ts";
import { cardItems } from "./cardScene.ts";
import { ghostItem, keptGhostItem } from "../../drawing/ghost.ts";
import { cellGhost, headerGhosts } from "./ghostScene.ts";
import { groundItems } from "./groundScene.ts";
import { activityItem, taskItem } from "./headerScene.ts";
import type { Layout } from "../layout/layout.ts";
import type { CellBox } from "../layout/layoutCells.ts";
import { sliceItem, unplacedItem } from "./sliceScene.ts";

const buildOnLastScene = rememberScene();
const rowLists = rememberLast<readonly CellBox[], readonly SceneList[]>();
const cellLists = rememberLast<CellBox, SceneList>();

function listsOfRow(row: readonly CellBox[], text: TextLayout): readonly SceneList[] {
  return rowLists(row, [text], () => row.map((cell) => listOfCell(cell, text)));
}

/** The cards of a cell and its "+". */
function listOfCell(cell: CellBox, text: TextLayout): SceneList {
  return cellLists(cell, [text], () =>
    lazyList(cell.rect, cell.content.keys, () => [...cardItems(cell.cards, text), ghostItem(cellGhost(cell))]),
  );
}

/** Draws a laid out map. Lists that stay as they are, where they are, are the same objects as the time before. */
export function drawScene(board: BoardReader, layout: Layout, text: TextLayout): Scene {
  const { rows, groups, slices, unplaced, bounds, head } = layout;
  const lists = buildOnLastScene(board, (keepList) => [
    keepList("ground", undefined, (keep) => groundItems(keep, layout)),
    ...rows.flatMap((row) => listsOfRow(row, text)),
    ...(unplaced ? [listOf(cardItems(unplaced.cards, text))] : []),
    keepList("slices", undefined, (keep) => [
      ...slices.map((slice) => sliceItem(keep, slice)),
      ...unplacedItem(keep, layout),
    ]),
    keepList("heads", [head, text], (keep) =>
      groups.flatMap((group) => [
        activityItem(keep, head, group, text),
        ...group.columns.map((column) => taskItem(keep, head, column)),
      ]),
    ),
    keepList("adds", [head, layout.bottom], (keep) =>
      Array.from(headerGhosts(layout), (ghost) => keptGhostItem(keep, ghost)),
    ),
  ]);
  return sceneOfLists(bounds, lists);
}
