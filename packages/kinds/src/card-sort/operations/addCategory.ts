import { defineOperation } from "@throughline/model";
import { z } from "zod";
import { orderKeysFor } from "../../placeBefore.ts";
import { category } from "../elements/category.ts";
import { beforeArg, descriptionArg, nameArg } from "./args.ts";

/** Adds an empty group. Result: `{ id }`. */
export const addCategory = defineOperation({
  name: "addCategory",
  label: "Add group",
  args: z.object({ before: beforeArg, name: nameArg.optional(), description: descriptionArg.optional() }),
  run: (board, { before, name = "", description = "" }) => {
    const [order = ""] = orderKeysFor(board, { type: category, container: "", before }, 1);
    return { id: board.insert(category, { place: ["", "", order], name, description }) };
  },
});
