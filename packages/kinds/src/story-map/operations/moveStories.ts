import { defineOperation, elementIdArg, OperationError } from "@throughline/model";
import { z } from "zod/mini";
import { movesToCells } from "../../placing/arrangement.ts";
import { beforeArg, idsArg } from "../../placing/moveArgs.ts";
import { placeRun } from "../../placing/placeBefore.ts";
import { release as releaseType } from "../elements/release/release.ts";
import { story } from "../elements/story/story.ts";
import { task as taskType } from "../elements/task/task.ts";
import { inMapOrder } from "../inMapOrder.ts";
import { later } from "../read.ts";
import { releaseArg } from "./addArgs.ts";
import { say } from "../words/say.ts";

/**
 * Moves stories to a task, a slice or the cell of both, in the order they have on the map; those of one cell stand next
 * to each other. Without a task each stays under its own, and so with the release.
 */
export const moveStories = defineOperation({
  name: "moveStories",
  label: "Move stories",
  args: z
    .object({
      ids: idsArg,
      task: z
        .optional(elementIdArg)
        .check(z.describe("The task whose column they then stand in; each stays under its own when left out")),
      release: z
        .optional(releaseArg)
        .check(
          z.describe('The release whose slice they then stand in, "" for Later; each stays in its own when left out'),
        ),
      before: beforeArg,
    })
    .check(
      z.refine(({ task, release }) => task !== undefined || release !== undefined, "says neither a task nor a release"),
    ),
  run: (board, { ids, task, release, before }) => {
    const stories = Array.from(new Set(ids), (id) => board.require(story, id));
    if (task !== undefined) board.require(taskType, task);
    if (release !== undefined && release !== later) board.require(releaseType, release);
    const moves = movesToCells(inMapOrder(board, stories), { container: task, lane: release });
    for (const { container, lane } of moves) {
      if (board.find(taskType, container) && (lane === later || board.find(releaseType, lane))) continue;
      throw new OperationError("refused", say.needsBoth);
    }
    for (const { ids: run, ...cell } of moves) placeRun(board, { type: story, ...cell, before }, run);
  },
});
