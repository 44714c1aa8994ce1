import type { BoardReader } from "@throughline/model";
import { columnsOf } from "../../read.ts";
import type { Step } from "../step/step.ts";
import { emotion, emotionId, type Emotion } from "./emotion.ts";

/** The point of a lane in a step, if someone has set it. */
export function emotionAt(board: BoardReader, laneId: string, stepId: string): Emotion | undefined {
  const point = board.find(emotion, emotionId(laneId, stepId));
  return point && point.place[0] === stepId && point.place[1] === laneId ? point : undefined;
}

/**
 * Points that no curve can show: their step or lane is gone, or (only in files made elsewhere) they don't bear the id
 * of their place, so that a second one could stand there.
 */
export function strayEmotions(board: BoardReader): Emotion[] {
  return board
    .ofType(emotion)
    .filter((point) => emotionAt(board, point.place[1], point.place[0]) !== point || !board.isPlaced(point));
}

/** The steps in which a lane has no point yet, as their columns stand. */
export function stepsWithoutPoint(board: BoardReader, laneId: string): Step[] {
  return columnsOf(board).filter(({ id }) => !board.get(emotionId(laneId, id)));
}
