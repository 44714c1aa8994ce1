import { rootContainer, type BoardReader, type ElementType, type OperationCall } from "@throughline/model";
import { nudgeOnGrid, type GridMoves } from "../placing/arrangement.ts";
import type { Direction } from "../contract/kind.ts";
import { nudgeAll, nudgeAmong, shiftedThrough, stepOf, type NudgeWay } from "../placing/nudgeAll.ts";
import { card } from "./elements/card/card.ts";
import { emotion } from "./elements/emotion/emotion.ts";
import { lane } from "./elements/lane/lane.ts";
import { stage } from "./elements/stage/stage.ts";
import { step } from "./elements/step/step.ts";
import { highestLevel, levelStep, lowestLevel, nearestLevel } from "./elements/emotion/emotionLevel.ts";
import { columnsOf, emotionAt, lanesOf, stagesOf, stepsOf } from "./read.ts";

function idsOf(elements: readonly { readonly id: string }[]): string[] {
  return elements.map(({ id }) => id);
}

/** The cells of a map and how cards go from one to another. */
export function cardMoves(board: BoardReader): GridMoves {
  return {
    type: card,
    grid: { columns: idsOf(columnsOf(board)), rows: idsOf(lanesOf(board)) },
    callOf: (ids, stepId, laneId, before) => ({ name: "moveCards", args: { ids, step: stepId, lane: laneId, before } }),
  };
}

/** Steps go past their neighbours, and past the end of their stage into the next one. */
function nudgeSteps(
  board: BoardReader,
  ids: readonly string[],
  direction: Direction,
): readonly OperationCall[] | undefined {
  const stages = stagesOf(board);
  const families = stages.map(({ id }) => ({ id, children: idsOf(stepsOf(board, id)) }));
  const placed = ids.filter((id) => families.some(({ children }) => children.includes(id)));
  const last = stages.at(-1);
  // Steps without a stage stand at the right end of the map.
  if (placed.length === 0) {
    return direction === "left" && last ? [{ name: "moveSteps", args: { ids, stage: last.id } }] : undefined;
  }
  return shiftedThrough(families, placed, stepOf(direction))?.map(({ family, ids: run, before }) => ({
    name: "moveSteps",
    args: { ids: run, stage: family, before },
  }));
}

function nudgeRoots(board: BoardReader, type: ElementType, name: string): NudgeWay["calls"] {
  return (ids, direction) =>
    nudgeAmong(board.childIds(type, rootContainer), ids, stepOf(direction), (run) => ({ name, args: { ...run } }));
}

/** Points by half a level, together: a curve keeps its shape. */
function nudgeEmotions(
  board: BoardReader,
  ids: readonly string[],
  direction: Direction,
): readonly OperationCall[] | undefined {
  const calls: OperationCall[] = [];
  for (const id of ids) {
    const point = board.require(emotion, id);
    const [stepId, laneId] = point.place;
    if (emotionAt(board, laneId, stepId) !== point || !board.isPlaced(point)) return undefined;
    const level = nearestLevel(point.level - stepOf(direction) * levelStep);
    if (point.level === level || level > highestLevel || level < lowestLevel) return undefined;
    calls.push({ name: "setEmotion", args: { lane: laneId, step: stepId, level } });
  }
  return calls;
}

/** How things of a map go by one place: cards through cells, steps through stages, lanes up and down, points by half a level. */
export function nudgeWays(board: BoardReader, ids: readonly string[]): readonly NudgeWay[] {
  // A level isn't a place: what is moved among other things must not change how people feel.
  if (ids.every((id) => board.get(id)?.type === emotion.type)) {
    return [{ type: emotion, along: "column", calls: (own, to) => nudgeEmotions(board, own, to) }];
  }
  return [
    { type: stage, along: "row", calls: nudgeRoots(board, stage, "moveStages") },
    { type: step, along: "row", calls: (own, to) => nudgeSteps(board, own, to) },
    { type: lane, along: "column", calls: nudgeRoots(board, lane, "moveLanes") },
    { type: card, along: "both", calls: (own, to) => nudgeOnGrid(board, cardMoves(board), own, to) },
  ];
}

/** One place in a direction, for menus. */
export function nudge(board: BoardReader, ids: readonly string[], direction: Direction): readonly OperationCall[] {
  return nudgeAll(board, ids, direction, nudgeWays(board, ids));
}
