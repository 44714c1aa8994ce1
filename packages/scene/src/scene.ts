import type { Rect } from "./rect.ts";
import type { SceneList } from "./sceneList.ts";
import type { SceneNode } from "./sceneNode.ts";

/**
 * One thing on the board as it is drawn: an element, a header, a "+" or a piece of the ground.
 * Items are immutable; a kind returns the same object when nothing about it changed, and everything that paints or
 * indexes a scene may compare items by identity.
 */
export interface SceneItem {
  /** Unique in the scene. For an element's own item it is the element's id; others are prefixed (`lane-header:…`). */
  readonly key: string;
  /** The element this item shows or belongs to; absent for the ground. */
  readonly elementId?: string;
  /**
   * What a pointer may do with it: `element` is selected, dragged, opened for typing; `handle` is dragged and given
   * to the kind's `dragHandle`; `add` runs `call` of the kind's `adders` on click; `ground` is not hit at all.
   */
  readonly role: "element" | "handle" | "add" | "ground";
  /** Of role `add`: seen all the time by those who may edit, not only when pointed at; a place to drop things on. */
  readonly stands?: boolean;
  readonly bounds: Rect;
  /** Paint order: ground 0, bands 1, cards 2, curves 3, headers 4 and up. Ties: array order. */
  readonly level: number;
  /** Headers that stay in view while scrolling: `top` sticks to the viewport's top edge, `left` to its left, `corner` both. */
  readonly pin?: "top" | "left" | "corner";
  /**
   * Of a header that may be longer than the view: its nodes marked `stays`, and its editors, keep to the part of it that
   * is seen, along this axis. Only a live canvas moves them; in exports they stand in their own place.
   */
  readonly stays?: StayingPart;
  readonly nodes: readonly SceneNode[];
  /** Where each text field is typed: a DOM field is laid over this rectangle. First entry is what Enter opens. */
  readonly editors?: readonly TextEditorSpot[];
  /** CSS cursor for handles: `ew-resize`, `ns-resize`, `grab`. */
  readonly cursor?: string;
  /** Words for assistive tools and tooltips; required for `handle` and `add`. */
  readonly label?: string;
  /** Of an `add`: where what is added goes, by its name: "Pay, Pain points". */
  readonly place?: string;
}

/** What of an item keeps in view: from where to where it reaches along the axis in its own place, in board units. */
export interface StayingPart {
  readonly axis: "x" | "y";
  readonly from: number;
  readonly to: number;
}

/** Where and how a text field of an element is edited on the canvas. */
export interface TextEditorSpot {
  readonly field: string;
  readonly rect: Rect;
  readonly style: import("./sceneNode.ts").TextStyleName;
  readonly align?: "left" | "center" | "right";
}

/** Everything a board shows, in board units. */
export interface Scene {
  readonly bounds: Rect;
  readonly items: readonly SceneItem[];
  /** The same items in lists, where the kind keeps such; what changed is then found by looking at these alone. */
  readonly lists?: readonly SceneList[];
}
