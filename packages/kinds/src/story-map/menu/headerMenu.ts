import type { BoardReader } from "@throughline/model";
import type { MenuEntry } from "../../contract/menu.ts";
import { mergeEntries } from "../../placing/mergeHeads.ts";
import { moveAmong, moveToEntry } from "../../placing/moveAmong.ts";
import { activity } from "../elements/activity/activity.ts";
import { release } from "../elements/release/release.ts";
import { task } from "../elements/task/task.ts";
import { nudges } from "./nudges.ts";
import { nextSibling, type SiblingAnchor } from "../../placing/siblings.ts";
import { later, type StoryMap } from "../read.ts";
import { laterLabel, titleOf } from "../words.ts";

const withBefore = (before: string | undefined) => (before === undefined ? {} : { before });

/** The entries for a task: stories under it, tasks beside it, other activities to move it to. */
export function taskEntries(board: BoardReader, map: StoryMap, id: string): MenuEntry[] {
  const activityId = board.find(task, id)?.place[0] ?? "";
  const isPlaced = board.find(activity, activityId) !== undefined;
  const add = (before: string | undefined) => ({
    name: "addTask",
    args: { activity: activityId, ...withBefore(before) },
  });
  const beside: MenuEntry[] = [
    { id: "add-before", label: "Add task before", icon: "plus", opens: true, call: add(id) },
    { id: "add-after", label: "Add task after", icon: "plus", opens: true, call: add(nextSibling(board, task, id)) },
  ];
  return [
    { id: "add-story", label: "Add story", icon: "story", entries: storyAdditions(map, id) },
    ...(isPlaced ? beside : []),
    ...taskTargets(board, map, [id]),
    ...nudges(board, [id]),
  ];
}

/** A story for each slice under a task. */
function storyAdditions(map: StoryMap, taskId: string): MenuEntry[] {
  const add = (id: string, label: string, release: string): MenuEntry => ({
    id,
    label,
    opens: true,
    call: { name: "addStory", args: { task: taskId, release } },
  });
  return [
    ...map.releases.map((release) => add(release.id, titleOf(release), release.id)),
    add("later", laterLabel, later),
  ];
}

/** The entries for an activity: tasks under it, activities beside it, where along the backbone it can go. */
export function activityEntries(board: BoardReader, map: StoryMap, id: string): MenuEntry[] {
  const add = (before: string | undefined) => ({ name: "addActivity", args: withBefore(before) });
  return [
    { id: "add-task", label: "Add task", icon: "task", opens: true, call: { name: "addTask", args: { activity: id } } },
    { id: "add-before", label: "Add activity before", icon: "plus", opens: true, call: add(id) },
    {
      id: "add-after",
      label: "Add activity after",
      icon: "plus",
      opens: true,
      call: add(nextSibling(board, activity, id)),
    },
    ...activityTargets(map, [id]),
    ...nudges(board, [id]),
  ];
}

/** The entries for a release: releases beside it, and where among the slices it can go. */
export function releaseEntries(board: BoardReader, map: StoryMap, id: string): MenuEntry[] {
  const add = (before: string | undefined) => ({ name: "addRelease", args: withBefore(before) });
  return [
    { id: "add-before", label: "Add release before", icon: "plus", opens: true, call: add(id) },
    {
      id: "add-after",
      label: "Add release after",
      icon: "plus",
      opens: true,
      call: add(nextSibling(board, release, id)),
    },
    ...releaseTargets(map, [id]),
    ...nudges(board, [id]),
  ];
}

/** "Move to…" for tasks: to the end of another activity than the one all of them are in; and what they can be merged with. */
export function taskTargets(board: BoardReader, map: StoryMap, ids: readonly string[]): MenuEntry[] {
  const parents = new Set(ids.map((id) => board.find(task, id)?.place[0]));
  const entries = map.groups.flatMap((group): MenuEntry[] =>
    group.activity && !(parents.size === 1 && parents.has(group.activity.id))
      ? [
          {
            id: group.activity.id,
            label: titleOf(group.activity),
            call: { name: "moveTasks", args: { ids, activity: group.activity.id } },
          },
        ]
      : [],
  );
  const all = map.tasks.map((one) => ({ id: one.id, name: titleOf(one) }));
  return [...moveToEntry(entries), ...mergeEntries(all, ids, "Merge tasks", "mergeTasks")];
}

/** "Move to…" for activities: where along the backbone they can go; and what they can be merged with. */
export function activityTargets(map: StoryMap, ids: readonly string[]): MenuEntry[] {
  const siblings = map.groups.flatMap(({ activity }) =>
    activity ? [{ id: activity.id, name: titleOf(activity) }] : [],
  );
  const callOf = (anchor: SiblingAnchor) => ({ name: "moveActivities", args: { ids, ...anchor } });
  return [
    ...moveToEntry(moveAmong(siblings, ids, { before: "Before", end: "At the end" }, callOf)),
    ...mergeEntries(siblings, ids, "Merge activities", "mergeActivities"),
  ];
}

/** "Move to…" for releases: where among the slices they can go; and what they can be merged with. */
export function releaseTargets(map: StoryMap, ids: readonly string[]): MenuEntry[] {
  const siblings = map.releases.map((release) => ({ id: release.id, name: titleOf(release) }));
  const callOf = (anchor: SiblingAnchor) => ({ name: "moveReleases", args: { ids, ...anchor } });
  return [
    ...moveToEntry(moveAmong(siblings, ids, { before: "Before", end: "Last" }, callOf)),
    ...mergeEntries(siblings, ids, "Merge releases", "mergeReleases"),
  ];
}
