import type { Point } from "@throughline/scene";
import type { Camera } from "../session/camera.ts";
import type { CameraStore } from "../session/CameraStore.ts";

/** Where two fingers are on the screen. */
export type TwoFingers = readonly [Point, Point];

/**
 * Two fingers on the board: it goes with their middle and grows with the way between them. Counted from where they were
 * put down, not from one movement to the next: browsers tell of one finger after the other, so that a quick swipe looks
 * like a pinch in between, and what the bounds of zoom and board take away then would be gone for good.
 */
export class Pinch {
  readonly #camera: CameraStore;
  readonly #from: Camera;
  readonly #start: Span;

  constructor(camera: CameraStore, fingers: TwoFingers) {
    this.#camera = camera;
    this.#from = camera.get();
    this.#start = spanOf(fingers);
  }

  move(fingers: TwoFingers): void {
    const { middle, way } = spanOf(fingers);
    this.#camera.pinch(this.#from, this.#start.middle, middle, way / this.#start.way);
  }
}

interface Span {
  readonly middle: Point;
  /** From one to the other, in CSS pixels; at least 1. */
  readonly way: number;
}

function spanOf([one, other]: TwoFingers): Span {
  const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  return { middle, way: Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)) };
}
