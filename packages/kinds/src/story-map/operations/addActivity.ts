import { defineOperation } from "@throughline/model";
import { z } from "zod/mini";
import { beforeArg } from "../../placing/moveArgs.ts";
import { orderKeyFor } from "../../placing/placeBefore.ts";
import { activity } from "../elements/activity/activity.ts";
import { titleArg } from "./addArgs.ts";

/** Adds an activity to the backbone. Result: `{ id }`. */
export const addActivity = defineOperation({
  name: "addActivity",
  label: "Add activity",
  makes: { type: activity.type, text: "title", runs: "across" },
  args: z.object({ title: titleArg, before: beforeArg }),
  run: (board, { title, before }) => {
    const order = orderKeyFor(board, { type: activity, container: "", before });
    return { id: board.insert(activity, { place: ["", "", order], title }) };
  },
});
