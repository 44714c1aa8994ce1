import type { BoardReader } from "@throughline/model";
import type { Scene, TextLayout } from "@throughline/scene";
import { cardItems } from "./cardScene.ts";
import { curveItem, pointItem, strayEmotionItem } from "./curveScene.ts";
import { ghostItems } from "./ghostScene.ts";
import { groundItems } from "./groundScene.ts";
import { laneItem, stageItem, stepItem, widthHandleItem } from "./headerScene.ts";
import { laneHeaderWidth, type JourneyLayout } from "./journeyLayout.ts";
import { buildOnLastScene } from "../keptItems.ts";

/** Draws a journey map. */
export function journeyMapScene(board: BoardReader, layout: JourneyLayout, text: TextLayout): Scene {
  const { stages, columns, rows, shelf, gridRight, bounds } = layout;
  const looseFrom = stages.find(({ stage }) => !stage)?.header.x ?? gridRight;
  const span = { left: laneHeaderWidth, right: gridRight, looseFrom };
  const items = buildOnLastScene(board, (keep) => [
    ...groundItems(keep, layout),
    ...rows.flatMap((row) => curveItem(keep, row, span)),
    ...rows.flatMap(({ cells }) => cells.flatMap(({ cards }) => cardItems(cards))),
    ...(shelf ? cardItems(shelf.cards) : []),
    ...(shelf ? shelf.emotions.map((box) => strayEmotionItem(keep, box)) : []),
    ...rows.flatMap(({ lane, cells }) =>
      cells.flatMap(({ step, point }) => (point ? [pointItem(keep, lane.id, step, point)] : [])),
    ),
    ...rows.map((row) => laneItem(keep, row)),
    ...stages.map((box) => stageItem(keep, box, text)),
    ...columns.map((box) => stepItem(keep, box)),
    ...ghostItems(keep, layout),
    ...columns.map((box) => widthHandleItem(keep, box)),
  ]);
  return { bounds, items };
}
