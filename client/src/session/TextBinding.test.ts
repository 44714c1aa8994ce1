import fc from "fast-check";
import { Board, createOrigin, runOperations, type Origin } from "@throughline/model";
import { kinds } from "@throughline/kinds";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { buildSession } from "../testing/buildSession.ts";
import { indexThrough, TextBinding, type FieldState } from "./TextBinding.ts";

const kind = kinds.find(({ id }) => id === "card-sort") ?? kinds[0];

/** A field as a browser has it, bound to the label of one card of a board. */
class Field {
  text: string;
  start = 0;
  end = 0;
  readonly board: Board;
  readonly binding: TextBinding;
  readonly #origin: Origin = createOrigin("person", "someone");

  constructor(board: Board, id: string, key: string) {
    this.board = board;
    const binding = TextBinding.open({
      board,
      id,
      key,
      write: (call) => void runOperations(board, kind?.operations ?? new Map(), [call], this.#origin),
      show: (state: FieldState) => Object.assign(this, state),
      selection: () => ({ start: this.start, end: this.end }),
    });
    if (!binding) throw new Error("There is no such text");
    this.binding = binding;
    this.text = binding.text;
    this.start = this.end = this.text.length;
  }

  /** Types over the selection. */
  type(letters: string, tell = true): void {
    this.text = this.text.slice(0, this.start) + letters + this.text.slice(this.end);
    this.start = this.end = this.start + letters.length;
    if (tell) this.binding.typed(this.text, this.end);
  }

  caret(at: number): this {
    this.start = this.end = at;
    return this;
  }
}

function buildPair(text: string) {
  const session = buildSession({ kind: kind?.id });
  const card = Array.from(session.board.all()).find((element) => {
    const type = session.board.schema.elements.get(element.type);
    return Object.keys(type?.texts ?? {}).length > 0;
  });
  if (!card) throw new Error("The template has no element with a text");
  const key = Object.keys(session.board.schema.elements.get(card.type)?.texts ?? {})[0] ?? "";
  session.apply({ name: "setText", args: { id: card.id, key, text } });
  const otherDoc = new Y.Doc();
  Y.applyUpdate(otherDoc, Y.encodeStateAsUpdate(session.board.doc));
  const other = new Board(otherDoc, session.board.schema);
  const a = new Field(session.board, card.id, key);
  const b = new Field(other, card.id, key);
  const exchange = () => {
    Y.applyUpdate(otherDoc, Y.encodeStateAsUpdate(session.board.doc, Y.encodeStateVector(otherDoc)));
    Y.applyUpdate(session.board.doc, Y.encodeStateAsUpdate(otherDoc, Y.encodeStateVector(session.board.doc)));
  };
  return { a, b, exchange, stored: () => session.board.get(card.id)?.[key] };
}

describe("a bound text field", () => {
  it("writes what is typed where it is typed, also a letter like its neighbours", () => {
    const { a, stored } = buildPair("aab");
    a.caret(1).type("a");
    expect(stored()).toBe("aaab");
    a.caret(0).type("x");
    expect(stored()).toBe("xaaab");
  });

  it("shows what others type and keeps the caret at its letters", () => {
    const { a, b, exchange } = buildPair("Pay by card");
    a.caret(3);
    b.caret(0).type("We ");
    exchange();
    expect(a.text).toBe("We Pay by card");
    expect(a.start).toBe(6);
    b.caret(b.text.length).type("!");
    exchange();
    expect(a.start).toBe(6);
  });

  it("loses nobody's letters when both type at once", () => {
    const stroke = fc.record({
      who: fc.boolean(),
      at: fc.nat(30),
      letters: fc.string({ maxLength: 3 }),
      sync: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 30 }), (strokes) => {
        const { a, b, exchange, stored } = buildPair("one two three");
        let typed = "one two three".length;
        for (const { who, at, letters, sync } of strokes) {
          const field = who ? a : b;
          field.caret(Math.min(at, field.text.length)).type(letters);
          typed += letters.length;
          if (sync) exchange();
        }
        exchange();
        expect(a.text).toBe(b.text);
        expect(a.text).toBe(stored());
        expect(a.text).toHaveLength(typed);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves the field alone while an input method composes, and puts both together afterwards", () => {
    const { a, b, exchange, stored } = buildPair("Pay");
    a.caret(3);
    a.binding.composeStart();
    a.type("に", false);
    a.binding.typed(a.text, a.end);
    b.caret(0).type("Now: ");
    exchange();
    expect(a.text).toBe("Payに");
    a.type("ほ", false);
    a.binding.composeEnd(a.text, a.end);
    exchange();
    expect(stored()).toBe("Now: Payにほ");
    expect(a.text).toBe("Now: Payにほ");
    expect(a.start).toBe("Now: Payにほ".length);
    expect(b.text).toBe(a.text);
  });

  it("is there only for a text that is there", () => {
    const session = buildSession({ kind: kind?.id });
    const options = {
      board: session.board,
      key: "text",
      write: () => {},
      show: () => {},
      selection: () => ({ start: 0, end: 0 }),
    };
    expect(TextBinding.open({ ...options, id: "nothing" })).toBeUndefined();
  });
});

describe("a place in a text", () => {
  it("moves with what is inserted and deleted before it", () => {
    expect(indexThrough([{ retain: 2 }, { insert: "abc" }], 5)).toBe(8);
    expect(indexThrough([{ retain: 2 }, { insert: "abc" }], 2)).toBe(2);
    expect(indexThrough([{ delete: 3 }], 5)).toBe(2);
    expect(indexThrough([{ retain: 4 }, { delete: 3 }], 5)).toBe(4);
    expect(indexThrough([{ retain: 1 }, { delete: 1 }, { insert: "xyz" }], 6)).toBe(8);
  });
});
