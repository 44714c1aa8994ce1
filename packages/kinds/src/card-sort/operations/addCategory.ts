import { defineOperation } from "@throughline/model";
import { z } from "zod/mini";
import { beforeArg } from "../../placing/moveArgs.ts";
import { orderKeyFor } from "../../placing/placeBefore.ts";
import { category } from "../elements/category/category.ts";
import { descriptionArg, nameArg } from "./args.ts";

/** Adds an empty group. Result: `{ id }`. */
export const addCategory = defineOperation({
  name: "addCategory",
  label: "Add group",
  makes: { type: category.type, text: "name", more: "description", runs: "across" },
  args: z.object({ before: beforeArg, name: z.optional(nameArg), description: z.optional(descriptionArg) }),
  run: (board, { before, name = "", description = "" }) => {
    const order = orderKeyFor(board, { type: category, container: "", before });
    return { id: board.insert(category, { place: ["", "", order], name, description }) };
  },
});
