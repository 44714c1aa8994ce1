import type { BoardWriter, ElementType } from "@throughline/model";
import { orderKeysFor } from "./placeBefore.ts";
import { inSourceOrder, type FragmentElement } from "./readFragment.ts";

/** Where something that is pasted comes to stand. */
export interface Destination {
  readonly container: string;
  readonly lane: string;
  /** The sibling it goes before; the end when absent or gone. */
  readonly before?: string | undefined;
}

/**
 * Writes copied elements of one type with their new ids: those for one place as one run, in the order that they had.
 * `anchorOf` may say before what a run goes, else its first element does. Gives what was made, with what it was made of.
 */
export function insertRuns(
  board: BoardWriter,
  type: ElementType,
  elements: readonly FragmentElement[],
  newIds: ReadonlyMap<string, string>,
  destinationOf: (element: FragmentElement) => Destination,
  anchorOf?: (run: readonly FragmentElement[], destination: Destination) => string | undefined,
): readonly { readonly id: string; readonly source: FragmentElement }[] {
  const runs = new Map<string, { readonly destination: Destination; readonly members: FragmentElement[] }>();
  for (const element of inSourceOrder(elements)) {
    const destination = destinationOf(element);
    const key = `${destination.container}\n${destination.lane}`;
    const run = runs.get(key);
    if (run) run.members.push(element);
    else runs.set(key, { destination, members: [element] });
  }
  return Array.from(runs.values()).flatMap(({ destination, members }) => {
    const { container, lane } = destination;
    const before = anchorOf ? anchorOf(members, destination) : destination.before;
    const orders = orderKeysFor(board, { type, container, lane, before }, members.length);
    return members.map((source, index) => {
      const place = [container, lane, orders[index]];
      return { id: board.insertRecord(type, { ...source.content, place }, newIds.get(source.id)), source };
    });
  });
}
