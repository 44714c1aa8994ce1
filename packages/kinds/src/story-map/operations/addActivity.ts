import { defineOperation } from "@throughline/model";
import { z } from "zod";
import { orderKeysFor } from "../../placeBefore.ts";
import { activity } from "../elements/activity.ts";
import { beforeArg, titleArg } from "./addArgs.ts";

/** Adds an activity to the backbone. Result: `{ id }`. */
export const addActivity = defineOperation({
  name: "addActivity",
  label: "Add activity",
  args: z.object({ title: titleArg, before: beforeArg }),
  run: (board, { title, before }) => {
    const [order = ""] = orderKeysFor(board, { type: activity, container: "", before }, 1);
    return { id: board.insert(activity, { place: ["", "", order], title }) };
  },
});
