import type { BoardReader, ElementType } from "@throughline/model";
import type { MenuEntry } from "../contract/menu.ts";
import { nextSibling } from "../placing/siblings.ts";
import { card } from "./elements/card/card.ts";
import { lane } from "./elements/lane/lane.ts";
import { stage } from "./elements/stage/stage.ts";
import { step } from "./elements/step/step.ts";
import { columnsOf, lanesOf, stagesOf } from "./read.ts";
import { showsCurve, laneLook, laneTypeLabel, laneTypes } from "./elements/lane/laneType.ts";
import { nearOf } from "./operations/pasteTarget.ts";

/** The sibling after the one that is near, before which something new goes. */
function after(board: BoardReader, type: ElementType, near: string | undefined): string | undefined {
  return near === undefined ? undefined : nextSibling(board, type, near);
}

/** What can be added, beside the selected element where that says where. */
export function additionsNear(board: BoardReader, nearId: string | undefined): MenuEntry[] {
  const near = nearOf(board, nearId);
  const stageId = near.stage ?? stagesOf(board).at(-1)?.id;
  const stepId = near.step ?? columnsOf(board)[0]?.id;
  const lanes = lanesOf(board);
  const laneId = near.lane ?? (lanes.find(({ laneType }) => !showsCurve(laneType)) ?? lanes[0])?.id;
  const entries: MenuEntry[] = [];
  if (stepId !== undefined && laneId !== undefined) {
    const before = after(board, card, near.card);
    entries.push({
      id: "add-card",
      label: "Add card",
      icon: "card",
      call: { name: "addCard", args: { step: stepId, lane: laneId, before } },
      opens: true,
    });
  }
  if (stageId !== undefined) {
    const before = near.stage === stageId ? after(board, step, near.step) : undefined;
    entries.push({
      id: "add-step",
      label: "Add step",
      icon: "task",
      call: { name: "addStep", args: { stage: stageId, before } },
      opens: true,
    });
  }
  entries.push(
    {
      id: "add-stage",
      label: "Add stage",
      icon: "columns",
      call: { name: "addStage", args: { before: after(board, stage, near.stage) } },
      opens: true,
    },
    {
      id: "add-lane",
      label: "Add lane",
      icon: "rows",
      entries: laneTypes.map((laneType) => ({
        id: `add-lane-${laneType}`,
        label: laneTypeLabel(laneType),
        icon: laneLook(laneType).icon,
        call: { name: "addLane", args: { laneType, before: after(board, lane, near.lane) } },
        opens: true,
      })),
    },
  );
  return entries;
}
