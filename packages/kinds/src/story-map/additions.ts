import type { BoardReader } from "@throughline/model";
import type { MenuEntry } from "../contract/menu.ts";
import { activity } from "./elements/activity/activity.ts";
import { release } from "./elements/release/release.ts";
import { story } from "./elements/story/story.ts";
import { task } from "./elements/task/task.ts";
import { addEntry } from "../placing/addBeside.ts";
import { nextSibling } from "../placing/siblings.ts";
import { later, readStoryMap } from "./read.ts";
import { say } from "./words/say.ts";

/** What can be added, right after the selected element where there is one, else at the end of the map. */
export function additionsNear(board: BoardReader, near: string | undefined): MenuEntry[] {
  const map = readStoryMap(board);
  const chosen = near === undefined ? undefined : board.get(near);
  const nearStory = chosen && board.find(story, chosen.id);
  const column = board.find(task, nearStory?.place[0] ?? chosen?.id ?? "") ?? map.tasks[0];
  const wanted = board.find(activity, chosen?.id ?? "") ?? board.find(activity, column?.place[0] ?? "");
  const group = wanted ?? map.groups.findLast((group) => group.activity)?.activity;
  const slice = board.find(release, nearStory?.place[1] ?? chosen?.id ?? "");
  const lane = slice?.id ?? (nearStory ? later : (map.releases[0]?.id ?? later));
  const after = (type: typeof task | typeof activity | typeof release | typeof story, id: string | undefined) => {
    const before = id === undefined ? undefined : nextSibling(board, type, id);
    return before === undefined ? {} : { before };
  };
  const isIn = nearStory && column && nearStory.place[0] === column.id && nearStory.place[1] === lane;
  const entries: MenuEntry[] = [];
  if (column) {
    const args = { task: column.id, release: lane, ...(isIn && after(story, nearStory.id)) };
    entries.push(addEntry("add-story", say.addStory, { name: "addStory", args }, "story"));
  }
  if (group) {
    const args = { activity: group.id, ...(chosen && column?.place[0] === group.id && after(task, column.id)) };
    entries.push(addEntry("add-task", say.addTask, { name: "addTask", args }, "task"));
  }
  const activityArgs = chosen && group ? after(activity, group.id) : {};
  const releaseArgs = chosen && slice ? after(release, slice.id) : {};
  return [
    ...entries,
    addEntry("add-activity", say.addActivity, { name: "addActivity", args: activityArgs }, "activity"),
    addEntry("add-release", say.addRelease, { name: "addRelease", args: releaseArgs }, "release"),
  ];
}
