import type { BoardSchema } from "./boardSchema.ts";
import type { BoardElement, ElementOf, ElementType } from "./elementType.ts";

/** A board as layout, outline, export and checks see it: plain elements, in order, always current. */
export interface BoardReader {
  readonly schema: BoardSchema;
  /** The title, or "" */
  readonly title: string;
  /** The document's format version; 0 when it was never set (an empty document). */
  readonly version: number;
  readonly size: number;
  meta(key: string): unknown;
  get(id: string): BoardElement | undefined;
  /** The element when it is there and of that type. */
  find<E extends ElementType>(type: E, id: string): ElementOf<E> | undefined;
  /** @throws OperationError `not-found` with a sentence that names the type. */
  require<E extends ElementType>(type: E, id: string): ElementOf<E>;
  all(): IterableIterator<BoardElement>;
  ofType<E extends ElementType>(type: E): ElementOf<E>[];
  /**
   * Elements of one type in one place, in order. `container` "" is the top of the board. The same array as long as
   * nothing in that place changed, so that caches can be keyed by it.
   */
  children<E extends ElementType>(type: E, container?: string, lane?: string): readonly ElementOf<E>[];
  childIds(type: ElementType, container?: string, lane?: string): readonly string[];
  /**
   * Elements of one type in one lane by their containers, each list as `children` gives it; places without any are left
   * out. The same map as long as nothing in the lane changed, so that whole rows can be remembered by it.
   */
  inLane<E extends ElementType>(type: E, lane: string): ReadonlyMap<string, readonly ElementOf<E>[]>;
  /** Elements of a type whose place leads nowhere: put aside, or orphaned by a merge. In order. */
  unplaced<E extends ElementType>(type: E): ElementOf<E>[];
  isPlaced(element: BoardElement): boolean;
}
