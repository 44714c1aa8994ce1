import type { BoardReader, OperationCall } from "@throughline/model";
import type { Point } from "@throughline/scene";
import type { DropTarget } from "../../../contract/kind.ts";
import type { MenuEntry } from "../../../contract/menu.ts";
import type { PartElement } from "../../../contract/partElement.ts";
import { barAcross } from "../../../drawing/dropIndicator.ts";
import { mergeEntries } from "../../../placing/mergeHeads.ts";
import { moveAmongEntry } from "../../../placing/moveAmong.ts";
import { nudgeAtTop } from "../../../placing/nudgeAll.ts";
import { nudgeEntries } from "../../../placing/nudgeEntries.ts";
import { nextSibling } from "../../../placing/siblings.ts";
import { spotAmong } from "../../../placing/siblingSpot.ts";
import { laneHeaderWidth, type Layout } from "../../layout/boxes.ts";
import { isBeyond } from "../../pointing/hitCell.ts";
import { lanesOf } from "../../read.ts";
import { laneName } from "../../words.ts";
import { lane } from "./lane.ts";
import { laneLook, laneTypeLabel, laneTypes, type LaneType } from "./laneType.ts";
import { say } from "../../words/say.ts";

/** An entry for each type of lane; the current one is ticked. Without one a lane is made, and opened for typing. */
function typeEntries(callOf: (laneType: LaneType) => OperationCall, current?: LaneType): MenuEntry[] {
  return laneTypes.map((laneType) => ({
    id: laneType,
    label: laneTypeLabel(laneType),
    icon: laneLook(laneType).icon,
    call: callOf(laneType),
    ...(current === undefined ? { opens: true } : { checked: laneType === current }),
  }));
}

function ofOne(board: BoardReader, id: string): MenuEntry[] {
  const adders = (before: string | undefined) =>
    typeEntries((laneType) => ({ name: "addLane", args: { laneType, before } }));
  const { laneType: current } = board.require(lane, id);
  return [
    { id: "add-before", label: say.addLaneAbove, icon: "plus", entries: adders(id) },
    { id: "add-after", label: say.addLaneBelow, icon: "plus", entries: adders(nextSibling(board, lane, id)) },
    {
      id: "lane-type",
      label: say.changeType,
      entries: typeEntries((laneType) => ({ name: "setLaneType", args: { id, laneType } }), current),
    },
  ];
}

function menu(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const siblings = lanesOf(board).map((one) => ({ id: one.id, name: laneName(one) }));
  const [id] = ids;
  return [
    ...(id !== undefined && ids.length === 1 ? ofOne(board, id) : []),
    ...nudgeEntries(board, ids, [laneHandling]),
    ...moveAmongEntry(siblings, ids, { before: (lane) => say.above({ lane }), end: say.theBottom }, "moveLanes"),
    ...mergeEntries(siblings, ids, say.mergeLanes, "mergeLanes"),
  ];
}

function dropAt(_board: BoardReader, layout: Layout, ids: readonly string[], point: Point): DropTarget | undefined {
  if (isBeyond(layout, point)) return undefined;
  const { rows, gridRight, gridBottom } = layout;
  const all = rows.map(({ lane, header }) => ({ id: lane.id, rect: header, lane }));
  const { next } = spotAmong(all, new Set(ids), "y", point.y);
  return {
    calls: [{ name: "moveLanes", args: { ids, before: next?.id } }],
    indicator: [barAcross({ x: 0, width: Math.max(gridRight, laneHeaderWidth) }, next?.rect.y ?? gridBottom)],
    label: next ? say.above({ lane: laneName(next.lane) }) : say.atTheBottom,
  };
}

/** What people do with lanes: they go up and down, and show one thing or another. */
export const laneHandling: PartElement<Layout> = {
  type: lane,
  menu,
  dropAt,
  nudge: {
    along: "column",
    calls: nudgeAtTop(lane, "moveLanes"),
  },
};
