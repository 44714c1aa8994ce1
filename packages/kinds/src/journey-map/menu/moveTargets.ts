import type { BoardReader } from "@throughline/model";
import type { MenuEntry } from "../../contract/menu.ts";
import { moveAmong } from "../../placing/moveAmong.ts";
import { placeEntries } from "../../placing/placeField.ts";
import type { SiblingAnchor } from "../../placing/siblings.ts";
import { columnsOf, curvesOf, lanesOf, stagesOf, stepsOf, stepsWithoutPoint } from "../read.ts";
import { placeFieldsOf } from "./placeFields.ts";
import { stageName, stepName, laneName } from "../words.ts";

/** Where stages can go. */
export function stageTargets(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const siblings = stagesOf(board).map((stage) => ({ id: stage.id, name: stageName(stage) }));
  const callOf = (anchor: SiblingAnchor) => ({ name: "moveStages", args: { ids, ...anchor } });
  return moveAmong(siblings, ids, { before: "Before", end: "The end" }, callOf);
}

/** Where lanes can go. */
export function laneTargets(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const siblings = lanesOf(board).map((lane) => ({ id: lane.id, name: laneName(lane) }));
  const callOf = (anchor: SiblingAnchor) => ({ name: "moveLanes", args: { ids, ...anchor } });
  return moveAmong(siblings, ids, { before: "Above", end: "The bottom" }, callOf);
}

/** Where steps can go: each place of each stage. */
export function stepTargets(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  return stagesOf(board).flatMap((stage) => {
    const siblings = stepsOf(board, stage.id).map((step) => ({ id: step.id, name: stepName(step) }));
    const callOf = (anchor: SiblingAnchor) => ({ name: "moveSteps", args: { ids, stage: stage.id, ...anchor } });
    const entries = moveAmong(siblings, ids, { before: "Before", end: "The end" }, callOf);
    return entries.length > 0 ? [{ id: stage.id, label: stageName(stage), entries }] : [];
  });
}

/**
 * Where cards can go: to the end of each cell, by step and then lane. Those of several cells go to another lane, each in
 * its own step, or to another step, each in its own lane.
 */
export function cardTargets(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const lanes = lanesOf(board);
  if (lanes.length === 0) return [];
  const cells = new Set(ids.map((id) => board.get(id)?.place?.slice(0, 2).join("\n")));
  const fields = cells.size > 1 ? placeFieldsOf(board, ids) : [];
  if (fields.length > 0) return placeEntries(fields);
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
  return curvesOf(board).flatMap((lane) => {
    const entries = stepsWithoutPoint(board, lane.id).map((step) => ({
      id: step.id,
      label: stepName(step),
      call: { name: "moveEmotion", args: { id, lane: lane.id, step: step.id } },
    }));
    return entries.length > 0 ? [{ id: lane.id, label: laneName(lane), entries }] : [];
  });
}
