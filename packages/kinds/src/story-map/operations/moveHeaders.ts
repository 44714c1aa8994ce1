import { defineOperation, elementIdArg } from "@throughline/model";
import { z } from "zod/mini";
import { idsInOrder } from "../../placing/idsInOrder.ts";
import { beforeArg, idsArg } from "../../placing/moveArgs.ts";
import { placeRun } from "../../placing/placeBefore.ts";
import { activity } from "../elements/activity/activity.ts";
import { release } from "../elements/release/release.ts";
import { task } from "../elements/task/task.ts";
import { readStoryMap } from "../read.ts";

/** Moves activities, with all that is under them, along the backbone, next to each other. */
export const moveActivities = defineOperation({
  name: "moveActivities",
  label: "Move activities",
  args: z.object({ ids: idsArg, before: beforeArg }),
  run: (board, { ids, before }) => {
    const all = readStoryMap(board).groups.flatMap((group) => group.activity ?? []);
    placeRun(board, { type: activity, container: "", before }, idsInOrder(board, activity, ids, all));
  },
});

/** Moves tasks with their stories, next to each other, within an activity or to another one. */
export const moveTasks = defineOperation({
  name: "moveTasks",
  label: "Move tasks",
  args: z.object({
    ids: idsArg,
    activity: elementIdArg.check(z.describe("The activity they then belong to")),
    before: beforeArg,
  }),
  run: (board, { ids, activity: container, before }) => {
    const moved = idsInOrder(board, task, ids, readStoryMap(board).tasks);
    board.require(activity, container);
    placeRun(board, { type: task, container, before }, moved);
  },
});

/** Moves releases, with their slices of stories, earlier or later, next to each other. */
export const moveReleases = defineOperation({
  name: "moveReleases",
  label: "Move releases",
  args: z.object({ ids: idsArg, before: beforeArg }),
  run: (board, { ids, before }) => {
    const moved = idsInOrder(board, release, ids, readStoryMap(board).releases);
    placeRun(board, { type: release, container: "", before }, moved);
  },
});
