import { firstOrderKey, type BoardReader, type BoardWriter } from "@throughline/model";
import { outlineItem } from "../../../contract/elementWords.ts";
import type { OutlineItem } from "../../../contract/outline.ts";
import { joinNotes } from "../../../placing/mergeHeads.ts";
import type { Cell, InCell } from "../../InCell.ts";
import { showsCurve } from "../lane/laneType.ts";
import { emotion, emotionId, type Emotion } from "./emotion.ts";
import { highestLevel, levelStep, levelWords, lowestLevel, nearestLevel } from "./emotionLevel.ts";
import { emotionAt, strayEmotions } from "./readEmotions.ts";
import { say } from "../../words/say.ts";

/** What is said beside the level. */
function detailsOf({ basis, note }: Emotion): string[] {
  return [basis === "measured" ? say.measured : say.assumed, ...(note === "" ? [] : [say.noteIs({ note })])];
}

function itemOf(board: BoardReader, point: Emotion, cell: Cell): OutlineItem {
  const item = outlineItem(board, point, detailsOf(point));
  return {
    ...item,
    level: {
      label: item.typeLabel,
      value: point.level,
      min: lowestLevel,
      max: highestLevel,
      step: levelStep,
      words: levelWords,
      call: (level) => ({ name: "setEmotion", args: { ...cell, level } }),
    },
  };
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

/** Those of the cells become one; nothing is to be done where only that of the kept cell is set. */
function planMerge(board: BoardWriter, cells: readonly Cell[], into: Cell): () => void {
  const points = cells.flatMap((cell) => emotionAt(board, cell.lane, cell.step) ?? []);
  const id = emotionId(into.lane, into.step);
  if (points.every((point) => point.id === id)) return () => {};
  const merged = { ...mergedPoint(points), place: [into.step, into.lane, firstOrderKey] as const };
  return () => {
    for (const point of points) if (point.id !== id) board.remove(point.id);
    // It may have been put aside when its step was gone for a while.
    if (board.find(emotion, id)) for (const [key, value] of Object.entries(merged)) board.set(id, key, value);
    else board.insert(emotion, merged, id);
  };
}

/** A cell has at most one point of a curve. */
export const emotionInCell: InCell = {
  items: (board, cell) => {
    const point = emotionAt(board, cell.lane, cell.step);
    return point ? [itemOf(board, point, cell)] : [];
  },
  additions: (board, cell, { laneType }) =>
    showsCurve(laneType) && !emotionAt(board, cell.lane, cell.step)
      ? [{ label: say.setEmotion, call: { name: "setEmotion", args: { ...cell, level: 0 } } }]
      : [],
  strays: (board) =>
    strayEmotions(board).map((point) => outlineItem(board, point, [levelWords(point.level), ...detailsOf(point)])),
  planMerge,
};
