import { copyElements } from "@throughline/kinds";
import type { BoardReader } from "@throughline/model";

/** More than this isn't lifted with what holds it: the eye doesn't need it, and each frame would paint it. */
const mostLifted = 400;

/**
 * What goes along when these elements are moved, they themselves left out: the steps and cards of a stage, the cards of
 * a lane. Nothing when it is more than `most`.
 */
export function heldContents(board: BoardReader, ids: readonly string[], most = mostLifted): readonly string[] {
  const held = new Set(ids);
  const contents = new Set<string>();
  for (const { id } of copyElements(board, ids)) if (typeof id === "string" && !held.has(id)) contents.add(id);
  // What stands in a lane is held by its step and goes along with the lane all the same.
  for (const { id, place } of board.all()) if (place && held.has(place[1]) && !held.has(id)) contents.add(id);
  return contents.size > most ? [] : Array.from(contents);
}
