import type { BoardReader, ElementType, NamedOperation, OperationCall, ValidationIssue } from "@throughline/model";
import type { Point, Rect, Scene, TextLayout } from "@throughline/scene";
import type { Stop } from "../placing/nearestInDirection.ts";
import type { NudgeWay } from "../placing/nudgeAll.ts";
import type { Arranging, DropTarget, PlaceField, SummaryFact } from "./kind.ts";
import type { MenuEntry } from "./menu.ts";
import type { Outline } from "./outline.ts";

/** Where the elements of a board's earlier parts stand, for what a later one lays out by them: a note that sticks to a card. */
export interface Ground {
  /** `undefined` for what isn't on the board, and for what stands in a later part. */
  readonly rectOf: (id: string) => Rect | undefined;
}

/**
 * A part as its author writes it: some types of element, and all that is done with them. `L` is the part's own layout,
 * computed from the board and never stored. All functions are pure: they read the board, never write it, and may keep
 * results in WeakMaps by element (elements are new objects whenever they changed). Where they are given elements, these
 * are the part's own or gone.
 */
export interface PartDefinition<L> {
  readonly id: string;
  /** The types of element that it owns. */
  readonly elements: readonly ElementType[];
  /** Rules between its elements that their own types can't state. */
  readonly check?: (board: BoardReader) => readonly ValidationIssue[];
  /** The part's operations; the common ones are added. `deleteElements` and `pasteElements` must be among them, for its own. */
  readonly operations: readonly NamedOperation[];
  readonly layout: (board: BoardReader, text: TextLayout, ground: Ground) => L;
  /** Its items' keys must be told from those of other parts: elements' ids, or with a prefix that is the part's own. */
  readonly scene: (board: BoardReader, layout: L, text: TextLayout) => Scene;
  readonly outline: (board: BoardReader) => Outline;
  /** What can be done with the selected elements; the menu twin of every drag is among it ("Move to…"). */
  readonly menu: (board: BoardReader, ids: readonly string[]) => readonly MenuEntry[];
  /** What can be added, near the selected element if there is one; the toolbar and the palette show these. */
  readonly additions: (board: BoardReader, near: string | undefined) => readonly MenuEntry[];
  /** What a double click or a tap with the add tool at a point of empty board makes. */
  readonly addAt: (board: BoardReader, layout: L, point: Point) => OperationCall | undefined;
  /** The call behind a scene item of role `add`, by its key. */
  readonly addCall: (board: BoardReader, layout: L, key: string) => OperationCall | undefined;
  /** The places of the selected elements that can be set for all of them at once; empty where they share none. */
  readonly placeFields: (board: BoardReader, ids: readonly string[]) => readonly PlaceField[];
  /**
   * Where these elements would land if they were let go with the pointer here. `undefined`: nowhere, they go back.
   * `held` is the one under the pointer: what stands in several cells keeps its places around it, as it is shown while
   * it is dragged. Without it the first of them goes to the pointer.
   */
  readonly dropAt: (
    board: BoardReader,
    layout: L,
    ids: readonly string[],
    point: Point,
    held?: string,
  ) => DropTarget | undefined;
  /**
   * The call for a handle (scene item of role `handle`) dragged to a point; called for each move, must be cheap. Also
   * for an item of role `add` where the place on it says what is added, as its height on a curve does: a click is
   * then a drag that ends where it began. Absent where nothing has a handle.
   */
  readonly dragHandle?: (
    board: BoardReader,
    layout: L,
    key: string,
    point: Point,
    start: Point,
  ) => OperationCall | undefined;
  /** Every element with its rectangle: from one to the next go the arrow keys, and later parts find them by it. */
  readonly stops: (layout: L) => Iterable<Stop>;
  /**
   * How its elements go by one place with Alt + arrow, for a selection (other parts' elements may be in it): the moves
   * that a drag by one place would make.
   */
  readonly nudgeWays: (board: BoardReader, ids: readonly string[]) => readonly NudgeWay[];
  /** Where its elements can be arranged by people who may not change everything on the board. */
  readonly arranging?: Arranging;
  /** Short facts for the board's header and its inspector when nothing is selected: "12 steps", "Walking skeleton ✓". */
  readonly summary: (board: BoardReader) => readonly SummaryFact[];
}

/** What of a part asks where things are. */
type ByLayout = "layout" | "scene" | "addAt" | "addCall" | "dropAt" | "dragHandle" | "stops";

/** A part on one board as it is now; good until the board changes. */
export interface PlacedPart {
  readonly scene: Scene;
  addAt(point: Point): OperationCall | undefined;
  addCall(key: string): OperationCall | undefined;
  dropAt(ids: readonly string[], point: Point, held: string | undefined): DropTarget | undefined;
  dragHandle(key: string, point: Point, start: Point): OperationCall | undefined;
  stops(): Iterable<Stop>;
}

/** A part as kinds are made of it; its layout's type is hidden behind `place`. */
export interface Part extends Omit<PartDefinition<never>, ByLayout> {
  /** Lays its elements out. */
  readonly place: (board: BoardReader, text: TextLayout, ground: Ground) => PlacedPart;
}

/** Makes a part of what its author wrote. */
export function definePart<L>(definition: PartDefinition<L>): Part {
  const { layout: layOut, scene: draw, addAt, addCall, dropAt, dragHandle, stops, ...rest } = definition;
  return Object.freeze({
    ...rest,
    place(board: BoardReader, text: TextLayout, ground: Ground): PlacedPart {
      const layout = layOut(board, text, ground);
      let scene: Scene | undefined;
      return {
        get scene() {
          return (scene ??= draw(board, layout, text));
        },
        addAt: (point) => addAt(board, layout, point),
        addCall: (key) => addCall(board, layout, key),
        dropAt: (ids, point, held) => dropAt(board, layout, ids, point, held),
        dragHandle: (key, point, start) => dragHandle?.(board, layout, key, point, start),
        stops: () => stops(layout),
      };
    },
  });
}
