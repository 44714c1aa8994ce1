import type { BoardReader, ElementType, OperationCall, ValidationIssue } from "@throughline/model";
import type { Point } from "@throughline/scene";
import type { Nudged } from "../placing/nudgeAll.ts";
import type { DropTarget, PlaceField } from "./kind.ts";
import type { MenuEntry } from "./menu.ts";

/**
 * One type of element as its part has it: what it holds, and what people do with elements of it. The record stands in
 * the element's folder; menus, drops and moves by one place ask it and name no element. Where functions are given ids,
 * these are one or more elements of the type that are on the board. `L` is the part's layout.
 */
export interface PartElement<L> extends Nudged {
  readonly type: ElementType;
  /** Rules between its elements that the type can't state. */
  readonly check?: (board: BoardReader) => readonly ValidationIssue[];
  /** What can be done with them beside doubling and deleting; the menu twin of every drag is among it ("Move to…"). */
  readonly menu: (board: BoardReader, ids: readonly string[]) => readonly MenuEntry[];
  /** What is copied where one is doubled, if that is not just it with what stands in it. Nothing: it can't be doubled. */
  readonly doubled?: (board: BoardReader, id: string) => readonly string[];
  /** What deleting is called where it isn't all that people would think. */
  readonly deleteLabel?: string;
  /** Their places that can be set for all of them at once; empty where they share none. */
  readonly placeFields?: (board: BoardReader, ids: readonly string[]) => readonly PlaceField[];
  /**
   * Where they would land if they were let go with the pointer here; none of them stands in another. `undefined`:
   * nowhere, they go back. `held` is the one under the pointer: what stands in several cells keeps its places around
   * it, as it is shown while it is dragged. Without it the first of them goes to the pointer.
   */
  readonly dropAt: (
    board: BoardReader,
    layout: L,
    ids: readonly string[],
    point: Point,
    held: string | undefined,
  ) => DropTarget | undefined;
  /**
   * The call for one of its handles (scene item of role `handle`) dragged to a point, `undefined` for any other key;
   * called for each move, must be cheap. Also for an item of role `add` where the place on it says what is added, as
   * its height on a curve does: a click is then a drag that ends where it began.
   */
  readonly dragHandle?: (
    board: BoardReader,
    layout: L,
    key: string,
    point: Point,
    start: Point,
  ) => OperationCall | undefined;
}
