import type { BoardReader, NamedOperation, OperationCall } from "@throughline/model";
import type { Point, Rect, Scene, TextLayout } from "@throughline/scene";
import type { Stop } from "../placing/nearestInDirection.ts";
import { dragHandle, dropAt, menuOf, placeFieldsOf } from "./handleElements.ts";
import type { Arranging, DropTarget, PlaceField, SummaryFact } from "./kind.ts";
import type { MenuEntry } from "./menu.ts";
import type { Outline } from "./outline.ts";
import type { PartElement } from "./partElement.ts";

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
  /** The types of element that it owns; what is done with elements of one of them stands in its own record. */
  readonly elements: readonly PartElement<L>[];
  /** Where "Duplicate" puts several: each behind what it was made of, or all behind the last of them. */
  readonly doubles: "behind each" | "behind the last";
  /** The part's operations; the common ones are added. `deleteElements` and `pasteElements` must be among them, for its own. */
  readonly operations: readonly NamedOperation[];
  readonly layout: (board: BoardReader, text: TextLayout, ground: Ground) => L;
  /** Its items' keys must be told from those of other parts: elements' ids, or with a prefix that is the part's own. */
  readonly scene: (board: BoardReader, layout: L, text: TextLayout) => Scene;
  readonly outline: (board: BoardReader) => Outline;
  /** What can be added, near the selected element if there is one; the toolbar and the palette show these. */
  readonly additions: (board: BoardReader, near: string | undefined) => readonly MenuEntry[];
  /** What a double click or a tap with the add tool at a point of empty board makes. */
  readonly addAt: (board: BoardReader, layout: L, point: Point) => OperationCall | undefined;
  /** The call behind a scene item of role `add`, by its key. */
  readonly addCall: (board: BoardReader, layout: L, key: string) => OperationCall | undefined;
  /** Every element with its rectangle: from one to the next go the arrow keys, and later parts find them by it. */
  readonly stops: (layout: L) => Iterable<Stop>;
  /** Where its elements can be arranged by people who may not change everything on the board. */
  readonly arranging?: Arranging;
  /** Short facts for the board's header and its inspector when nothing is selected: "12 steps", "Walking skeleton ✓". */
  readonly summary: (board: BoardReader) => readonly SummaryFact[];
}

/** What of a part asks where things are. */
type ByLayout = "layout" | "scene" | "addAt" | "addCall" | "stops";

/** A part on one board as it is now; good until the board changes. */
export interface PlacedPart {
  readonly scene: Scene;
  addAt(point: Point): OperationCall | undefined;
  addCall(key: string): OperationCall | undefined;
  /** Where its elements would land; see {@link PartElement.dropAt}. */
  dropAt(ids: readonly string[], point: Point, held: string | undefined): DropTarget | undefined;
  dragHandle(key: string, point: Point, start: Point): OperationCall | undefined;
  stops(): Iterable<Stop>;
}

/** A part as kinds are made of it; its layout's type is hidden behind `place`. */
export interface Part extends Omit<PartDefinition<never>, ByLayout | "elements" | "doubles"> {
  readonly elements: readonly Omit<PartElement<never>, "dropAt" | "dragHandle">[];
  /** What can be done with selected elements. */
  readonly menu: (board: BoardReader, ids: readonly string[]) => readonly MenuEntry[];
  /** The places of selected elements that can be set for all of them at once; empty where they share none. */
  readonly placeFields: (board: BoardReader, ids: readonly string[]) => readonly PlaceField[];
  /** Lays its elements out. */
  readonly place: (board: BoardReader, text: TextLayout, ground: Ground) => PlacedPart;
}

/** Makes a part of what its author wrote: what is done with selected elements is asked of the type that they are of. */
export function definePart<L>(definition: PartDefinition<L>): Part {
  const { layout: layOut, scene: draw, addAt, addCall, stops, doubles, ...rest } = definition;
  const { elements } = rest;
  return Object.freeze({
    ...rest,
    menu: (board: BoardReader, ids: readonly string[]) => menuOf(elements, doubles, board, ids),
    placeFields: (board: BoardReader, ids: readonly string[]) => placeFieldsOf(elements, board, ids),
    place(board: BoardReader, text: TextLayout, ground: Ground): PlacedPart {
      const layout = layOut(board, text, ground);
      let scene: Scene | undefined;
      return {
        get scene() {
          return (scene ??= draw(board, layout, text));
        },
        addAt: (point) => addAt(board, layout, point),
        addCall: (key) => addCall(board, layout, key),
        dropAt: (...held) => dropAt(elements, board, layout, ...held),
        dragHandle: (...drag) => dragHandle(elements, board, layout, ...drag),
        stops: () => stops(layout),
      };
    },
  });
}
