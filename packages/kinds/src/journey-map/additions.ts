import type { BoardReader, ElementType } from "@throughline/model";
import type { MenuEntry } from "../contract/menu.ts";
import { addEntry } from "../placing/addBeside.ts";
import { nextSibling } from "../placing/siblings.ts";
import { card } from "./elements/card/card.ts";
import { lane } from "./elements/lane/lane.ts";
import { laneLook, laneTypeLabel, laneTypes, showsCurve } from "./elements/lane/laneType.ts";
import { stage } from "./elements/stage/stage.ts";
import { step } from "./elements/step/step.ts";
import { nearOf } from "./operations/pasteTarget.ts";
import { columnsOf, lanesOf, stagesOf } from "./read.ts";
import { say } from "./words/say.ts";

/** What can be added, beside the selected element where that says where. */
export function additionsNear(board: BoardReader, nearId: string | undefined): MenuEntry[] {
  const near = nearOf(board, nearId);
  /** The sibling after the one that is near, before which something new goes. */
  const after = (type: ElementType, id: string | undefined) => (id === undefined ? id : nextSibling(board, type, id));
  const stageId = near.stage ?? stagesOf(board).at(-1)?.id;
  const stepId = near.step ?? columnsOf(board)[0]?.id;
  const lanes = lanesOf(board);
  const laneId = near.lane ?? (lanes.find(({ laneType }) => !showsCurve(laneType)) ?? lanes[0])?.id;
  const entries: MenuEntry[] = [];
  if (stepId !== undefined && laneId !== undefined) {
    const args = { step: stepId, lane: laneId, before: after(card, near.card) };
    entries.push(addEntry("add-card", say.addCard, { name: "addCard", args }, "card"));
  }
  if (stageId !== undefined) {
    const args = { stage: stageId, before: near.stage === stageId ? after(step, near.step) : undefined };
    entries.push(addEntry("add-step", say.addStep, { name: "addStep", args }, "task"));
  }
  const beforeLane = after(lane, near.lane);
  return [
    ...entries,
    addEntry("add-stage", say.addStage, { name: "addStage", args: { before: after(stage, near.stage) } }, "columns"),
    {
      id: "add-lane",
      label: say.addLane,
      icon: "rows",
      entries: laneTypes.map((laneType) => {
        const call = { name: "addLane", args: { laneType, before: beforeLane } };
        return addEntry(`add-lane-${laneType}`, laneTypeLabel(laneType), call, laneLook(laneType).icon);
      }),
    },
  ];
}
