import type { BoardReader } from "@throughline/model";
import { outlineItem } from "../contract/elementWords.ts";
import type { OutlineCell, OutlineGrid, OutlineItem, OutlineSection } from "../contract/outline.ts";
import type { Lane } from "./elements/lane/lane.ts";
import { laneTypeLabel, laneTypes } from "./elements/lane/laneType.ts";
import type { Stage } from "./elements/stage/stage.ts";
import { step } from "./elements/step/step.ts";
import { inCells } from "./inCells.ts";
import { lanesOf, stagesOf, stepsOf } from "./read.ts";
import { stageName, laneName } from "./words.ts";
import { say } from "./words/say.ts";

function stageItem(board: BoardReader, stage: Stage): OutlineItem {
  const count = stepsOf(board, stage.id).length;
  return outlineItem(board, stage, [say.steps({ count })]);
}

function cellOf(board: BoardReader, step: string, row: Lane): OutlineCell {
  const cell = { step, lane: row.id };
  return {
    items: inCells.flatMap(({ items }) => items(board, cell)),
    additions: inCells.flatMap(({ additions }) => additions(board, cell, row)),
  };
}

/** Steps whose stage is gone, each with what it holds; then what has lost its step or lane, cards first. */
function unplacedSections(board: BoardReader, lanes: readonly Lane[]): OutlineSection[] {
  const strays = board.unplaced(step);
  const loose = inCells.toReversed().flatMap(({ strays }) => strays(board));
  const steps = strays.map((stray): OutlineSection => {
    const cells = lanes.map((row) => cellOf(board, stray.id, row));
    return {
      key: stray.id,
      heading: outlineItem(board, stray),
      items: cells.flatMap(({ items }) => items),
      sections: [],
      additions: lanes.flatMap((row, index) =>
        (cells[index]?.additions ?? []).map(({ label, call }) => ({ label: `${label}, ${laneName(row)}`, call })),
      ),
    };
  });
  if (steps.length + loose.length === 0) return [];
  return [
    {
      key: "unplaced",
      heading: say.unplaced,
      note: say.unplacedNote,
      items: loose,
      sections: steps,
      additions: [],
    },
  ];
}

/** The map as a grid with headed rows and columns; what has lost its place stands beside it. */
export function outlineOf(board: BoardReader): OutlineGrid {
  const stages = stagesOf(board);
  const lanes = lanesOf(board);
  const groups = stages.map((stage) => ({ stage, steps: stepsOf(board, stage.id) }));
  const columns = groups.flatMap(({ steps }) => steps);
  return {
    shape: "grid",
    columnGroups: groups.map(({ stage, steps }) => ({
      heading: stageItem(board, stage),
      columns: steps.map((step) => outlineItem(board, step)),
    })),
    rows: lanes.map((row) => ({
      heading: outlineItem(board, row, [laneTypeLabel(row.laneType)]),
      cells: columns.map(({ id }) => cellOf(board, id, row)),
    })),
    additions: [
      { label: say.addStage, call: { name: "addStage", args: {} } },
      ...stages.map((stage) => ({
        label: say.addStepTo({ stage: stageName(stage) }),
        call: { name: "addStep", args: { stage: stage.id } },
      })),
      ...laneTypes.map((laneType) => ({
        label: say.addLaneOf({ type: laneTypeLabel(laneType) }),
        call: { name: "addLane", args: { laneType } },
      })),
    ],
    sections: unplacedSections(board, lanes),
  };
}
