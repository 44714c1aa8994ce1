import type { BoardSession } from "../session/BoardSession.ts";
import { ValueStore } from "../session/ValueStore.ts";
import type { AddChoices } from "./addChoices.ts";
import { AddTool } from "./AddTool.ts";
import { FeedbackStore } from "./CanvasFeedback.ts";
import { HandTool } from "./HandTool.ts";
import { SelectTool } from "./SelectTool.ts";
import type { Tool, ToolName } from "./Tool.ts";

/** The tools of one canvas: which one is chosen, and which one works while space or the middle button is held. */
export class Toolbox {
  readonly feedback = new FeedbackStore();
  /** The chosen tool; the toolbar follows it. */
  readonly chosen = new ValueStore<ToolName>("select");
  /** A "+" asks what to add; whoever shows the menu sets it back to null. */
  readonly choices = new ValueStore<AddChoices | null>(null);
  readonly #tools: Readonly<Record<ToolName, Tool>>;
  #isHandHeld = false;

  constructor(session: BoardSession) {
    this.#tools = {
      select: new SelectTool(session, this.feedback, (choices) => this.choices.set(choices)),
      hand: new HandTool(session, this.feedback),
      add: new AddTool(session, this.feedback, {
        ask: (choices) => this.choices.set(choices),
        done: () => this.choose("select"),
      }),
    };
  }

  /** The tool that gets the pointer now. */
  get active(): Tool {
    return this.#tools[this.#isHandHeld ? "hand" : this.chosen.get()];
  }

  choose(name: ToolName): void {
    if (name === this.chosen.get()) return;
    this.active.cancel();
    this.chosen.set(name);
    this.feedback.show({ hover: undefined, armed: undefined, cursor: cursors[name] });
  }

  /** Space or the middle button is down: the hand, for as long as it is. */
  holdHand(isHeld: boolean): void {
    if (isHeld === this.#isHandHeld) return;
    this.active.cancel();
    this.#isHandHeld = isHeld;
    this.feedback.show({ hover: undefined, cursor: isHeld ? "grab" : cursors[this.chosen.get()] });
  }

  /** Escape. Returns whether there was something to take back. */
  cancel(): boolean {
    if (this.active.isBusy) {
      this.active.cancel();
      return true;
    }
    if (this.chosen.get() === "select") return false;
    this.choose("select");
    return true;
  }
}

const cursors: Readonly<Record<ToolName, string>> = { select: "default", hand: "grab", add: "copy" };
