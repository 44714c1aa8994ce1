import type { BoardReader } from "@throughline/model";
import type { MenuEntry } from "../../contract/menu.ts";
import { mergeEntries } from "../../placing/mergeHeads.ts";
import { columnsOf, lanesOf, stagesOf } from "../read.ts";
import { stageName, stepName, laneName } from "../words.ts";

/** What stages can be merged with: each other, or one with another. */
export function mergeStageEntries(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const all = stagesOf(board).map((stage) => ({ id: stage.id, name: stageName(stage) }));
  return mergeEntries(all, ids, "Merge stages", "mergeStages");
}

/** What steps can be merged with, of whatever stage. */
export function mergeStepEntries(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const all = columnsOf(board).map((step) => ({ id: step.id, name: stepName(step) }));
  return mergeEntries(all, ids, "Merge steps", "mergeSteps");
}

/** What lanes can be merged with. */
export function mergeLaneEntries(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const all = lanesOf(board).map((lane) => ({ id: lane.id, name: laneName(lane) }));
  return mergeEntries(all, ids, "Merge lanes", "mergeLanes");
}
