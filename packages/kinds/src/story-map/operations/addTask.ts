import { defineOperation, elementIdArg } from "@throughline/model";
import { z } from "zod/mini";
import { beforeArg } from "../../placing/moveArgs.ts";
import { orderKeyFor } from "../../placing/placeBefore.ts";
import { activity } from "../elements/activity/activity.ts";
import { task } from "../elements/task/task.ts";
import { titleArg } from "./addArgs.ts";

/** Adds a task, and with it a column, to an activity. Result: `{ id }`. */
export const addTask = defineOperation({
  name: "addTask",
  label: "Add task",
  makes: { type: task.type, text: "title", runs: "across" },
  args: z.object({
    activity: elementIdArg.check(z.describe("The activity it belongs to")),
    title: titleArg,
    before: beforeArg,
  }),
  run: (board, { activity: container, title, before }) => {
    board.require(activity, container);
    const order = orderKeyFor(board, { type: task, container, before });
    return { id: board.insert(task, { place: [container, "", order], title }) };
  },
});
