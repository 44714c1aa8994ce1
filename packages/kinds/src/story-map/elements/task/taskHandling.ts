import type { BoardReader, OperationCall } from "@throughline/model";
import type { Point } from "@throughline/scene";
import type { Direction, DropTarget, PlaceField } from "../../../contract/kind.ts";
import type { MenuEntry } from "../../../contract/menu.ts";
import type { PartElement } from "../../../contract/partElement.ts";
import { barDown } from "../../../drawing/dropIndicator.ts";
import { addBeside } from "../../../placing/addBeside.ts";
import { mergeEntries } from "../../../placing/mergeHeads.ts";
import { moveToEntry } from "../../../placing/moveAmong.ts";
import { shiftedThrough, stepOf } from "../../../placing/nudgeAll.ts";
import { nudgeEntries } from "../../../placing/nudgeEntries.ts";
import { placeField } from "../../../placing/placeField.ts";
import { lineOfSpot, spotAmong } from "../../../placing/siblingSpot.ts";
import type { Layout } from "../../layout/layout.ts";
import { sizes } from "../../layout/sizes.ts";
import { groupAt } from "../../pointing/hitCell.ts";
import { isOnMap, later, readBackbone, readStoryMap, type StoryMap } from "../../read.ts";
import { laterName, titleOf } from "../../words.ts";
import { activity } from "../activity/activity.ts";
import { task } from "./task.ts";
import { say } from "../../words/say.ts";

/** Stories under it, in each slice, and tasks beside it. */
function ofOne(board: BoardReader, map: StoryMap, id: string): MenuEntry[] {
  const slices = [
    ...map.releases.map((release) => ({ id: release.id, label: titleOf(release), release: release.id })),
    { id: "later", label: laterName(), release: later },
  ];
  const stories = slices.map(({ id: slice, label, release }): MenuEntry => ({
    id: slice,
    label,
    opens: true,
    call: { name: "addStory", args: { task: id, release } },
  }));
  const parent = board.find(activity, board.require(task, id).place[0]);
  return [
    { id: "add-story", label: say.addStory, icon: "story", entries: stories },
    ...(parent
      ? addBeside(board, task, id, [say.addTaskBefore, say.addTaskAfter], (anchor) => ({
          name: "addTask",
          args: { activity: parent.id, ...anchor },
        }))
      : []),
  ];
}

/** "Move to…": to the end of another activity than the one all of them are in. */
function moveTargets(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const parents = new Set(ids.map((id) => board.find(task, id)?.place[0]));
  return readBackbone(board).flatMap(({ activity }): MenuEntry[] => {
    if (!activity || (parents.size === 1 && parents.has(activity.id))) return [];
    const call = { name: "moveTasks", args: { ids, activity: activity.id } };
    return [{ id: activity.id, label: titleOf(activity), call }];
  });
}

function menu(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const map = readStoryMap(board);
  const all = map.tasks.map((one) => ({ id: one.id, name: titleOf(one) }));
  return [
    ...(ids.length === 1 ? ids.flatMap((id) => ofOne(board, map, id)) : []),
    ...moveToEntry(moveTargets(board, ids)),
    ...mergeEntries(all, ids, say.mergeTasks, "mergeTasks"),
    ...nudgeEntries(board, ids, [taskHandling]),
  ];
}

function placeFields(board: BoardReader, ids: readonly string[]): PlaceField[] {
  const tasks = ids.map((id) => board.require(task, id));
  const activities = readBackbone(board).flatMap(({ activity }) =>
    activity ? [{ value: activity.id, label: titleOf(activity) }] : [],
  );
  return placeField({ key: "activity", label: say.activity, part: 0 }, tasks, activities, (value) => ({
    name: "moveTasks",
    args: { ids, activity: value },
  }));
}

function dropAt(_board: BoardReader, layout: Layout, ids: readonly string[], { x }: Point): DropTarget | undefined {
  const group = groupAt(layout, x);
  if (!group?.activity) return undefined;
  const { taskRow } = layout;
  const all = group.columns.map(({ task, x }) => ({ id: task.id, rect: { ...taskRow, x, width: sizes.column }, task }));
  const spot = spotAmong(all, new Set(ids), "x", x);
  const before = spot.next && { before: spot.next.id };
  return {
    calls: [{ name: "moveTasks", args: { ids, activity: group.activity.id, ...before } }],
    indicator: [barDown(taskRow, lineOfSpot(spot, "x", 0, group.x))],
    label: say.taskAt({
      activity: titleOf(group.activity),
      at: spot.next ? "other" : "none",
      task: spot.next ? titleOf(spot.next.task) : "",
    }),
  };
}

/** Past their neighbours, and past the end of their activity into the next one. */
function nudge(board: BoardReader, ids: readonly string[], direction: Direction): readonly OperationCall[] | undefined {
  const families = readBackbone(board).flatMap(({ activity, tasks }) =>
    activity ? [{ id: activity.id, children: tasks.map(({ id }) => id) }] : [],
  );
  return shiftedThrough(families, ids, stepOf(direction))?.map(({ family, ...run }) => ({
    name: "moveTasks",
    args: { activity: family, ...run },
  }));
}

/** What people do with tasks: they go along the backbone, from one activity to the next. */
export const taskHandling: PartElement<Layout> = {
  type: task,
  menu,
  placeFields,
  dropAt,
  nudge: { along: "row", goes: isOnMap, calls: nudge },
};
