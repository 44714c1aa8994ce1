import { defineOperation } from "@throughline/model";
import { joinNames, mergeArgs, mergeLists, readMerge } from "../../placing/mergeHeads.ts";
import { activity } from "../elements/activity/activity.ts";
import { release } from "../elements/release/release.ts";
import { story } from "../elements/story/story.ts";
import { task } from "../elements/task/task.ts";
import { readStoryMap, sliceIds } from "../read.ts";

/**
 * Merges releases into one of them: under each task their stories stand in the order of the slices, names are joined. A
 * release without a date takes the last one that another has: together they aren't out before.
 */
export const mergeReleases = defineOperation({
  name: "mergeReleases",
  label: "Merge releases",
  args: mergeArgs,
  run: (board, args) => {
    const map = readStoryMap(board);
    const { kept, going, ids } = readMerge(board, release, args, map.releases);
    const title = joinNames([kept.title, ...going.map((one) => one.title)], release, "title");
    for (const { id } of map.tasks) {
      mergeLists(
        board,
        story,
        ids.map((lane) => ({ container: id, lane, isKept: lane === kept.id })),
      );
    }
    const date =
      kept.date ||
      (going
        .map((one) => one.date)
        .toSorted()
        .at(-1) ??
        "");
    if (date !== kept.date) board.set(kept.id, "date", date);
    if (title !== kept.title) board.setText(kept.id, "title", title);
    for (const { id } of going) board.remove(id);
  },
});

/** Merges tasks into one of them, in its activity: in each slice their stories stand in the order of the tasks, names are joined. */
export const mergeTasks = defineOperation({
  name: "mergeTasks",
  label: "Merge tasks",
  args: mergeArgs,
  run: (board, args) => {
    const map = readStoryMap(board);
    const { kept, going, ids } = readMerge(board, task, args, map.tasks);
    const title = joinNames([kept.title, ...going.map((one) => one.title)], task, "title");
    for (const lane of sliceIds(map)) {
      mergeLists(
        board,
        story,
        ids.map((container) => ({ container, lane, isKept: container === kept.id })),
      );
    }
    if (title !== kept.title) board.setText(kept.id, "title", title);
    for (const { id } of going) board.remove(id);
  },
});

/** Merges activities into one of them, with all their tasks in order; names are joined. */
export const mergeActivities = defineOperation({
  name: "mergeActivities",
  label: "Merge activities",
  args: mergeArgs,
  run: (board, args) => {
    const all = readStoryMap(board).groups.flatMap((group) => group.activity ?? []);
    const { kept, going, ids } = readMerge(board, activity, args, all);
    const title = joinNames([kept.title, ...going.map((one) => one.title)], activity, "title");
    mergeLists(
      board,
      task,
      ids.map((container) => ({ container, isKept: container === kept.id })),
    );
    if (title !== kept.title) board.setText(kept.id, "title", title);
    for (const { id } of going) board.remove(id);
  },
});
