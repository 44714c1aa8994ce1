import type { BoardReader } from "@throughline/model";
import type { MenuEntry } from "../menu.ts";
import { activity } from "./elements/activity.ts";
import { release } from "./elements/release.ts";
import { task } from "./elements/task.ts";
import { nudgeEntries } from "./nudgeEntries.ts";
import { nextSibling } from "./operations/pasteTarget.ts";
import { later, laterLabel, titleOf, type StoryMap } from "./storyMap.ts";

const withBefore = (before: string | undefined) => (before === undefined ? {} : { before });

/** The entries for a task: stories under it, tasks beside it, other activities to move it to. */
export function taskEntries(board: BoardReader, map: StoryMap, id: string): MenuEntry[] {
  const activityId = board.find(task, id)?.place[0] ?? "";
  const isPlaced = board.find(activity, activityId) !== undefined;
  const add = (before: string | undefined) => ({
    name: "addTask",
    args: { activity: activityId, ...withBefore(before) },
  });
  const targets = map.groups.flatMap((group): MenuEntry[] =>
    group.activity
      ? [
          {
            id: group.activity.id,
            label: titleOf(group.activity),
            checked: group.activity.id === activityId,
            call: { name: "moveTask", args: { id, activity: group.activity.id } },
          },
        ]
      : [],
  );
  const beside: MenuEntry[] = [
    { id: "add-before", label: "Add task before", icon: "plus", opens: true, call: add(id) },
    { id: "add-after", label: "Add task after", icon: "plus", opens: true, call: add(nextSibling(board, task, id)) },
  ];
  return [
    { id: "add-story", label: "Add story", icon: "story", entries: storyAdditions(map, id) },
    ...(isPlaced ? beside : []),
    ...(targets.length > 0 ? [{ id: "move-to", label: "Move to…", entries: targets }] : []),
    ...nudgeEntries(board, id),
  ];
}

/** A story for each slice under a task. */
export function storyAdditions(map: StoryMap, taskId: string): MenuEntry[] {
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
  const others = map.groups.flatMap((group) => (group.activity && group.activity.id !== id ? [group.activity] : []));
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
    ...moveAmong("moveActivity", id, others, "At the end"),
    ...nudgeEntries(board, id),
  ];
}

/** The entries for a release: releases beside it, and where among the slices it can go. */
export function releaseEntries(board: BoardReader, map: StoryMap, id: string): MenuEntry[] {
  const others = map.releases.filter((release) => release.id !== id);
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
    ...moveAmong("moveRelease", id, others, "Last"),
    ...nudgeEntries(board, id),
  ];
}

/** "Move to…" before each of its siblings, or to the end. */
function moveAmong(
  name: string,
  id: string,
  others: readonly Parameters<typeof titleOf>[0][],
  endLabel: string,
): MenuEntry[] {
  if (others.length === 0) return [];
  const before = others.map((other): MenuEntry => ({
    id: other.id,
    label: `Before ${titleOf(other)}`,
    call: { name, args: { id, before: other.id } },
  }));
  return [
    {
      id: "move-to",
      label: "Move to…",
      entries: [...before, { id: "end", label: endLabel, call: { name, args: { id } } }],
    },
  ];
}
