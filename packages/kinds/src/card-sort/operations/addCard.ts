import { defineOperation } from "@throughline/model";
import { z } from "zod/mini";
import { beforeArg } from "../../placing/moveArgs.ts";
import { orderKeyFor } from "../../placing/placeBefore.ts";
import { card } from "../elements/card/card.ts";
import { categoryArg, containerOf, descriptionArg, labelArg } from "./args.ts";

/** Adds one card, to the tray or straight to a group. Result: `{ id }`. */
export const addCard = defineOperation({
  name: "addCard",
  label: "Add card",
  makes: { type: card.type, text: "label", more: "description", runs: "down" },
  args: z.object({
    category: z.optional(categoryArg),
    before: beforeArg,
    label: z.optional(labelArg),
    description: z.optional(descriptionArg),
  }),
  run: (board, { category, before, label = "", description = "" }) => {
    const container = containerOf(board, category);
    const order = orderKeyFor(board, { type: card, container, before });
    return { id: board.insert(card, { place: [container, "", order], label, description }) };
  },
});
