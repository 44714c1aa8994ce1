import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { sliceDocument } from "./sliceDocument.ts";

/** A change that one of some people makes on their copy, or their meeting another one. */
const step = fc.record({
  by: fc.nat(3),
  does: fc.constantFrom("insert", "write", "erase", "set", "remove", "meet"),
  at: fc.nat(20),
  size: fc.integer({ min: 1, max: 400 }),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function change(document: Y.Doc, { does, at, size }: Step): void {
  const elements = document.getMap<Y.Map<unknown>>("elements");
  const element = elements.get(String(at % 5));
  const text = element?.get("text");
  if (does === "insert") elements.set(String(at % 5), new Y.Map<unknown>([["text", new Y.Text("begun")]]));
  else if (does === "remove") elements.delete(String(at % 5));
  else if (does === "set") element?.set("place", [at, "lane"]);
  else if (does === "write" && text instanceof Y.Text) text.insert(at % (text.length + 1), "x".repeat(size));
  else if (does === "erase" && text instanceof Y.Text) text.delete(0, Math.min(text.length, size));
}

function write(steps: readonly Step[]): Y.Doc {
  const people = [1, 2, 3, 4].map((id) => {
    const document = new Y.Doc();
    document.clientID = id;
    return document;
  });
  for (const each of steps) {
    const [own, other] = [people[each.by], people[each.at % 4]];
    if (own === undefined || other === undefined) continue;
    if (each.does === "meet") Y.applyUpdate(own, Y.encodeStateAsUpdate(other));
    else change(own, each);
  }
  const all = new Y.Doc();
  for (const person of people) Y.applyUpdate(all, Y.encodeStateAsUpdate(person));
  return all;
}

describe("sliceDocument", () => {
  it("gives pieces that come to the same document, and none of which waits for a later one", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const document = write(steps);
        const slices = sliceDocument(document, { structs: 3, ranges: 2 }) ?? [];
        const sliced = new Y.Doc();
        for (const slice of slices) {
          Y.applyUpdateV2(sliced, slice);
          expect(sliced.store.pendingStructs).toBeNull();
          expect(sliced.store.pendingDs).toBeNull();
        }
        expect(sliced.toJSON()).toEqual(document.toJSON());
        expect(sliced.getMap("elements").toJSON()).toEqual(document.getMap("elements").toJSON());
        expect(Y.encodeStateVector(sliced)).toEqual(Y.encodeStateVector(document));
        expect(Y.encodeStateAsUpdate(sliced)).toEqual(Y.encodeStateAsUpdate(document));
      }),
      { numRuns: 60 },
    );
  });

  it("cuts nothing that waits for what isn't there", () => {
    const source = new Y.Doc();
    source.getText("text").insert(0, "first");
    const known = Y.encodeStateVector(source);
    source.getText("text").insert(5, "second");
    const document = new Y.Doc();
    Y.applyUpdate(document, Y.encodeStateAsUpdate(source, known));
    expect(sliceDocument(document)).toBeUndefined();
  });
});

it("puts what thousands have deleted into few slices", () => {
  const document = new Y.Doc();
  for (let visit = 0; visit < 300; visit += 1) {
    const visitor = new Y.Doc();
    Y.applyUpdate(visitor, Y.encodeStateAsUpdate(document));
    visitor.getMap("meta").set("title", `Title ${visit}`);
    Y.applyUpdate(document, Y.encodeStateAsUpdate(visitor));
  }
  const slices = sliceDocument(document, { structs: 100, ranges: 100 }) ?? [];
  expect(slices.length).toBeLessThan(8);
  const copy = new Y.Doc();
  for (const slice of slices) Y.applyUpdateV2(copy, slice);
  expect(Y.equalSnapshots(Y.snapshot(copy), Y.snapshot(document))).toBe(true);
});
