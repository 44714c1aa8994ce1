import { compareOrdered, defineOperation, elementIdArg, OperationError } from "@throughline/model";
import { z } from "zod/mini";
import { movesToCells } from "../../placing/arrangement.ts";
import { placeRun } from "../../placing/placeBefore.ts";
import { card, type Card } from "../elements/card/card.ts";
import { lane } from "../elements/lane/lane.ts";
import { step } from "../elements/step/step.ts";
import { readingOrder } from "../read.ts";
import { say } from "../words/say.ts";

/**
 * Moves cards to a step, a lane or the cell of both, in the order in which they stand on the board; those of one cell
 * stand next to each other. Without a step each stays in its own, and so with the lane. Cards that somebody deleted
 * meanwhile are passed over.
 */
export const moveCards = defineOperation({
  name: "moveCards",
  label: "Move cards",
  args: z
    .object({
      ids: z.array(elementIdArg).check(z.minLength(1), z.maxLength(5_000)),
      step: z.optional(elementIdArg).check(z.describe("Each stays in its own step when left out")),
      lane: z.optional(elementIdArg).check(z.describe("Each stays in its own lane when left out")),
      before: z
        .optional(elementIdArg)
        .check(z.describe("The card of that cell they go above; the end when left out or gone")),
    })
    .check(z.refine(({ step, lane }) => step !== undefined || lane !== undefined, "says neither a step nor a lane")),
  run: (board, { ids, step: stepId, lane: laneId, before }) => {
    if (stepId !== undefined) board.require(step, stepId);
    if (laneId !== undefined) board.require(lane, laneId);
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
    const moves = movesToCells(inOrder, { container: stepId, lane: laneId });
    for (const { container, lane: row } of moves) {
      if (board.find(step, container) && board.find(lane, row)) continue;
      throw new OperationError("refused", say.needsBoth);
    }
    for (const { ids: run, ...cell } of moves) placeRun(board, { type: card, ...cell, before }, run);
  },
});
