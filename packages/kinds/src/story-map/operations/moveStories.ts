import { defineOperation, elementIdArg } from "@throughline/model";
import { z } from "zod";
import { orderKeysFor } from "../../placeBefore.ts";
import { release as releaseType } from "../elements/release.ts";
import { story } from "../elements/story.ts";
import { task as taskType } from "../elements/task.ts";
import { inMapOrder } from "../inMapOrder.ts";
import { beforeArg, releaseArg } from "./addArgs.ts";

/** Moves stories to one task and slice, next to each other, in the order they have on the map. */
export const moveStories = defineOperation({
  name: "moveStories",
  label: "Move stories",
  args: z.object({
    ids: z.array(elementIdArg).min(1).max(5_000).describe("The stories; their order here doesn't matter"),
    task: elementIdArg.describe("The task whose column they then stand in"),
    release: releaseArg,
    before: beforeArg,
  }),
  run: (board, { ids, task, release, before }) => {
    const moving = new Set(ids);
    const stories = inMapOrder(
      board,
      Array.from(moving, (id) => board.require(story, id)),
    );
    board.require(taskType, task);
    if (release !== "") board.require(releaseType, release);
    const place = { type: story, container: task, lane: release, before, moving };
    const orders = orderKeysFor(board, place, stories.length);
    for (const [index, { id }] of stories.entries()) board.set(id, "place", [task, release, orders[index]]);
  },
});
