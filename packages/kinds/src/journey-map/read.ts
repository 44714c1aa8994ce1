import type { BoardReader } from "@throughline/model";
import { card, type Card } from "./elements/card/card.ts";
import { lane, type Lane } from "./elements/lane/lane.ts";
import { showsCurve } from "./elements/lane/laneType.ts";
import { stage, type Stage } from "./elements/stage/stage.ts";
import { step, type Step } from "./elements/step/step.ts";

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
