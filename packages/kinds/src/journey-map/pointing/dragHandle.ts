import type { BoardReader, OperationCall } from "@throughline/model";
import type { Point } from "@throughline/scene";
import { addEmotionKey } from "../scene/addKeys.ts";
import { emotion } from "../elements/emotion/emotion.ts";
import { nearestLevel } from "../elements/emotion/emotionLevel.ts";
import { widthHandleKey } from "../scene/headerScene.ts";
import { yToLevel, type CellBox, type Layout, type RowBox } from "../layout/boxes.ts";

/** Columns are made wider in these steps, so that two of them easily become alike. */
const widthStep = 20;

/** The cell in whose "+" for a point the key says something is dragged, whether its point is set by now or not. */
function cellOfAddedPoint({ rows }: Layout, key: string): readonly [RowBox, CellBox] | undefined {
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
export function dragHandle(board: BoardReader, layout: Layout, key: string, point: Point): OperationCall | undefined {
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
