import { defineOperation, elementIdArg, type BoardWriter, type ElementType } from "@throughline/model";
import { z } from "zod";
import { orderKeysFor } from "../../placeBefore.ts";
import { activity } from "../elements/activity.ts";
import { release } from "../elements/release.ts";
import { task } from "../elements/task.ts";
import { beforeArg } from "./addArgs.ts";

function moveTo(
  board: BoardWriter,
  type: ElementType,
  id: string,
  container: string,
  before: string | undefined,
): void {
  const [order = ""] = orderKeysFor(board, { type, container, before, moving: new Set([id]) }, 1);
  board.set(id, "place", [container, "", order]);
}

/** Moves an activity, with all that is under it, along the backbone. */
export const moveActivity = defineOperation({
  name: "moveActivity",
  label: "Move activity",
  args: z.object({ id: elementIdArg, before: beforeArg }),
  run: (board, { id, before }) => {
    board.require(activity, id);
    moveTo(board, activity, id, "", before);
  },
});

/** Moves a task with its stories, within its activity or to another one. */
export const moveTask = defineOperation({
  name: "moveTask",
  label: "Move task",
  args: z.object({
    id: elementIdArg,
    activity: elementIdArg.describe("The activity it then belongs to"),
    before: beforeArg,
  }),
  run: (board, { id, activity: container, before }) => {
    board.require(task, id);
    board.require(activity, container);
    moveTo(board, task, id, container, before);
  },
});

/** Moves a release, with its slice of stories, earlier or later. */
export const moveRelease = defineOperation({
  name: "moveRelease",
  label: "Move release",
  args: z.object({ id: elementIdArg, before: beforeArg }),
  run: (board, { id, before }) => {
    board.require(release, id);
    moveTo(board, release, id, "", before);
  },
});
