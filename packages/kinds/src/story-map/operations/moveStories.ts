import { defineOperation, elementIdArg } from "@throughline/model";
import { z } from "zod";
import { beforeArg, idsArg } from "../../moveArgs.ts";
import { placeRun } from "../../placeBefore.ts";
import { release as releaseType } from "../elements/release.ts";
import { story } from "../elements/story.ts";
import { task as taskType } from "../elements/task.ts";
import { inMapOrder } from "../inMapOrder.ts";
import { releaseArg } from "./addArgs.ts";

/** Moves stories to one task and slice, next to each other, in the order they have on the map. */
export const moveStories = defineOperation({
  name: "moveStories",
  label: "Move stories",
  args: z.object({
    ids: idsArg,
    task: elementIdArg.describe("The task whose column they then stand in"),
    release: releaseArg,
    before: beforeArg,
  }),
  run: (board, { ids, task, release, before }) => {
    const stories = Array.from(new Set(ids), (id) => board.require(story, id));
    board.require(taskType, task);
    if (release !== "") board.require(releaseType, release);
    const moved = inMapOrder(board, stories).map(({ id }) => id);
    placeRun(board, { type: story, container: task, lane: release, before }, moved);
  },
});
