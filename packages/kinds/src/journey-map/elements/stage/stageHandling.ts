import type { BoardReader } from "@throughline/model";
import type { Point } from "@throughline/scene";
import type { DropTarget } from "../../../contract/kind.ts";
import type { MenuEntry } from "../../../contract/menu.ts";
import type { PartElement } from "../../../contract/partElement.ts";
import { barDown } from "../../../drawing/dropIndicator.ts";
import { addBeside, addEntry } from "../../../placing/addBeside.ts";
import { mergeEntries } from "../../../placing/mergeHeads.ts";
import { moveAmongEntry } from "../../../placing/moveAmong.ts";
import { nudgeAtTop } from "../../../placing/nudgeAll.ts";
import { nudgeEntries } from "../../../placing/nudgeEntries.ts";
import { spotAmong } from "../../../placing/siblingSpot.ts";
import type { Layout } from "../../layout/boxes.ts";
import { isBeyond } from "../../pointing/hitCell.ts";
import { stagesOf } from "../../read.ts";
import { stageName } from "../../words.ts";
import { stage } from "./stage.ts";
import { say } from "../../words/say.ts";

function ofOne(board: BoardReader, id: string): MenuEntry[] {
  return [
    addEntry("add-step", say.addStep, { name: "addStep", args: { stage: id } }),
    ...addBeside(board, stage, id, [say.addStageBefore, say.addStageAfter], (anchor) => ({
      name: "addStage",
      args: { ...anchor },
    })),
  ];
}

function menu(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const siblings = stagesOf(board).map((one) => ({ id: one.id, name: stageName(one) }));
  const [id] = ids;
  return [
    ...(id !== undefined && ids.length === 1 ? ofOne(board, id) : []),
    ...nudgeEntries(board, ids, [stageHandling]),
    ...moveAmongEntry(siblings, ids, { before: (what) => say.before({ what }), end: say.theEnd }, "moveStages"),
    ...mergeEntries(siblings, ids, say.mergeStages, "mergeStages"),
  ];
}

function dropAt(_board: BoardReader, layout: Layout, ids: readonly string[], point: Point): DropTarget | undefined {
  if (isBeyond(layout, point)) return undefined;
  const { stages, gridBottom, gridRight } = layout;
  const all = stages.flatMap(({ stage, header }) => (stage ? [{ id: stage.id, rect: header, stage }] : []));
  const { next } = spotAmong(all, new Set(ids), "x", point.x);
  const end = stages.find(({ stage }) => !stage)?.header.x ?? gridRight;
  return {
    calls: [{ name: "moveStages", args: { ids, before: next?.id } }],
    indicator: [barDown({ y: 0, height: gridBottom }, next?.rect.x ?? end)],
    label: next ? say.before({ what: stageName(next.stage) }) : say.atTheEnd,
  };
}

/** What people do with stages: they go along the top of the map. */
export const stageHandling: PartElement<Layout> = {
  type: stage,
  menu,
  dropAt,
  nudge: {
    along: "row",
    calls: nudgeAtTop(stage, "moveStages"),
  },
};
