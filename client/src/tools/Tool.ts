import type { Point } from "@throughline/scene";

/** A pointer as tools see it. */
export interface CanvasPointer {
  /** CSS pixels from the canvas's top left corner. */
  readonly screen: Point;
  /** Board units. */
  readonly board: Point;
  readonly kind: "mouse" | "touch" | "pen";
  readonly shift: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** The second press of a double click: it is on what the first was on, although the board may have moved since. */
  readonly again?: boolean;
}

/** What the pointer does on the canvas while this tool is chosen. One pointer at a time; pinches are not its business. */
export interface Tool {
  /** Whether a gesture is under way, which Escape would take back. */
  readonly isBusy: boolean;
  down(pointer: CanvasPointer): void;
  /** A finger has rested where it came down: what it moves from now on is what lies there. */
  hold(): void;
  /** With the button down or up. */
  move(pointer: CanvasPointer): void;
  up(pointer: CanvasPointer): void;
  /** Two clicks or taps in the same place. */
  double(pointer: CanvasPointer): void;
  /** Goes back to how things were when the gesture began. */
  cancel(): void;
  /** The pointer has left the canvas. */
  leave(): void;
}

/** The tools by name; their letters are their shortcuts. */
const toolNames = ["select", "hand", "add"] as const;
export type ToolName = (typeof toolNames)[number];
