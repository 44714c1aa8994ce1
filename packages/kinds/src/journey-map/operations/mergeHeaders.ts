import { defineOperation, firstOrderKey, type BoardWriter } from "@throughline/model";
import { joinNames, joinNotes, mergeArgs, mergeLists, readMerge } from "../../placing/mergeHeads.ts";
import { card } from "../elements/card/card.ts";
import { emotion, emotionId } from "../elements/emotion/emotion.ts";
import { lane } from "../elements/lane/lane.ts";
import { stage } from "../elements/stage/stage.ts";
import { step } from "../elements/step/step.ts";
import { nearestLevel } from "../elements/emotion/emotionLevel.ts";
import { columnsOf, emotionAt, lanesOf, stagesOf, type Emotion } from "../read.ts";

interface Cell {
  readonly step: string;
  readonly lane: string;
}

/**
 * What several points say together. What was measured outweighs what was assumed: the level is the mean of the measured
 * ones, else of all, to the nearest half; it is measured when one of them was. All notes are kept.
 */
function mergedPoint(points: readonly Emotion[]) {
  const measured = points.filter(({ basis }) => basis === "measured");
  const counted = measured.length > 0 ? measured : points;
  const mean = counted.reduce((sum, { level }) => sum + level, 0) / counted.length;
  return {
    level: nearestLevel(mean),
    basis: measured.length > 0 ? ("measured" as const) : ("assumed" as const),
    note: joinNotes(points.map(({ note }) => note)),
  };
}

/** The points of cells that become one, and what they make together; nothing where only that of the kept cell is set. */
function planPoint(board: BoardWriter, cells: readonly Cell[], into: Cell) {
  const points = cells.flatMap((cell) => emotionAt(board, cell.lane, cell.step) ?? []);
  const id = emotionId(into.lane, into.step);
  return points.some((point) => point.id !== id) ? [{ id, into, points, merged: mergedPoint(points) }] : [];
}

function writePoints(board: BoardWriter, plans: ReturnType<typeof planPoint>): void {
  for (const { id, into, points, merged } of plans) {
    for (const point of points) if (point.id !== id) board.remove(point.id);
    const place = [into.step, into.lane, firstOrderKey] as const;
    // It may have been put aside when its step was gone for a while.
    if (board.find(emotion, id))
      for (const [key, value] of Object.entries({ ...merged, place })) board.set(id, key, value);
    else board.insert(emotion, { ...merged, place }, id);
  }
}

/**
 * Merges lanes into one of them: cards stand in the order in which the lanes did, points of a curve in one step become
 * one, names are joined. The lane that stays keeps its type.
 */
export const mergeLanes = defineOperation({
  name: "mergeLanes",
  label: "Merge lanes",
  args: mergeArgs,
  run: (board, args) => {
    const { kept, going, ids } = readMerge(board, lane, args, lanesOf(board));
    const title = joinNames([kept.title, ...going.map((one) => one.title)], lane, "title");
    const columns = columnsOf(board);
    const points = columns.flatMap(({ id }) =>
      planPoint(
        board,
        ids.map((laneId) => ({ step: id, lane: laneId })),
        { step: id, lane: kept.id },
      ),
    );
    for (const { id } of columns) {
      mergeLists(
        board,
        card,
        ids.map((laneId) => ({ container: id, lane: laneId, isKept: laneId === kept.id })),
      );
    }
    writePoints(board, points);
    if (title !== kept.title) board.setText(kept.id, "title", title);
    for (const { id } of going) board.remove(id);
  },
});

/**
 * Merges steps into one of them, in its stage: cards of a lane stand in the order in which the steps did, points of a
 * curve become one, names are joined. The column is as wide as the widest.
 */
export const mergeSteps = defineOperation({
  name: "mergeSteps",
  label: "Merge steps",
  args: mergeArgs,
  run: (board, args) => {
    const { kept, going, ids } = readMerge(board, step, args, columnsOf(board));
    const title = joinNames([kept.title, ...going.map((one) => one.title)], step, "title");
    const lanes = lanesOf(board);
    const points = lanes.flatMap(({ id }) =>
      planPoint(
        board,
        ids.map((stepId) => ({ step: stepId, lane: id })),
        { step: kept.id, lane: id },
      ),
    );
    for (const { id } of lanes) {
      mergeLists(
        board,
        card,
        ids.map((stepId) => ({ container: stepId, lane: id, isKept: stepId === kept.id })),
      );
    }
    writePoints(board, points);
    const width = Math.max(kept.width, ...going.map((one) => one.width));
    if (width !== kept.width) board.set(kept.id, "width", width);
    if (title !== kept.title) board.setText(kept.id, "title", title);
    for (const { id } of going) board.remove(id);
  },
});

/** Merges stages into one of them, with all their steps in order; names are joined. */
export const mergeStages = defineOperation({
  name: "mergeStages",
  label: "Merge stages",
  args: mergeArgs,
  run: (board, args) => {
    const { kept, going, ids } = readMerge(board, stage, args, stagesOf(board));
    const title = joinNames([kept.title, ...going.map((one) => one.title)], stage, "title");
    mergeLists(
      board,
      step,
      ids.map((id) => ({ container: id, isKept: id === kept.id })),
    );
    if (title !== kept.title) board.setText(kept.id, "title", title);
    for (const { id } of going) board.remove(id);
  },
});
