import { defineOperation, OperationError } from "@throughline/model";
import { z } from "zod/mini";
import { beforeArg, maxIds } from "../../placing/moveArgs.ts";
import { orderKeysFor } from "../../placing/placeBefore.ts";
import { card } from "../elements/card/card.ts";
import { readCardLines } from "./readCardLines.ts";
import { categoryArg, containerOf, labelArg } from "./args.ts";
import { say } from "../words/say.ts";

/** Adds many cards at once, in the order given: a list of labels, or text with one card a line. Result: `{ ids }`. */
export const addCards = defineOperation({
  name: "addCards",
  label: "Add cards",
  args: z.object({
    labels: z.optional(z.array(labelArg).check(z.maxLength(maxIds))).check(z.describe("One card each")),
    lines: z
      .optional(z.string().check(z.maxLength(1_000_000)))
      .check(z.describe('Text with one card a line; "Name | description" gives it a description too')),
    category: z.optional(categoryArg),
    before: beforeArg,
  }),
  run: (board, { labels = [], lines = "", category, before }) => {
    const cards = [...labels.map((label) => ({ label, description: "" })), ...readCardLines(lines)];
    if (cards.length === 0) throw new OperationError("refused", say.emptyList);
    if (cards.length > maxIds) throw new OperationError("refused", say.mostCards({ most: maxIds }));
    const issues = cards.flatMap(({ label, description }, index) => {
      const shape = z.object({ label: labelArg, description: z.string().check(z.maxLength(20_000)) });
      return shape.safeParse({ label, description }).success
        ? []
        : [{ path: ["lines", index], message: say.cardTooLong({ place: index + 1 }) }];
    });
    if (issues.length > 0) throw new OperationError("refused", say.cardsTooLong, issues);
    const container = containerOf(board, category);
    const orders = orderKeysFor(board, { type: card, container, before }, cards.length);
    const ids = cards.map(({ label, description }, index) =>
      board.insert(card, { place: [container, "", orders[index] ?? ""], label, description }),
    );
    return { ids };
  },
});
