import type { BoardReader } from "@throughline/model";

/** How deep things stand in each other at most; a place that leads back to itself is only found in a broken document. */
const deepest = 4;

/**
 * The ids, and those of everything that stands in one of them, as its container or its lane, now: what goes with it
 * when it is deleted.
 */
export function withContents(board: BoardReader, ids: readonly string[]): ReadonlySet<string> {
  const all = new Set(ids);
  const types = Array.from(board.schema.elements.values(), ({ placement }) => placement);
  const holding = new Set(
    types.flatMap((placement) => [...(placement?.containers ?? []), ...(placement?.lanes ?? [])]),
  );
  // Most of what is deleted holds nothing.
  if (!ids.some((id) => holding.has(board.get(id)?.type ?? ""))) return all;
  for (let depth = 0, before = 0; depth < deepest && all.size > before; depth++) {
    before = all.size;
    for (const { id, place } of board.all()) {
      if (place && (all.has(place[0]) || all.has(place[1]))) all.add(id);
    }
  }
  return all;
}
