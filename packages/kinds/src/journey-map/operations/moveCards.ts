import { compareOrdered, defineOperation, elementIdArg, OperationError } from "@throughline/model";
import { z } from "zod";
import { placeRun } from "../../placeBefore.ts";
import { card } from "../elements/card.ts";
import { lane } from "../elements/lane.ts";
import { step } from "../elements/step.ts";
import type { Card } from "../journeyReader.ts";
import { readingOrder } from "../readingOrder.ts";

/**
 * Moves cards into one cell, together and in the order in which they stand on the board. Cards that somebody deleted
 * meanwhile are passed over.
 */
export const moveCards = defineOperation({
  name: "moveCards",
  label: "Move cards",
  args: z.object({
    ids: z.array(elementIdArg).min(1).max(5_000),
    step: elementIdArg,
    lane: elementIdArg,
    before: elementIdArg.optional().describe("The card of that cell they go above; the end when left out or gone"),
  }),
  run: (board, { ids, step: stepId, lane: laneId, before }) => {
    board.require(step, stepId);
    board.require(lane, laneId);
    const moved = new Map<string, Card>();
    for (const id of ids) {
      const found = board.find(card, id);
      if (found) moved.set(id, found);
      else if (board.get(id)) throw new OperationError("invalid", `"${id}" is not a card`);
    }
    if (moved.size === 0) throw new OperationError("not-found", "These cards are not on this board any more");
    const position = readingOrder(board);
    const inOrder = Array.from(moved.values()).sort(
      (a, b) =>
        position(a) - position(b) || compareOrdered({ id: a.id, order: a.place[2] }, { id: b.id, order: b.place[2] }),
    );
    const moving = inOrder.map(({ id }) => id);
    placeRun(board, { type: card, container: stepId, lane: laneId, before }, moving);
  },
});
