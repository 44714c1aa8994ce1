import type { BoardReader, OperationCall } from "@throughline/model";
import type { Direction } from "../kind.ts";
import { shiftedAnchor } from "../siblings.ts";
import { card } from "./elements/card.ts";
import { emotion } from "./elements/emotion.ts";
import { lane } from "./elements/lane.ts";
import { stage } from "./elements/stage.ts";
import { step } from "./elements/step.ts";
import { highestLevel, levelStep, lowestLevel, nearestLevel } from "./emotionLevel.ts";
import {
  cardsOf,
  columnsOf,
  emotionAt,
  lanesOf,
  stagesOf,
  stepsOf,
  type Card,
  type Emotion,
  type Step,
} from "./journeyReader.ts";

function idsOf(elements: readonly { readonly id: string }[]): string[] {
  return elements.map(({ id }) => id);
}

/** A step goes past its neighbour, and past the end of its stage into the next one. */
function nudgeStep(board: BoardReader, moved: Step, by: -1 | 1): OperationCall | undefined {
  const stageId = moved.place[0];
  const within = shiftedAnchor(idsOf(stepsOf(board, stageId)), moved.id, by);
  if (within) return { name: "moveSteps", args: { ids: [moved.id], stage: stageId, ...within } };
  const stages = stagesOf(board);
  const index = stages.findIndex(({ id }) => id === stageId);
  // A step without a stage stands at the right end of the map.
  const target = index < 0 ? (by < 0 ? stages.at(-1) : undefined) : stages[index + by];
  if (!target) return undefined;
  const before = by < 0 ? undefined : stepsOf(board, target.id)[0]?.id;
  return { name: "moveSteps", args: { ids: [moved.id], stage: target.id, before } };
}

function nudgeCard(board: BoardReader, { id, place }: Card, direction: Direction): OperationCall | undefined {
  const [stepId, laneId] = place;
  const columns = idsOf(columnsOf(board));
  const lanes = idsOf(lanesOf(board));
  const column = columns.indexOf(stepId);
  const row = lanes.indexOf(laneId);
  if (column < 0 || row < 0) return undefined;
  const by = direction === "up" || direction === "left" ? -1 : 1;
  const move = (to: string | undefined, at: string | undefined, before?: string): OperationCall | undefined =>
    to === undefined || at === undefined
      ? undefined
      : { name: "moveCards", args: { ids: [id], step: to, lane: at, before } };
  if (direction === "left" || direction === "right") return move(columns[column + by], laneId);
  const within = shiftedAnchor(idsOf(cardsOf(board, stepId, laneId)), id, by);
  if (within) return move(stepId, laneId, within.before);
  const next = lanes[row + by];
  return move(stepId, next, by > 0 && next !== undefined ? cardsOf(board, stepId, next)[0]?.id : undefined);
}

function nudgeEmotion(board: BoardReader, point: Emotion, direction: Direction): OperationCall | undefined {
  const [stepId, laneId] = point.place;
  if (emotionAt(board, laneId, stepId) !== point || !board.isPlaced(point)) return undefined;
  if (direction === "left" || direction === "right") return undefined;
  const level = nearestLevel(point.level + (direction === "up" ? levelStep : -levelStep));
  if (point.level === level || level > highestLevel || level < lowestLevel) return undefined;
  return { name: "setEmotion", args: { lane: laneId, step: stepId, level } };
}

/** One place in a direction: cards through cells, steps through stages, lanes up and down, points by half a level. */
export function journeyNudge(board: BoardReader, id: string, direction: Direction): OperationCall | undefined {
  const sideways = direction === "left" || direction === "right";
  const by = direction === "up" || direction === "left" ? -1 : 1;
  switch (board.get(id)?.type) {
    case stage.type: {
      const place = sideways ? shiftedAnchor(board.childIds(stage), id, by) : undefined;
      return place && { name: "moveStages", args: { ids: [id], ...place } };
    }
    case lane.type: {
      const place = sideways ? undefined : shiftedAnchor(board.childIds(lane), id, by);
      return place && { name: "moveLanes", args: { ids: [id], ...place } };
    }
    case step.type:
      return sideways ? nudgeStep(board, board.require(step, id), by) : undefined;
    case card.type:
      return nudgeCard(board, board.require(card, id), direction);
    case emotion.type:
      return nudgeEmotion(board, board.require(emotion, id), direction);
    default:
      return undefined;
  }
}
