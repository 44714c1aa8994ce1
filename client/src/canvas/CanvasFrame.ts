import type { Offset, Palette, Rect, SceneIndex, SceneItem, ShownItem } from "@throughline/scene";
import type { Camera, Size } from "../session/camera.ts";
import type { Editing } from "../session/EditingStore.ts";
import type { RemotePerson } from "../session/PresenceStore.ts";
import type { CanvasFeedback } from "../tools/CanvasFeedback.ts";
import type { CanvasMarks } from "./CanvasMarks.ts";
import type { LiftedElement } from "./Lifted.ts";

/** Everything that one frame of the canvas is painted from. */
export interface CanvasFrame {
  readonly index: SceneIndex;
  readonly camera: Camera;
  /** The viewport in CSS pixels. */
  readonly size: Size;
  /** Pixels of the canvas to a CSS pixel. */
  readonly pixelRatio: number;
  /** The part of the board that is seen. */
  readonly view: Rect;
  /** The board is on its way under the pointer, which therefore points at nothing. */
  readonly isMoving: boolean;
  /** The headers that stick and are seen, where they are seen. */
  readonly pinned: readonly ShownItem[];
  /** The part of the view that they don't cover. */
  readonly clear: Rect;
  readonly theme: "light" | "dark";
  readonly palette: Palette;
  readonly lifted: readonly LiftedElement[];
  /** The same by their ids. */
  readonly liftedIds: ReadonlyMap<string, LiftedElement>;
  /** Whether this person may add things: then places that stand open for it are seen. */
  readonly canAdd: boolean;
  readonly adds: ReadonlySet<SceneItem>;
  readonly selection: readonly string[];
  /** The empty place that was clicked, to which what is pasted goes, in board units. */
  readonly pasteMark: Rect | undefined;
  readonly editing: Editing | null;
  readonly feedback: CanvasFeedback;
  readonly others: readonly RemotePerson[];
  /** Others' cursors where they are now, smoothed. */
  readonly cursors: readonly ShownCursor[];
  /** The canvas has the keyboard's focus, and the person uses the keyboard. */
  readonly hasFocusRing: boolean;
  /** Differences from another state, or the hands of a replay. */
  readonly marks: CanvasMarks;
  /** How far things that glide still are from their places, by key. */
  readonly glides: ReadonlyMap<string, Offset>;
  /** When this frame is painted, as `performance.now()` says it. */
  readonly now: number;
}

/** A cursor of another person, in board units. */
export interface ShownCursor {
  readonly person: RemotePerson;
  readonly x: number;
  readonly y: number;
  /** 1 after a movement, falling to 0 while the cursor rests. */
  readonly nameOpacity: number;
}
