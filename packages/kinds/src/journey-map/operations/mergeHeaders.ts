import { defineOperation, type BoardWriter } from "@throughline/model";
import { joinNames, mergeArgs, mergeLists, readMerge } from "../../placing/mergeHeads.ts";
import { lane } from "../elements/lane/lane.ts";
import { stage } from "../elements/stage/stage.ts";
import { step } from "../elements/step/step.ts";
import type { Cell } from "../InCell.ts";
import { inCells } from "../inCells.ts";
import { columnsOf, lanesOf, stagesOf } from "../read.ts";

/** Brings what stands in several cells into one of them, for each row or column of cells; all is worked out before it is written. */
function mergeCells(board: BoardWriter, merges: readonly { readonly cells: readonly Cell[]; readonly into: Cell }[]) {
  const writes = merges.flatMap(({ cells, into }) => inCells.map(({ planMerge }) => planMerge(board, cells, into)));
  for (const write of writes) write();
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
    const columns = columnsOf(board).map(({ id: step }) => ({
      cells: ids.map((lane) => ({ step, lane })),
      into: { step, lane: kept.id },
    }));
    mergeCells(board, columns);
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
    const rows = lanesOf(board).map(({ id: lane }) => ({
      cells: ids.map((step) => ({ step, lane })),
      into: { step: kept.id, lane },
    }));
    mergeCells(board, rows);
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
