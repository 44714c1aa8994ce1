import type { BoardReader, ElementOf } from "@throughline/model";
import { card } from "./elements/card.ts";
import { emotion, emotionId } from "./elements/emotion.ts";
import { lane } from "./elements/lane.ts";
import { stage } from "./elements/stage.ts";
import { step } from "./elements/step.ts";

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

/** What people see where a name hasn't been typed yet. */
export function nameOr(title: string, fallback: string): string {
  const name = title.trim();
  return name === "" ? fallback : name;
}
