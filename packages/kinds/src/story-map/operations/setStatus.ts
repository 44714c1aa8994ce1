import { defineOperation, elementIdArg } from "@throughline/model";
import { z } from "zod/mini";
import { story } from "../elements/story/story.ts";
import { storyStatuses } from "../elements/story/storyStatus.ts";

/** Gives several stories a status at once. */
export const setStatus = defineOperation({
  name: "setStatus",
  label: "Set status",
  args: z.object({
    ids: z.array(elementIdArg).check(z.minLength(1), z.maxLength(5_000)),
    status: z.enum(storyStatuses),
  }),
  run: (board, { ids, status }) => {
    for (const id of ids) board.require(story, id);
    for (const id of ids) board.set(id, "status", status);
  },
});
