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
import { lineOfSpot, spotAmong } from "../../../placing/siblingSpot.ts";
import type { Layout } from "../../layout/layout.ts";
import { sizes } from "../../layout/sizes.ts";
import { isOnMap, readBackbone } from "../../read.ts";
import { titleOf } from "../../words.ts";
import { activity } from "./activity.ts";
import { say } from "../../words/say.ts";

function ofOne(board: BoardReader, id: string): MenuEntry[] {
  return [
    addEntry("add-task", say.addTask, { name: "addTask", args: { activity: id } }, "task"),
    ...addBeside(board, activity, id, [say.addActivityBefore, say.addActivityAfter], (anchor) => ({
      name: "addActivity",
      args: { ...anchor },
    })),
  ];
}

function menu(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const siblings = readBackbone(board).flatMap(({ activity }) =>
    activity ? [{ id: activity.id, name: titleOf(activity) }] : [],
  );
  return [
    ...(ids.length === 1 ? ids.flatMap((id) => ofOne(board, id)) : []),
    ...moveAmongEntry(siblings, ids, { before: (what) => say.before({ what }), end: say.atTheEnd }, "moveActivities"),
    ...mergeEntries(siblings, ids, say.mergeActivities, "mergeActivities"),
    ...nudgeEntries(board, ids, [activityHandling]),
  ];
}

function dropAt(_board: BoardReader, layout: Layout, ids: readonly string[], { x }: Point): DropTarget {
  const { activityRow, taskRow } = layout;
  const all = layout.groups.flatMap(({ activity, x, width }) =>
    activity ? [{ id: activity.id, rect: { ...activityRow, x, width }, activity }] : [],
  );
  const spot = spotAmong(all, new Set(ids), "x", x);
  const height = taskRow.y + taskRow.height - activityRow.y;
  const before = spot.next && { before: spot.next.id };
  return {
    calls: [{ name: "moveActivities", args: { ids, ...before } }],
    indicator: [barDown({ y: activityRow.y, height }, lineOfSpot(spot, "x", sizes.groupGap, layout.bodyLeft))],
    label: spot.next ? say.before({ what: titleOf(spot.next.activity) }) : say.atTheEnd,
  };
}

/** What people do with activities: they go along the backbone. */
export const activityHandling: PartElement<Layout> = {
  type: activity,
  menu,
  dropAt,
  nudge: {
    along: "row",
    goes: isOnMap,
    calls: nudgeAtTop(activity, "moveActivities"),
  },
};
