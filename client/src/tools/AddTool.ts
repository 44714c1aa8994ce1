import type { BoardSession } from "../session/BoardSession.ts";
import { addCallAt } from "./addCallAt.ts";
import { addChoices, type AddChoices } from "./addChoices.ts";
import type { FeedbackStore } from "./CanvasFeedback.ts";
import { hitItem } from "./hitItem.ts";
import type { CanvasPointer, Tool } from "./Tool.ts";

/** What whoever owns the tool is told. */
interface AddToolEvents {
  /** What was pointed at can add several things. */
  readonly ask: (choices: AddChoices) => void;
  /** Something was added, or is about to be. */
  readonly done: () => void;
}

/** Puts a new card where the pointer is; afterwards the select tool is back, because one types then. */
export class AddTool implements Tool {
  readonly isBusy = false;
  readonly #session: BoardSession;
  readonly #feedback: FeedbackStore;
  readonly #events: AddToolEvents;

  constructor(session: BoardSession, feedback: FeedbackStore, events: AddToolEvents) {
    this.#session = session;
    this.#feedback = feedback;
    this.#events = events;
  }

  down(): void {}

  hold(): void {}

  move(pointer: CanvasPointer): void {
    const item = hitItem(this.#session, pointer);
    this.#feedback.show({ cursor: "copy", hover: item?.role === "add" ? item.key : undefined });
  }

  up(pointer: CanvasPointer): void {
    const { view, announcements } = this.#session;
    const item = hitItem(this.#session, pointer);
    const choices = item?.role === "add" ? addChoices(this.#session, item, pointer.screen) : undefined;
    if (choices) {
      this.#events.ask(choices);
      return this.#events.done();
    }
    const call = item?.role === "add" ? addCallAt(view, item.key, pointer.board) : view.addAt(pointer.board);
    if (!call) return announcements.say("Nothing can be added there; try beside the other cards", "problem");
    if (this.#session.run(call, { open: true }) !== undefined) this.#events.done();
  }

  double(): void {}

  cancel(): void {}

  leave(): void {
    this.#feedback.show({ hover: undefined });
  }
}
