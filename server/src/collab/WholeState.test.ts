import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { wholeStateTail } from "./limits.ts";
import { WholeState } from "./WholeState.ts";

function build({ base, tail }: ReturnType<WholeState["read"]>): Y.Doc {
  const document = new Y.Doc();
  for (const update of tail === undefined ? [base] : [base, tail]) Y.applyUpdate(document, update);
  return document;
}

const edit = fc.oneof(
  fc.record({ type: fc.constant("insert" as const), at: fc.nat(50), text: fc.string({ minLength: 1, maxLength: 5 }) }),
  fc.record({ type: fc.constant("delete" as const), at: fc.nat(50), length: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ type: fc.constant("set" as const), key: fc.constantFrom("a", "b", "c"), value: fc.integer() }),
  fc.record({ type: fc.constant("read" as const) }),
);

type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

function apply(document: Y.Doc, change: Edit): void {
  const text = document.getText("t");
  if (change.type === "insert") text.insert(Math.min(change.at, text.length), change.text);
  if (change.type === "delete" && change.at < text.length)
    text.delete(change.at, Math.min(change.length, text.length - change.at));
  if (change.type === "set") document.getMap("m").set(change.key, change.value);
}

describe("WholeState", () => {
  it("gives the document as it is, whatever was changed between two readers", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        const document = new Y.Doc();
        const whole = new WholeState(document);
        for (const change of edits) {
          if (change.type !== "read") apply(document, change);
          else expect(build(whole.read()).getText("t").toDelta()).toEqual(document.getText("t").toDelta());
        }
        const copy = build(whole.read());
        expect(copy.getMap("m").toJSON()).toEqual(document.getMap("m").toJSON());
        expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(document));
      }),
    );
  });

  it("encodes once for all who come while little changes, and anew when much has", () => {
    const document = new Y.Doc();
    const whole = new WholeState(document);
    document.getText("t").insert(0, "some content");
    const { base } = whole.read();
    document.getText("t").insert(0, "a little more ");
    expect(whole.read().base).toBe(base);
    for (let n = 0; n <= wholeStateTail.updates; n++) document.getText("t").insert(0, "x");
    const later = whole.read();
    expect(later.base).not.toBe(base);
    expect(later.tail).toBeUndefined();
  });

  it("merges once for all who come before the next change", () => {
    const document = new Y.Doc();
    const whole = new WholeState(document);
    whole.read();
    for (const word of ["one", "two"]) document.getText("t").insert(0, word);
    const { tail } = whole.read();
    expect(tail).toBeDefined();
    expect(whole.read().tail).toBe(tail);
    document.getText("t").insert(0, "three");
    expect(whole.read().tail).not.toBe(tail);
    expect(build(whole.read()).getText("t").toJSON()).toBe("threetwoone");
  });

  it.each(["writes", "deletions"])("encodes anew when %s of many clients were made to be merged", (kind) => {
    const many = 50;
    const rounds = wholeStateTail.clients / many;
    const writers = Array.from({ length: many }, (_, index) => {
      const writer = new Y.Doc();
      writer.clientID = index + 1;
      writer.getText("t").insert(0, "x".repeat(2 * rounds + 2));
      return writer;
    });
    const document = new Y.Doc();
    for (const writer of writers) Y.applyUpdate(document, Y.encodeStateAsUpdate(writer));
    const whole = new WholeState(document);
    const { base } = whole.read();
    /** One update of all of them. */
    const change = () => {
      const before = Y.encodeStateVector(document);
      if (kind === "deletions") {
        const text = document.getText("t");
        const each = text.length / many;
        return document.transact(() => {
          for (let index = many - 1; index >= 0; index -= 1) text.delete(index * each, 1);
        });
      }
      for (const writer of writers) writer.getText("t").insert(0, "y");
      Y.applyUpdate(document, Y.mergeUpdates(writers.map((writer) => Y.encodeStateAsUpdate(writer, before))));
    };
    for (let round = 0; round < rounds; round += 1) change();
    expect(whole.read().base).toBe(base);
    change();
    const later = whole.read();
    expect(later.base).not.toBe(base);
    expect(later.tail).toBeUndefined();
    expect(build(later).getText("t").toJSON()).toBe(document.getText("t").toJSON());
  });

  it("gives along what still waits for missing updates", () => {
    const writer = new Y.Doc();
    const updates: Uint8Array[] = [];
    writer.on("update", (update: Uint8Array) => updates.push(update));
    for (const word of ["one", "two"]) writer.getText("t").insert(writer.getText("t").length, word);
    const [first = new Uint8Array(), second = new Uint8Array()] = updates;
    const document = new Y.Doc();
    const whole = new WholeState(document);
    whole.read();
    Y.applyUpdate(document, second);
    const copy = build(whole.read());
    Y.applyUpdate(copy, first);
    expect(copy.getText("t").toJSON()).toBe("onetwo");
  });
});
