import type { OperationCall } from "@throughline/model";
import type { BoardSession } from "../session/BoardSession.ts";
import type { DraftPlace } from "../session/Draft.ts";
import { addCallAt } from "./addCallAt.ts";
import { addChoices, type AddChoices } from "./addChoices.ts";
import type { FeedbackStore } from "./CanvasFeedback.ts";
import { hitItem } from "./hitItem.ts";
import { pressedItem } from "./pressedItem.ts";
import type { CanvasPointer, Tool } from "./Tool.ts";
import { say } from "./words/say.ts";

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
  /** What the press is for. */
  #pressed: {
    readonly choices?: AddChoices | undefined;
    readonly call?: OperationCall | undefined;
    readonly place?: DraftPlace;
  } = {};

  constructor(session: BoardSession, feedback: FeedbackStore, events: AddToolEvents) {
    this.#session = session;
    this.#feedback = feedback;
    this.#events = events;
  }

  down(pointer: CanvasPointer): void {
    const { view } = this.#session;
    const item = pressedItem(this.#session, pointer);
    const isAdd = item?.role === "add";
    // Settled now: until the button is up the board may look different.
    this.#pressed = {
      choices: isAdd ? addChoices(this.#session, item, pointer.screen) : undefined,
      call: isAdd ? addCallAt(view, item.key, pointer.board) : view.addAt(pointer.board),
      place: { rect: isAdd ? item.bounds : { ...pointer.board, width: 0, height: 0 } },
    };
  }

  hold(): void {}

  move(pointer: CanvasPointer): void {
    const item = hitItem(this.#session, pointer);
    this.#feedback.show({ cursor: "copy", hover: item?.role === "add" ? item.key : undefined });
  }

  up(): void {
    const { choices, call, place } = this.#pressed;
    this.#pressed = {};
    if (choices) {
      this.#events.ask(choices);
      return this.#events.done();
    }
    if (!call) return this.#session.announcements.say(say.nothingThere, "problem");
    if (this.#session.run(call, { open: true, place }) !== undefined) this.#events.done();
  }

  double(): void {}

  cancel(): void {}

  leave(): void {
    this.#feedback.show({ hover: undefined });
  }
}
