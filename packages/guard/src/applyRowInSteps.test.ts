import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyRow, OvertakenRowError } from "./applyRow.ts";
import { applyRowInSteps } from "./applyRowInSteps.ts";

const run = (steps: Generator<void, void, void>) => [...steps].length;

const roots = (document: Y.Doc) => ({
  elements: document.getMap("elements").toJSON(),
  text: document.getText("text").toDelta(),
  list: document.getArray("list").toJSON(),
});

/** Writes into a text, a list and maps within a map, by numbers. */
function write(document: Y.Doc, [sort, at, size]: readonly [number, number, number]): void {
  const elements = document.getMap<Y.Map<unknown>>("elements");
  const text = document.getText("text");
  const list = document.getArray<number>("list");
  const key = `e${at % 40}`;
  if (sort === 0) elements.set(key, new Y.Map(Object.entries({ type: "card", text: new Y.Text(`Said ${size}`) })));
  else if (sort === 1) elements.get(key)?.set(`field${size % 5}`, size);
  else if (sort === 2) elements.delete(key);
  else if (sort === 3) text.insert(at % (text.length + 1), "letters".repeat(1 + (size % 3)));
  else if (sort === 4) text.delete(0, Math.min(text.length, size));
  else if (sort === 5) list.insert(at % (list.length + 1), [size, size + 1]);
  else list.delete(0, Math.min(list.length, size % 7));
}

const edits = (most: number) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.nat(1000), fc.nat(40)), {
    minLength: most / 2,
    maxLength: most,
  });

describe("applyRowInSteps", () => {
  it("comes to what applyRow comes to, and tells of it once, in the row's own bytes", () => {
    fc.assert(
      fc.property(edits(200), edits(600), edits(600), (before, byAnna, byBen) => {
        const source = new Y.Doc();
        source.clientID = 9;
        for (const edit of before) write(source, edit);
        const state = Y.encodeStateAsUpdate(source);
        const editors = [byAnna, byBen].map((all, index) => {
          const editor = new Y.Doc();
          Y.applyUpdate(editor, state);
          editor.clientID = index + 1;
          editor.transact(() => all.forEach((edit) => write(editor, edit)));
          return editor;
        });
        const row = Y.mergeUpdates(
          editors.map((editor) => Y.encodeStateAsUpdate(editor, Y.encodeStateVectorFromUpdate(state))),
        );
        const [atOnce, inSteps] = [new Y.Doc(), new Y.Doc()];
        for (const document of [atOnce, inSteps]) Y.applyUpdate(document, state);
        const told: unknown[][] = [];
        inSteps.on("update", (update: Uint8Array, origin: unknown) => told.push([update, origin]));
        applyRow(atOnce, row);
        const steps = run(applyRowInSteps(inSteps, row, "origin"));
        expect(roots(inSteps)).toEqual(roots(atOnce));
        expect(Y.equalSnapshots(Y.snapshot(inSteps), Y.snapshot(atOnce))).toBe(true);
        if (steps > 0) expect(told).toEqual([[row, "origin"]]);
      }),
      { numRuns: 10 },
    );
  });

  it("takes few at a time of very many who have written one field", () => {
    const writers = Array.from({ length: 300 }, (_, n) => {
      const writer = new Y.Doc();
      writer.clientID = 1 + ((n * 7_919) % 300);
      writer.getMap("elements").set("title", n);
      return Y.encodeStateAsUpdate(writer);
    });
    const row = Y.mergeUpdates(writers);
    const [atOnce, inSteps] = [new Y.Doc(), new Y.Doc()];
    applyRow(atOnce, row);
    expect(run(applyRowInSteps(inSteps, row))).toBe(6);
    expect(roots(inSteps)).toEqual(roots(atOnce));
    expect(Y.encodeStateAsUpdate(inSteps)).toEqual(Y.encodeStateAsUpdate(atOnce));
  });

  it("takes one step after the other for a range over all that somebody wrote", () => {
    const document = new Y.Doc();
    const elements = document.getMap<Y.Map<unknown>>("elements");
    for (let index = 0; index < 3_000; index += 1) elements.set(`e${index}`, new Y.Map<unknown>([["type", "card"]]));
    const writer = new Y.Doc();
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(document));
    writer.transact(() => writer.getMap("elements").clear());
    expect(run(applyRowInSteps(document, Y.encodeStateAsUpdate(writer)))).toBeGreaterThan(20);
    expect(elements.size).toBe(0);
  });

  it("leaves out a row that was overtaken, all of it", () => {
    const writers = [1, 1].map((client) => {
      const doc = new Y.Doc();
      doc.clientID = client;
      return doc;
    });
    const [mine, other] = writers.map((doc, index) => {
      doc.getMap("meta").set(index === 0 ? "mine" : "other", 1);
      doc.transact(() => Array.from({ length: 1_000 * index }, (_, key) => doc.getMap("meta").set(`k${key}`, 1)));
      return Y.encodeStateAsUpdate(doc);
    });
    const document = new Y.Doc();
    applyRow(document, mine ?? new Uint8Array());
    expect(() => run(applyRowInSteps(document, other ?? new Uint8Array()))).toThrow(OvertakenRowError);
    expect([...document.getMap("meta").keys()]).toEqual(["mine"]);
  });

  it("leaves what rests upon something missing, and what is no update, to Yjs", () => {
    const writer = new Y.Doc();
    writer.getMap("meta").set("first", 1);
    const first = Y.encodeStateAsUpdate(writer);
    writer.transact(() => Array.from({ length: 1_000 }, (_, key) => writer.getMap("meta").set(`k${key}`, 1)));
    const document = new Y.Doc();
    run(applyRowInSteps(document, Y.encodeStateAsUpdate(writer, Y.encodeStateVectorFromUpdate(first))));
    expect(document.getMap("meta").size).toBe(0);
    run(applyRowInSteps(document, first));
    expect(document.getMap("meta").size).toBe(1_001);
    expect(() => run(applyRowInSteps(document, new Uint8Array(1_000).fill(255)))).toThrow();
  });
});
