import type { BoardSession } from "../session/BoardSession.ts";
import type { FeedbackStore } from "./CanvasFeedback.ts";
import type { CanvasPointer, Tool } from "./Tool.ts";

/** Moves the board about; also what the space bar and the middle button do. */
export class HandTool implements Tool {
  readonly #session: BoardSession;
  readonly #feedback: FeedbackStore;
  #last: CanvasPointer | undefined;

  constructor(session: BoardSession, feedback: FeedbackStore) {
    this.#session = session;
    this.#feedback = feedback;
  }

  get isBusy(): boolean {
    return this.#last !== undefined;
  }

  down(pointer: CanvasPointer): void {
    this.#last = pointer;
    this.#feedback.show({ cursor: "grabbing", hover: undefined });
  }

  hold(): void {}

  move(pointer: CanvasPointer): void {
    if (!this.#last) return this.#feedback.show({ cursor: "grab", hover: undefined });
    const { x, y } = this.#last.screen;
    this.#session.camera.pan(pointer.screen.x - x, pointer.screen.y - y);
    this.#last = pointer;
  }

  up(): void {
    this.#last = undefined;
    this.#feedback.show({ cursor: "grab" });
  }

  double(): void {}

  cancel(): void {
    this.#last = undefined;
  }

  leave(): void {}
}
