import { defineOperation, elementIdArg } from "@throughline/model";
import { z } from "zod";
import { beforeArg } from "../../placing/moveArgs.ts";
import { orderKeyFor } from "../../placing/placeBefore.ts";
import { release as releaseType } from "../elements/release/release.ts";
import { maxEstimate, story } from "../elements/story/story.ts";
import { task as taskType } from "../elements/task/task.ts";
import { storyStatuses } from "../elements/story/storyStatus.ts";
import { releaseArg } from "./addArgs.ts";

/** Adds a story to a task, in a release or in "Later". Result: `{ id }`. */
export const addStory = defineOperation({
  name: "addStory",
  label: "Add story",
  makes: { type: story.type, text: "title", more: "note", runs: "down" },
  args: z.object({
    task: elementIdArg.describe("The task whose column it stands in"),
    release: releaseArg.optional(),
    before: beforeArg,
    title: z.string().max(5_000).optional().describe("The story; may be typed later"),
    note: z.string().max(20_000).optional().describe("Everything else worth knowing"),
    status: z.enum(storyStatuses).optional(),
    estimate: z.number().min(0).max(maxEstimate).nullable().optional().describe("Points; null is not estimated"),
  }),
  run: (board, { task, release = "", before, ...content }) => {
    board.require(taskType, task);
    if (release !== "") board.require(releaseType, release);
    const order = orderKeyFor(board, { type: story, container: task, lane: release, before });
    return { id: board.insert(story, { place: [task, release, order], ...content }) };
  },
});
