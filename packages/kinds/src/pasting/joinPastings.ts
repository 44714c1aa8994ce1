import type { Pasting } from "./pasting.ts";

/** What several parts of a board make of a table, one after the other; a line is taken apart by the first that can. */
export function joinPastings(all: readonly Pasting[]): Pasting {
  const splitLine = all.find((pasting) => pasting.splitLine)?.splitLine;
  return {
    readings: (board, cells, at) => all.flatMap(({ readings }) => readings(board, cells, at)),
    ...(splitLine && { splitLine }),
  };
}
