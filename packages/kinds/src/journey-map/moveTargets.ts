import type { BoardReader, OperationCall } from "@throughline/model";
import type { MenuEntry } from "../menu.ts";
import { emotionId } from "./elements/emotion.ts";
import { columnsOf, lanesOf, stagesOf, stepsOf } from "./journeyReader.ts";
import { stageName, stepName } from "./layoutColumns.ts";
import { laneName } from "./layoutRows.ts";

/** One place in a row of siblings: before each of the others, or at the end. Where it stands now is left out. */
function places(
  siblings: readonly { readonly id: string; readonly name: string }[],
  id: string,
  words: { readonly before: string; readonly end: string },
  callOf: (before: string | undefined) => OperationCall,
): MenuEntry[] {
  const index = siblings.findIndex((sibling) => sibling.id === id);
  const entries = siblings
    .filter((sibling, at) => sibling.id !== id && (index < 0 || at !== index + 1))
    .map((sibling): MenuEntry => ({
      id: `before-${sibling.id}`,
      label: `${words.before} ${sibling.name}`,
      call: callOf(sibling.id),
    }));
  const atEnd = index >= 0 && index === siblings.length - 1;
  return atEnd ? entries : [...entries, { id: "end", label: words.end, call: callOf(undefined) }];
}

/** Where a stage can go. */
export function stageTargets(board: BoardReader, id: string): MenuEntry[] {
  const siblings = stagesOf(board).map((stage) => ({ id: stage.id, name: stageName(stage) }));
  return places(siblings, id, { before: "Before", end: "The end" }, (before) => ({
    name: "moveStage",
    args: { id, before },
  }));
}

/** Where a lane can go. */
export function laneTargets(board: BoardReader, id: string): MenuEntry[] {
  const siblings = lanesOf(board).map((lane) => ({ id: lane.id, name: laneName(lane) }));
  return places(siblings, id, { before: "Above", end: "The bottom" }, (before) => ({
    name: "moveLane",
    args: { id, before },
  }));
}

/** Where a step can go: each place of each stage. */
export function stepTargets(board: BoardReader, id: string): MenuEntry[] {
  return stagesOf(board).flatMap((stage) => {
    const siblings = stepsOf(board, stage.id).map((step) => ({ id: step.id, name: stepName(step) }));
    const callOf = (before: string | undefined) => ({ name: "moveStep", args: { id, stage: stage.id, before } });
    const entries = places(siblings, id, { before: "Before", end: "The end" }, callOf);
    return entries.length > 0 ? [{ id: stage.id, label: stageName(stage), entries }] : [];
  });
}

/** Where cards can go: to the end of each cell, by step and then lane. */
export function cardTargets(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const lanes = lanesOf(board);
  if (lanes.length === 0) return [];
  return columnsOf(board).map((step) => ({
    id: step.id,
    label: stepName(step),
    entries: lanes.map((lane) => ({
      id: lane.id,
      label: laneName(lane),
      call: { name: "moveCards", args: { ids, step: step.id, lane: lane.id } },
    })),
  }));
}

/** Where a point can go: the steps of each curve that have none yet. */
export function emotionTargets(board: BoardReader, id: string): MenuEntry[] {
  const columns = columnsOf(board);
  return lanesOf(board)
    .filter(({ laneType }) => laneType === "emotion")
    .flatMap((lane) => {
      const free = columns.filter((step) => !board.get(emotionId(lane.id, step.id)));
      const entries = free.map((step) => ({
        id: step.id,
        label: stepName(step),
        call: { name: "moveEmotion", args: { id, lane: lane.id, step: step.id } },
      }));
      return entries.length > 0 ? [{ id: lane.id, label: laneName(lane), entries }] : [];
    });
}
