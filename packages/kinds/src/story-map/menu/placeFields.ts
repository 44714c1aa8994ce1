import type { BoardReader } from "@throughline/model";
import type { PlaceField } from "../../contract/kind.ts";
import { placeField } from "../../placing/placeField.ts";
import { story } from "../elements/story/story.ts";
import { task } from "../elements/task/task.ts";
import { later, readStoryMap } from "../read.ts";
import { laterLabel, titleOf } from "../words.ts";

/** Task and release of stories, the activity of tasks. */
export function placeFieldsOf(board: BoardReader, ids: readonly string[]): PlaceField[] {
  const stories = ids.flatMap((id) => board.find(story, id) ?? []);
  const map = readStoryMap(board);
  if (stories.length > 0 && stories.length === ids.length) {
    if (!stories.every((one) => board.isPlaced(one))) return [];
    const tasks = map.tasks.map((one) => ({ value: one.id, label: titleOf(one) }));
    const releases = map.releases.map((one) => ({ value: one.id, label: titleOf(one) }));
    return [
      ...placeField({ key: "task", label: "Task", part: 0 }, stories, tasks, (value) => ({
        name: "moveStories",
        args: { ids, task: value },
      })),
      ...placeField(
        { key: "release", label: "Release", part: 1 },
        stories,
        [...releases, { value: later, label: laterLabel }],
        (value) => ({ name: "moveStories", args: { ids, release: value } }),
      ),
    ];
  }
  const tasks = ids.flatMap((id) => board.find(task, id) ?? []);
  if (tasks.length === 0 || tasks.length < ids.length) return [];
  const activities = map.groups.flatMap(({ activity }) =>
    activity ? [{ value: activity.id, label: titleOf(activity) }] : [],
  );
  return placeField({ key: "activity", label: "Activity", part: 0 }, tasks, activities, (value) => ({
    name: "moveTasks",
    args: { ids, activity: value },
  }));
}
