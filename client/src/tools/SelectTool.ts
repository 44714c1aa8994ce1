import { rectOfPoints, type SceneItem } from "@throughline/scene";
import type { BoardSession } from "../session/BoardSession.ts";
import { countedElements } from "../session/describeElement.ts";
import type { Gesture } from "../session/Gesture.ts";
import { choosePastePlace } from "../session/pastePlace.ts";
import { addCallAt } from "./addCallAt.ts";
import { addChoices, type AddChoices } from "./addChoices.ts";
import type { FeedbackStore } from "./CanvasFeedback.ts";
import { hitItem, textKeyAt } from "./hitItem.ts";
import { pressedItem } from "./pressedItem.ts";
import type { CanvasPointer, Tool } from "./Tool.ts";
import { say } from "./words/say.ts";

/** A press becomes a drag after so many screen pixels. */
const threshold = { mouse: 4, pen: 6, touch: 10 };

type State =
  | { readonly name: "idle" }
  /** The button is down and it isn't clear yet whether this is a click or a drag. */
  | {
      readonly name: "pressing";
      readonly from: CanvasPointer;
      readonly item: SceneItem | undefined;
      readonly was: boolean;
    }
  | {
      readonly name: "moving";
      readonly from: CanvasPointer;
      /** The element under the pointer, around which the others keep their places. */
      readonly held: string;
      readonly ids: readonly string[];
    }
  | { readonly name: "handle"; readonly from: CanvasPointer; readonly key: string; readonly gesture: Gesture }
  | { readonly name: "marquee"; readonly from: CanvasPointer; readonly base: readonly string[] }
  | { readonly name: "panning"; readonly last: CanvasPointer };

const idle: State = { name: "idle" };

/**
 * Select, move, open and add: what the pointer does most of the time. A drag of elements writes nothing before it is
 * let go; handles write at most twice a second. Escape takes back whatever is under way.
 */
export class SelectTool implements Tool {
  readonly #session: BoardSession;
  readonly #feedback: FeedbackStore;
  readonly #ask: (choices: AddChoices) => void;
  #state: State = idle;
  /** What the last click was on, for the second one of a double click. */
  #clicked: { readonly key: string; readonly textKey: string | undefined } | undefined;

  /** `ask` is called when a "+" can add several things. */
  constructor(session: BoardSession, feedback: FeedbackStore, ask: (choices: AddChoices) => void) {
    this.#ask = ask;
    this.#session = session;
    this.#feedback = feedback;
  }

  get isBusy(): boolean {
    return this.#state.name !== "idle" && this.#state.name !== "pressing";
  }

  down(pointer: CanvasPointer): void {
    const { selection } = this.#session;
    const item = this.#pressed(pointer);
    const id = item?.role === "element" ? item.key : undefined;
    const was = id !== undefined && selection.has(id);
    // Selected as the button goes down, so that a drag takes along what is seen to be selected.
    const adds = pointer.shift || pointer.ctrl;
    if (id !== undefined && !was && pointer.kind !== "touch") {
      if (adds) selection.add([id]);
      else selection.set([id], { passing: true });
    }
    this.#state = { name: "pressing", from: pointer, item, was };
  }

  hold(): void {
    const state = this.#state;
    if (state.name !== "pressing" || state.item?.role !== "element") return;
    if (!this.#session.selection.has(state.item.key)) this.#session.selection.set([state.item.key]);
    this.#state = { ...state, was: true };
  }

  move(pointer: CanvasPointer): void {
    const state = this.#state;
    if (state.name === "idle") this.#hover(pointer);
    else if (state.name === "pressing") {
      const way = Math.hypot(pointer.screen.x - state.from.screen.x, pointer.screen.y - state.from.screen.y);
      if (way < threshold[pointer.kind]) return;
      this.#state = this.#begin(state);
      this.move(pointer);
    } else if (state.name === "moving") this.#drag(state, pointer);
    else if (state.name === "handle") this.#dragHandle(state, pointer);
    else if (state.name === "marquee") this.#spanMarquee(state, pointer);
    else {
      this.#session.camera.pan(pointer.screen.x - state.last.screen.x, pointer.screen.y - state.last.screen.y);
      this.#state = { name: "panning", last: pointer };
    }
  }

  up(pointer: CanvasPointer): void {
    const state = this.#state;
    this.#state = idle;
    if (state.name === "pressing") this.#click(state.item, state.was, pointer);
    else if (state.name === "moving") this.#drop(state, pointer);
    else if (state.name === "handle") {
      const call = this.#session.view.dragHandle(state.key, pointer.board, state.from.board);
      state.gesture.finish(call);
    }
    this.#session.scene.held = undefined;
    this.#feedback.clear();
    if (pointer.kind !== "touch") this.#hover(pointer);
  }

  double(pointer: CanvasPointer): void {
    const session = this.#session;
    const item = this.#pressed(pointer);
    const textKey = pointer.again ? this.#clicked?.textKey : undefined;
    if (item?.role === "element") session.edit(item.key, { key: textKey ?? textKeyAt(session, item, pointer) });
    else if (!item && session.access.get().canEdit) {
      const call = session.view.addAt(pointer.board);
      if (call) session.run(call, { open: true, place: { rect: { ...pointer.board, width: 0, height: 0 } } });
    }
  }

  cancel(): void {
    const state = this.#state;
    this.#state = idle;
    if (state.name === "handle") state.gesture.cancel();
    if (state.name === "marquee") this.#session.selection.set(state.base);
    if (state.name === "moving") this.#session.announcements.say(say.moveCancelled);
    this.#session.presence.setDrag(null);
    this.#session.scene.held = undefined;
    this.#feedback.clear();
  }

  leave(): void {
    if (this.#state.name === "idle") this.#feedback.show({ hover: undefined, cursor: "default" });
  }

  #pressed(pointer: CanvasPointer): SceneItem | undefined {
    const key = pointer.again ? this.#clicked?.key : undefined;
    return (key === undefined ? undefined : this.#session.scene.itemOf(key)) ?? pressedItem(this.#session, pointer);
  }

  #begin({ from, item, was }: State & { name: "pressing" }): State {
    const { selection } = this.#session;
    const { canEdit } = this.#session.access.get();
    if (item?.role === "element" && canEdit) this.#session.scene.held = item.key;
    this.#endTyping();
    if (item && canEdit && this.#isDragged(item, from)) {
      return { name: "handle", from, key: item.key, gesture: this.#session.gesture() };
    }
    // A finger that slides over the board moves the board; what it has selected before, it moves.
    if (from.kind === "touch" && !was) return { name: "panning", last: from };
    if (item?.role === "element") {
      if (!canEdit) return idle;
      if (!selection.has(item.key)) selection.set([item.key], { passing: true });
      return { name: "moving", from, held: item.key, ids: selection.get() };
    }
    const base = from.shift || from.ctrl ? selection.get() : [];
    return { name: "marquee", from, base };
  }

  /** What was begun and left empty goes away by that; what is to be dragged stays selected. */
  #endTyping(): void {
    const { selection, board } = this.#session;
    const ids = selection.get();
    if (!this.#session.editing.get()) return;
    this.#session.closeEditor();
    selection.set(
      ids.filter((id) => board.get(id)),
      { passing: true },
    );
  }

  /** Handles are, and a "+" that is seen and whose place says what is added: it is set while it is dragged. */
  #isDragged(item: SceneItem, from: CanvasPointer): boolean {
    if (item.role === "handle") return true;
    const isSeen = from.kind !== "touch" || this.#feedback.get().armed === item.key;
    return (
      item.role === "add" && isSeen && this.#session.view.dragHandle(item.key, from.board, from.board) !== undefined
    );
  }

  #drag({ from, held, ids }: State & { name: "moving" }, pointer: CanvasPointer): void {
    const dx = pointer.board.x - from.board.x;
    const dy = pointer.board.y - from.board.y;
    const there = ids.filter((id) => this.#session.board.get(id) !== undefined);
    const drop = there.length > 0 ? this.#session.view.dropAt(there, pointer.board, held) : undefined;
    this.#feedback.show({
      drag: { ids: there, dx, dy },
      drop,
      hover: undefined,
      cursor: drop ? (pointer.alt ? "copy" : "grabbing") : "no-drop",
    });
    this.#session.presence.setDrag({ ids: there, dx, dy });
  }

  #drop({ held, ids }: State & { name: "moving" }, pointer: CanvasPointer): void {
    const session = this.#session;
    const there = ids.filter((id) => session.board.get(id) !== undefined);
    const drop = there.length > 0 ? session.view.dropAt(there, pointer.board, held) : undefined;
    session.presence.setDrag(null);
    const several = there.length > 1 ? countedElements(session.board, there) : undefined;
    if (!drop || (drop.calls.length === 0 && !pointer.alt))
      return session.announcements.say(say.stays({ several: there.length }));
    const place = drop.label;
    if (pointer.alt) {
      if (session.dropCopies(there, drop.calls))
        session.announcements.say(several ? say.severalCopiedTo({ what: several, place }) : say.copiedTo({ place }));
      return;
    }
    if (session.run(drop.calls, { open: drop.opens }) !== undefined)
      session.announcements.say(several ? say.severalMovedTo({ what: several, place }) : say.movedTo({ place }));
  }

  #dragHandle({ key, from, gesture }: State & { name: "handle" }, pointer: CanvasPointer): void {
    const call = this.#session.view.dragHandle(key, pointer.board, from.board);
    if (call) gesture.write(call);
  }

  #spanMarquee({ from, base }: State & { name: "marquee" }, pointer: CanvasPointer): void {
    const marquee = rectOfPoints([from.board, pointer.board]);
    if (!marquee) return;
    const inside = this.#session.scene.index.itemsInside(marquee, this.#session.camera.view);
    this.#feedback.show({ marquee, hover: undefined });
    this.#session.selection.set([...base, ...inside.map((item) => item.key)]);
  }

  #click(item: SceneItem | undefined, was: boolean, pointer: CanvasPointer): void {
    const { selection } = this.#session;
    const adds = pointer.shift || pointer.ctrl;
    if (!pointer.again) this.#clicked = item && { key: item.key, textKey: textKeyAt(this.#session, item, pointer) };
    if (item?.role === "add") return this.#useAdd(item, pointer);
    this.#feedback.show({ armed: undefined });
    const id = item?.role === "element" ? item.key : item?.elementId;
    if (item?.role === "ground" || id === undefined) {
      if (!adds) selection.clear();
      if (selection.get().length === 0) choosePastePlace(this.#session, pointer.board);
    } else if (adds) {
      if (was || pointer.kind === "touch") selection.toggle(id);
    } else if (was && pointer.kind === "touch" && selection.get().length === 1 && item) {
      this.#session.edit(id, { key: textKeyAt(this.#session, item, pointer) });
    } else selection.set([id]);
  }

  #useAdd(item: SceneItem, pointer: CanvasPointer): void {
    const isSeen = pointer.kind !== "touch" || item.stands === true || this.#feedback.get().armed === item.key;
    this.#feedback.show({ armed: isSeen ? undefined : item.key });
    if (!isSeen) return;
    const choices = addChoices(this.#session, item, pointer.screen);
    if (choices) return this.#ask(choices);
    const call = addCallAt(this.#session.view, item.key, pointer.board);
    if (call) this.#session.run(call, { open: true, place: { rect: item.bounds } });
  }

  #hover(pointer: CanvasPointer): void {
    if (pointer.kind === "touch") return;
    const item = hitItem(this.#session, pointer);
    const { canEdit } = this.#session.access.get();
    const cursor =
      item?.role === "handle" && canEdit ? (item.cursor ?? "grab") : item?.role === "add" ? "pointer" : "default";
    this.#feedback.show({ hover: item?.role === "ground" ? undefined : item?.key, cursor });
  }
}
