import type { BoardReader, ElementOf } from "@throughline/model";
import { card } from "./elements/card/card.ts";
import { emotion, emotionId } from "./elements/emotion/emotion.ts";
import { showsCurve } from "./elements/lane/laneType.ts";
import { lane } from "./elements/lane/lane.ts";
import { stage } from "./elements/stage/stage.ts";
import { step } from "./elements/step/step.ts";

export type Stage = ElementOf<typeof stage>;
export type Step = ElementOf<typeof step>;
export type Lane = ElementOf<typeof lane>;
export type Card = ElementOf<typeof card>;
export type Emotion = ElementOf<typeof emotion>;

/** The stages from left to right; one whose place can't be read stands at the end. */
export function stagesOf(board: BoardReader): Stage[] {
  return [...board.children(stage), ...board.unplaced(stage)];
}

/** The steps of a stage from left to right. */
export function stepsOf(board: BoardReader, stageId: string): readonly Step[] {
  return board.children(step, stageId);
}

/** All steps as their columns stand: stage by stage, then those whose stage is gone. */
export function columnsOf(board: BoardReader): Step[] {
  return [...stagesOf(board).flatMap(({ id }) => stepsOf(board, id)), ...board.unplaced(step)];
}

/** The lanes from top to bottom; one whose place can't be read stands at the end. */
export function lanesOf(board: BoardReader): Lane[] {
  return [...board.children(lane), ...board.unplaced(lane)];
}

/** The cards of one cell from top to bottom. */
export function cardsOf(board: BoardReader, stepId: string, laneId: string): readonly Card[] {
  return board.children(card, stepId, laneId);
}

/** The lanes that show a curve, from top to bottom. */
export function curvesOf(board: BoardReader): Lane[] {
  return lanesOf(board).filter(({ laneType }) => showsCurve(laneType));
}

/** The steps in which a lane has no point yet, as their columns stand. */
export function stepsWithoutPoint(board: BoardReader, laneId: string): Step[] {
  return columnsOf(board).filter(({ id }) => !board.get(emotionId(laneId, id)));
}

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

/**
 * Ranks cells as they are read: by column, then by lane; what stands in no cell comes last. For cards of one cell the
 * rank is equal and their order key decides.
 */
export function readingOrder(
  board: BoardReader,
): (element: { readonly place: readonly [string, string, string] }) => number {
  const columns = new Map(columnsOf(board).map(({ id }, index) => [id, index]));
  const lanes = new Map(lanesOf(board).map(({ id }, index) => [id, index]));
  return ({ place: [stepId, laneId] }) => {
    const column = columns.get(stepId);
    const row = lanes.get(laneId);
    return column === undefined || row === undefined ? Number.MAX_SAFE_INTEGER : column * lanes.size + row;
  };
}
