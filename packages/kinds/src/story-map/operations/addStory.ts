import { defineOperation, elementIdArg } from "@throughline/model";
import { z } from "zod/mini";
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
    task: elementIdArg.check(z.describe("The task whose column it stands in")),
    release: z.optional(releaseArg),
    before: beforeArg,
    title: z.optional(z.string().check(z.maxLength(5_000))).check(z.describe("The story; may be typed later")),
    note: z.optional(z.string().check(z.maxLength(20_000))).check(z.describe("Everything else worth knowing")),
    status: z.optional(z.enum(storyStatuses)),
    estimate: z
      .optional(z.nullable(z.number().check(z.minimum(0), z.maximum(maxEstimate))))
      .check(z.describe("Points; null is not estimated")),
  }),
  run: (board, { task, release = "", before, ...content }) => {
    board.require(taskType, task);
    if (release !== "") board.require(releaseType, release);
    const order = orderKeyFor(board, { type: story, container: task, lane: release, before });
    return { id: board.insert(story, { place: [task, release, order], ...content }) };
  },
});
