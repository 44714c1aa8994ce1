import type { BoardReader, OperationCall } from "@throughline/model";
import type { Point } from "@throughline/scene";
import { addEmotionKey } from "./addKeys.ts";
import { emotion } from "./elements/emotion.ts";
import { nearestLevel } from "./emotionLevel.ts";
import { widthHandleKey } from "./headerScene.ts";
import { cellAt } from "./hitCell.ts";
import { yToLevel, type CellBox, type JourneyLayout, type RowBox } from "./journeyLayout.ts";

/** Columns are made wider in these steps, so that two of them easily become alike. */
const widthStep = 20;

/** A double click: a card between those of the cell, a point on a curve, a stage beside the map, a lane under it. */
export function journeyAddAt(layout: JourneyLayout, point: Point): OperationCall | undefined {
  const { headHeight, gridRight, gridBottom, shelf } = layout;
  if (shelf && point.y >= shelf.rect.y) return undefined;
  if (point.x > gridRight) return point.y < gridBottom ? { name: "addStage", args: {} } : undefined;
  if (point.y > gridBottom) return { name: "addLane", args: { laneType: "text" } };
  const cell = point.y > headHeight ? cellAt(layout, point) : undefined;
  if (!cell) return undefined;
  const args = { step: cell.step.id, lane: cell.lane.id };
  const curve = layout.rows.find(({ lane }) => lane.id === cell.lane.id)?.curve;
  if (curve && cell.lane.laneType === "emotion" && point.y < curve.top + curve.height) {
    return { name: "setEmotion", args: { ...args, level: nearestLevel(yToLevel(curve, point.y)) } };
  }
  const next = cell.cards.find(({ rect }) => rect.y + rect.height / 2 > point.y);
  return { name: "addCard", args: { ...args, before: next?.card.id } };
}

/** The cell in whose "+" for a point the key says something is dragged, whether its point is set by now or not. */
function cellOfAddedPoint({ rows }: JourneyLayout, key: string): readonly [RowBox, CellBox] | undefined {
  for (const row of rows) {
    const cell = row.cells.find(({ step, point }) => point && addEmotionKey(row.lane.id, step.id) === key);
    if (cell) return [row, cell];
  }
  return undefined;
}

/**
 * Dragging a point up and down sets its level, and so does dragging in the place of one that isn't set; dragging the
 * edge of a step's header sets the column's width.
 */
export function journeyDragHandle(
  board: BoardReader,
  layout: JourneyLayout,
  key: string,
  point: Point,
): OperationCall | undefined {
  const held = board.find(emotion, key);
  if (held) {
    const [stepId, laneId] = held.place;
    const curve = layout.rows.find(({ lane }) => lane.id === laneId)?.curve;
    if (!curve) return undefined;
    return { name: "setEmotion", args: { lane: laneId, step: stepId, level: nearestLevel(yToLevel(curve, point.y)) } };
  }
  const [row, cell] = cellOfAddedPoint(layout, key) ?? [];
  if (row?.curve && cell) {
    const level = nearestLevel(yToLevel(row.curve, point.y));
    return { name: "setEmotion", args: { lane: row.lane.id, step: cell.step.id, level } };
  }
  const column = layout.columns.find(({ step }) => widthHandleKey(step.id) === key);
  if (!column) return undefined;
  const width = Math.round((point.x - column.header.x) / widthStep) * widthStep;
  return { name: "resizeStep", args: { id: column.step.id, width } };
}
