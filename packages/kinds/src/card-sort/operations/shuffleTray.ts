import { defineOperation } from "@throughline/model";
import { z } from "zod/mini";
import { orderKeysFor } from "../../placing/placeBefore.ts";
import { card } from "../elements/card/card.ts";
import { trayCards } from "../read.ts";

/** Puts the unsorted cards in a random order, so that the order they were listed in doesn't suggest groups. */
export const shuffleTray = defineOperation({
  name: "shuffleTray",
  label: "Shuffle unsorted cards",
  args: z.object({}),
  run: (board) => {
    const ids = trayCards(board).map(({ id }) => id);
    for (let last = ids.length - 1; last > 0; last--) {
      const other = Math.floor(board.random() * (last + 1));
      const swapped = ids[last] ?? "";
      ids[last] = ids[other] ?? "";
      ids[other] = swapped;
    }
    const orders = orderKeysFor(board, { type: card, container: "", moving: new Set(ids) }, ids.length);
    for (const [index, id] of ids.entries()) board.set(id, "place", ["", "", orders[index]]);
  },
});
