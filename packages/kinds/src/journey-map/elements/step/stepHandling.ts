import type { BoardReader, OperationCall } from "@throughline/model";
import type { Point } from "@throughline/scene";
import type { Direction, DropTarget, PlaceField } from "../../../contract/kind.ts";
import type { MenuEntry } from "../../../contract/menu.ts";
import type { PartElement } from "../../../contract/partElement.ts";
import { barDown } from "../../../drawing/dropIndicator.ts";
import { addBeside } from "../../../placing/addBeside.ts";
import { mergeEntries } from "../../../placing/mergeHeads.ts";
import { moveAmong, moveToEntry } from "../../../placing/moveAmong.ts";
import { shiftedThrough, stepOf } from "../../../placing/nudgeAll.ts";
import { nudgeEntries } from "../../../placing/nudgeEntries.ts";
import { placeField } from "../../../placing/placeField.ts";
import { lineOfSpot, spotAmong } from "../../../placing/siblingSpot.ts";
import type { Layout, StageBox } from "../../layout/boxes.ts";
import { isBeyond, outside } from "../../pointing/hitCell.ts";
import { columnsOf, stagesOf, stepsOf } from "../../read.ts";
import { widthHandleKey } from "../../scene/headerScene.ts";
import { stageName, stepName } from "../../words.ts";
import { stage } from "../stage/stage.ts";
import { greatestStepWidth, leastStepWidth, step } from "./step.ts";
import { say } from "../../words/say.ts";

const widerBy = 40;
/** Columns are dragged wider in these steps, so that two of them easily become alike. */
const widthStep = 20;

/** "Move to…": each place of each stage. */
function moveTargets(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  return stagesOf(board).flatMap((stage) => {
    const siblings = stepsOf(board, stage.id).map((step) => ({ id: step.id, name: stepName(step) }));
    const entries = moveAmong(siblings, ids, { before: (what) => say.before({ what }), end: say.theEnd }, (anchor) => ({
      name: "moveSteps",
      args: { ids, stage: stage.id, ...anchor },
    }));
    return entries.length > 0 ? [{ id: stage.id, label: stageName(stage), entries }] : [];
  });
}

function widths(board: BoardReader, id: string): MenuEntry[] {
  const { width } = board.require(step, id);
  const resize = (entryId: string, label: string, next: number): MenuEntry => ({
    id: entryId,
    label,
    call: { name: "resizeStep", args: { id, width: next } },
  });
  return [
    ...(width < greatestStepWidth ? [resize("wider", say.makeWider, width + widerBy)] : []),
    ...(width > leastStepWidth ? [resize("narrower", say.makeNarrower, width - widerBy)] : []),
  ];
}

function adders(board: BoardReader, id: string): MenuEntry[] {
  const stageId = board.find(stage, board.require(step, id).place[0])?.id;
  if (stageId === undefined) return [];
  return addBeside(board, step, id, [say.addStepBefore, say.addStepAfter], (anchor) => ({
    name: "addStep",
    args: { stage: stageId, ...anchor },
  }));
}

function menu(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const all = columnsOf(board).map((one) => ({ id: one.id, name: stepName(one) }));
  const only = ids.length === 1 ? ids : [];
  return [
    ...only.flatMap((id) => adders(board, id)),
    ...nudgeEntries(board, ids, [stepHandling]),
    ...moveToEntry(moveTargets(board, ids)),
    ...mergeEntries(all, ids, say.mergeSteps, "mergeSteps"),
    ...only.flatMap((id) => widths(board, id)),
  ];
}

function placeFields(board: BoardReader, ids: readonly string[]): PlaceField[] {
  const steps = ids.map((id) => board.require(step, id));
  const stages = stagesOf(board).map((one) => ({ value: one.id, label: stageName(one) }));
  return placeField({ key: "stage", label: say.stage, part: 0 }, steps, stages, (value) => ({
    name: "moveSteps",
    args: { ids, stage: value },
  }));
}

function dropAt(_board: BoardReader, layout: Layout, ids: readonly string[], point: Point): DropTarget | undefined {
  if (isBeyond(layout, point)) return undefined;
  const { x } = point;
  const holding = layout.stages.filter(({ stage }) => stage);
  const away = ({ header }: StageBox) => outside(x, header.x, header.width);
  const target = holding.toSorted((a, b) => away(a) - away(b))[0];
  if (!target?.stage) return undefined;
  const all = target.columns.map(({ step, header }) => ({ id: step.id, rect: header, step }));
  const spot = spotAmong(all, new Set(ids), "x", x);
  const height = layout.gridBottom - layout.stageRowHeight;
  return {
    calls: [{ name: "moveSteps", args: { ids, stage: target.stage.id, before: spot.next?.id } }],
    indicator: [barDown({ y: layout.stageRowHeight, height }, lineOfSpot(spot, "x", 0, target.header.x))],
    label: say.stepAt({
      stage: stageName(target.stage),
      at: spot.next ? "other" : "none",
      step: spot.next ? stepName(spot.next.step) : "",
    }),
  };
}

/** The edge of a step's header sets the width of its column. */
function dragHandle(_board: BoardReader, layout: Layout, key: string, { x }: Point): OperationCall | undefined {
  const column = layout.columns.find(({ step }) => widthHandleKey(step.id) === key);
  if (!column) return undefined;
  const width = Math.round((x - column.header.x) / widthStep) * widthStep;
  return { name: "resizeStep", args: { id: column.step.id, width } };
}

/** Past their neighbours, and past the end of their stage into the next one. */
function nudge(board: BoardReader, ids: readonly string[], direction: Direction): readonly OperationCall[] | undefined {
  const stages = stagesOf(board);
  const families = stages.map((one) => ({ id: one.id, children: stepsOf(board, one.id).map(({ id }) => id) }));
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

/** What people do with steps: they go through stages, and their columns are made wider. */
export const stepHandling: PartElement<Layout> = {
  type: step,
  menu,
  placeFields,
  dropAt,
  dragHandle,
  nudge: { along: "row", calls: nudge },
};
