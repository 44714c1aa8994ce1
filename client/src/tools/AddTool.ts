import type { BoardSession } from "../session/BoardSession.ts";
import type { FeedbackStore } from "./CanvasFeedback.ts";
import { hitItem } from "./hitItem.ts";
import type { CanvasPointer, Tool } from "./Tool.ts";

/** Puts a new card where the pointer is; afterwards the select tool is back, because one types then. */
export class AddTool implements Tool {
  readonly isBusy = false;
  readonly #session: BoardSession;
  readonly #feedback: FeedbackStore;
  readonly #done: () => void;

  /** `done` is called when something was added. */
  constructor(session: BoardSession, feedback: FeedbackStore, done: () => void) {
    this.#session = session;
    this.#feedback = feedback;
    this.#done = done;
  }

  down(): void {}

  move(pointer: CanvasPointer): void {
    const item = hitItem(this.#session, pointer);
    this.#feedback.show({ cursor: "copy", hover: item?.role === "add" ? item.key : undefined });
  }

  up(pointer: CanvasPointer): void {
    const { view, announcements } = this.#session;
    const item = hitItem(this.#session, pointer);
    const call = item?.role === "add" ? view.addCall(item.key) : view.addAt(pointer.board);
    if (!call) return announcements.say("Nothing can be added there; try beside the other cards", "problem");
    if (this.#session.run(call, { open: true }) !== undefined) this.#done();
  }

  double(): void {}

  cancel(): void {}

  leave(): void {
    this.#feedback.show({ hover: undefined });
  }
}
