import { textEditBetween, type Board, type OperationCall } from "@throughline/model";
import * as Y from "yjs";

/** A text in a field with its selection, in UTF-16 units. */
export interface FieldState {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One piece of a Yjs text event, as this binding needs it. */
type Delta = readonly { readonly retain?: number; readonly insert?: unknown; readonly delete?: number }[];

/**
 * Binds a typed text of an element to a field on the screen. What is typed becomes `editText` calls at the place where
 * it was typed; what others type is put into the field and the selection stays at the same letters. While an input
 * method composes, both sides wait and are brought together at its end. Knows no DOM; `bindTextField` adds it.
 */
export class TextBinding {
  readonly #id: string;
  readonly #key: string;
  readonly #text: Y.Text;
  readonly #write: (call: OperationCall) => void;
  readonly #show: (state: FieldState) => void;
  readonly #selection: () => Pick<FieldState, "start" | "end">;
  /** The document's text as the field shows it. */
  #shown: string;
  /** What others did to the text since an input method began to compose. */
  #held: Delta[] | undefined;
  #writing = false;

  private constructor(text: Y.Text, options: TextBindingOptions) {
    this.#id = options.id;
    this.#key = options.key;
    this.#text = text;
    this.#write = options.write;
    this.#show = options.show;
    this.#selection = options.selection;
    this.#shown = text.toString();
    text.observe(this.#onText);
  }

  /** Binds the text, or gives `undefined` when the element or the text isn't there. */
  static open(options: TextBindingOptions): TextBinding | undefined {
    const element = options.board.doc.getMap("elements").get(options.id);
    const text = element instanceof Y.Map ? element.get(options.key) : undefined;
    return text instanceof Y.Text ? new TextBinding(text, options) : undefined;
  }

  get text(): string {
    return this.#shown;
  }

  /** The field now holds this text, with the caret there. */
  typed(text: string, caret: number): void {
    if (this.#held) return;
    this.#send(text, caret, []);
  }

  composeStart(): void {
    this.#held ??= [];
  }

  composeEnd(text: string, caret: number): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    this.#send(text, caret, held);
  }

  destroy(): void {
    this.#text.unobserve(this.#onText);
  }

  #send(text: string, caret: number, held: readonly Delta[]): void {
    const edit = textEditBetween(this.#shown, text, caret);
    if (edit) {
      const through = (place: number) => held.reduce((at, delta) => indexThrough(delta, at), place);
      const index = through(edit.index);
      const end = through(edit.index + edit.remove);
      this.#writing = true;
      try {
        this.#write({
          name: "editText",
          args: { id: this.#id, key: this.#key, index, remove: end - index, insert: edit.insert },
        });
      } finally {
        this.#writing = false;
      }
    }
    this.#shown = this.#text.toString();
    if (this.#shown === text) return;
    // Refused (too long), or others wrote meanwhile: the field shows what the document holds.
    const at = held.reduce((place, delta) => indexThrough(delta, place), caret);
    const kept = Math.min(at, this.#shown.length);
    this.#show({ text: this.#shown, start: kept, end: kept });
  }

  readonly #onText = (event: Y.YTextEvent): void => {
    if (this.#writing) return;
    const delta: Delta = event.delta;
    if (this.#held) {
      this.#held.push(delta);
      return;
    }
    const { start, end } = this.#selection();
    this.#shown = this.#text.toString();
    this.#show({
      text: this.#shown,
      start: indexThrough(delta, start),
      end: indexThrough(delta, end),
    });
  };
}

/** What a binding is made of. */
export interface TextBindingOptions {
  readonly board: Board;
  readonly id: string;
  readonly key: string;
  /** Runs the call without beginning a new step of undo for each letter. */
  readonly write: (call: OperationCall) => void;
  /** Puts a text and a selection into the field. */
  readonly show: (state: FieldState) => void;
  /** The field's selection now. */
  readonly selection: () => Pick<FieldState, "start" | "end">;
}

/**
 * Where a place in a text is after a change of it. What is inserted exactly there goes after the place, so a caret
 * isn't pushed by what others type at it.
 */
export function indexThrough(delta: Delta, index: number): number {
  let at = 0;
  let place = index;
  for (const { retain, insert, delete: gone } of delta) {
    if (at > place) break;
    if (retain !== undefined) at += retain;
    else if (typeof insert === "string") {
      if (at < place) place += insert.length;
      at += insert.length;
    } else if (gone !== undefined) place = Math.max(at, place - gone);
  }
  return place;
}
