import type { BoardReader } from "@throughline/model";
import type { TextLayout } from "@throughline/scene";
import { rememberLast } from "../../drawing/lastMade.ts";
import { stage, type Stage } from "../elements/stage/stage.ts";
import { step, type Step } from "../elements/step/step.ts";
import { emptyColumnWidth, laneHeaderWidth, type ColumnBox, type StageBox } from "./boxes.ts";
import { stagesOf, stepsOf } from "../read.ts";
import { stageName, stepName } from "../words.ts";

/** Inside a header, in board units. `adder` is the room for the "+" at the right end of a stage. */
export const headerInset = { x: 12, y: 10, adder: 32 } as const;
const leastStageHeight = 44;
const leastStepHeight = 44;

/** The stages and columns with their headers, whose rows are as high as the longest name needs. */
export interface ColumnsLayout {
  readonly stages: readonly StageBox[];
  /** Those of all stages. */
  readonly columns: readonly ColumnBox[];
  readonly stageRowHeight: number;
  readonly headHeight: number;
  readonly right: number;
}

interface Group {
  readonly stage: Stage | undefined;
  readonly steps: readonly Step[];
}

function groupsOf(board: BoardReader): Group[] {
  const groups: Group[] = stagesOf(board).map((stage) => ({ stage, steps: stepsOf(board, stage.id) }));
  const strays = board.unplaced(step);
  if (strays.length > 0) groups.push({ stage: undefined, steps: strays });
  return groups;
}

const last = rememberLast<readonly Stage[], ColumnsLayout>();

/** Lays the columns side by side, stage by stage; gives the same object as long as no stage and no step changed. */
export function layoutColumns(board: BoardReader, text: TextLayout): ColumnsLayout {
  const stages = board.children(stage);
  const strays = [...board.unplaced(stage), ...board.unplaced(step)];
  const lists = stagesOf(board).map(({ id }) => stepsOf(board, id));
  return last(stages, [text, ...strays, ...lists], () => makeColumns(groupsOf(board), text));
}

function makeColumns(all: readonly Group[], text: TextLayout): ColumnsLayout {
  const groups = all.map((group) => {
    const width = group.steps.reduce((sum, { width }) => sum + width, 0) || emptyColumnWidth;
    const titleLines = text.wrap(stageName(group.stage), width - 2 * headerInset.x - headerInset.adder, "stage");
    const steps = group.steps.map((step) => ({
      step,
      titleLines: text.wrap(stepName(step), step.width - 2 * headerInset.x, "cardStrong"),
    }));
    return { stage: group.stage, width, titleLines, steps };
  });
  const stageRowHeight = groups.reduce(
    (height, { titleLines }) => Math.max(height, text.height(titleLines, "stage") + 2 * headerInset.y + 4),
    leastStageHeight,
  );
  const stepRowHeight = groups
    .flatMap(({ steps }) => steps)
    .reduce(
      (height, { titleLines }) => Math.max(height, text.height(titleLines, "cardStrong") + 2 * headerInset.y),
      leastStepHeight,
    );
  let x = laneHeaderWidth;
  const stages = groups.map(({ stage, width, titleLines, steps }): StageBox => {
    const header = { x, y: 0, width, height: stageRowHeight };
    let left = x;
    const columns = steps.map(({ step, titleLines }): ColumnBox => {
      const box = { x: left, y: stageRowHeight, width: step.width, height: stepRowHeight };
      left += step.width;
      return { step, header: box, titleLines };
    });
    x += width;
    return { stage, header, titleLines, columns };
  });
  const columns = stages.flatMap((stage) => stage.columns);
  return { stages, columns, stageRowHeight, headHeight: stageRowHeight + stepRowHeight, right: x };
}
