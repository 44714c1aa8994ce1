import { firstOrderKey, type BoardWriter, type OrderKey } from "@throughline/model";
import { orderKeysFor, type RunPlace } from "../placeBefore.ts";

/** The order key for one element that goes to a place. */
export function orderAt(board: BoardWriter, place: RunPlace): OrderKey {
  return orderKeysFor(board, place, 1)[0] ?? firstOrderKey;
}
