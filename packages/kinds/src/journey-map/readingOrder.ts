import type { BoardReader } from "@throughline/model";
import { columnsOf, lanesOf } from "./journeyReader.ts";

/**
 * Ranks cells as they are read: by column, then by lane; what stands in no cell comes last. For cards of one cell the
 * rank is equal and their order key decides.
 */
export function readingOrder(
  board: BoardReader,
): (element: { readonly place: readonly [string, string, string] }) => number {
  const columns = new Map(columnsOf(board).map(({ id }, index) => [id, index]));
  const lanes = new Map(lanesOf(board).map(({ id }, index) => [id, index]));
  return ({ place: [stepId, laneId] }) => {
    const column = columns.get(stepId);
    const row = lanes.get(laneId);
    return column === undefined || row === undefined ? Number.MAX_SAFE_INTEGER : column * lanes.size + row;
  };
}
