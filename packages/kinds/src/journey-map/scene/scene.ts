import type { BoardReader } from "@throughline/model";
import { lazyList, sceneOfLists, type Scene, type SceneList, type TextLayout } from "@throughline/scene";
import { rememberScene } from "../../drawing/keptItems.ts";
import { rememberLast } from "../../drawing/lastMade.ts";
import { cardItems } from "./cardScene.ts";
import { curveItem, pointItem, strayEmotionItem } from "./curveScene.ts";
import { areAddsShown, cellGhostItems, firstCell, headerGhostItems } from "./ghostScene.ts";
import { groundItems } from "./groundScene.ts";
import { laneItem, stageItem, stepItem, widthHandleItem } from "./headerScene.ts";
import { laneHeaderWidth, type CellBox, type Layout, type RowBox } from "../layout/boxes.ts";

const buildOnLastScene = rememberScene();
const rowLists = rememberLast<RowBox, readonly SceneList[]>();
const cellLists = rememberLast<CellBox, SceneList>();

function listsOfRow(row: RowBox, first: CellBox | undefined): readonly SceneList[] {
  return rowLists(row, [first], () => row.cells.map((cell) => listOfCell(cell, cell === first)));
}

/** Everything that stands in a cell. */
function listOfCell(cell: CellBox, isFirst: boolean): SceneList {
  const { lane, step, point, rect, keys } = cell;
  return cellLists(cell, [isFirst], () =>
    lazyList(rect, keys, () => [
      ...cardItems(cell.cards),
      ...(point ? [pointItem(lane.id, step, point)] : []),
      ...cellGhostItems(cell, isFirst),
    ]),
  );
}

/** Draws a journey map. Lists that stay as they are, where they are, are the same objects as the time before. */
export function drawScene(board: BoardReader, layout: Layout, text: TextLayout): Scene {
  const { stages, columns, rows, shelf, gridRight, gridBottom, bounds } = layout;
  const looseFrom = stages.find(({ stage }) => !stage)?.header.x ?? gridRight;
  const span = { left: laneHeaderWidth, right: gridRight, looseFrom };
  const rowEdges = rows.flatMap(({ lane, header }) => [lane.id, header.y, header.height]);
  const first = firstCell(layout);
  const lists = buildOnLastScene(board, (keepList) => [
    keepList("ground", [...rowEdges, columns, shelf, bounds.width, bounds.height], (keep) => groundItems(keep, layout)),
    ...rows.map((row) =>
      keepList(`curve:${row.lane.id}`, [row, gridRight, looseFrom], (keep) => curveItem(keep, row, span)),
    ),
    ...rows.flatMap((row) => listsOfRow(row, first)),
    keepList("shelf", undefined, (keep) => [
      ...(shelf ? cardItems(shelf.cards) : []),
      ...(shelf ? shelf.emotions.map((box) => strayEmotionItem(keep, box)) : []),
    ]),
    keepList("lanes", undefined, (keep) => rows.map((row) => laneItem(keep, row))),
    keepList("heads", [columns, stages, text], (keep) => [
      ...stages.map((box) => stageItem(keep, box, text)),
      ...columns.map((box) => stepItem(keep, box)),
    ]),
    keepList("adds", [stages, gridBottom, areAddsShown(layout)], (keep) => headerGhostItems(keep, layout)),
    keepList("handles", [columns, gridBottom], (keep) => columns.map((box) => widthHandleItem(keep, box))),
  ]);
  return sceneOfLists(bounds, lists);
}
