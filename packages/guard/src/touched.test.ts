import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { checkUpdate } from "./checkUpdate.ts";
import { decodeForGuard } from "./decodeForGuard.ts";
import { findTouched } from "./findTouched.ts";
import type { GuardRules } from "./guardRules.ts";
import type { Touched } from "./Touched.ts";

const elements = new Set(["elements"]);
const rules: GuardRules = {
  roots: new Map([
    ["elements", { shape: "map" }],
    ["meta", { shape: "map" }],
  ]),
};

const elementsOf = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>("elements");
const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};

function put(doc: Y.Doc, id: string): void {
  const label = new Y.Text("a label");
  elementsOf(doc).set(id, new Y.Map<unknown>(Object.entries({ type: "note", at: [0, 0], label })));
}

function type(doc: Y.Doc, id: string): void {
  const label = elementsOf(doc).get(id)?.get("label");
  if (label instanceof Y.Text) label.insert(0, "x");
}

/** What a change of a copy touches, as it is told of what is let in and of what was let in: the same. */
function touchedBy(doc: Y.Doc, write: (copy: Y.Doc) => void): Record<keyof Touched, string[]> {
  const copy = copyOf(doc);
  copy.transact(() => write(copy));
  const update = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc));
  const verdict = checkUpdate(doc, decodeForGuard(update), rules, { ownerOf: () => undefined }, ["anna"], { elements });
  const found = plain(findTouched(doc, update, elements));
  if (verdict.verdict === "accept") expect(plain(verdict.touched)).toEqual(found);
  return found;
}

const plain = ({ made, changed, deleted }: Touched) => ({
  made: [...made].sort(),
  changed: [...changed].sort(),
  deleted: [...deleted].sort(),
});

describe("what an update touches", () => {
  const doc = new Y.Doc();
  for (const id of ["a", "b"]) put(doc, id);

  it.each<[string, (copy: Y.Doc) => void, Partial<Record<keyof Touched, string[]>>]>([
    ["a new element", (copy) => put(copy, "c"), { made: ["c"] }],
    ["a value", (copy) => void elementsOf(copy).get("a")?.set("at", [1, 1]), { changed: ["a"] }],
    ["letters", (copy) => type(copy, "b"), { changed: ["b"] }],
    ["a value that goes", (copy) => elementsOf(copy).get("a")?.delete("at"), { changed: ["a"] }],
    ["an element that goes", (copy) => elementsOf(copy).delete("a"), { deleted: ["a"] }],
    ["another element under an id", (copy) => put(copy, "a"), { changed: ["a"] }],
    ["what isn't an element", (copy) => copy.getMap("meta").set("title", "x"), {}],
  ])("%s", (_what, write, touched) => {
    expect(touchedBy(doc, write)).toEqual({ made: [], changed: [], deleted: [], ...touched });
  });

  it("an element that an undo brings back is made again", () => {
    const copy = copyOf(doc);
    const undo = new Y.UndoManager(elementsOf(copy), { trackedOrigins: new Set(["me"]) });
    copy.transact(() => elementsOf(copy).delete("a"), "me");
    const without = copyOf(copy);
    undo.undo();
    const update = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(without));
    expect(plain(findTouched(without, update, elements))).toMatchObject({ made: ["a"], deleted: [] });
  });

  it("is, whatever is done, what differs afterwards", () => {
    const id = fc.constantFrom("a", "b", "c", "d");
    const deed = fc.tuple(fc.constantFrom("put", "type", "move", "drop"), id);
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 8 }), fc.array(deed, { minLength: 1, maxLength: 8 }), (first, second) => {
        const before = new Y.Doc();
        first.forEach((each) => run(before, each));
        const now = JSON.stringify(elementsOf(before).toJSON());
        const then = elementsOf(before).toJSON();
        const after = copyOf(before);
        const { made, changed, deleted } = touchedBy(before, (copy) => {
          second.forEach((each) => run(copy, each));
          Y.applyUpdate(after, Y.encodeStateAsUpdate(copy));
        });
        expect(JSON.stringify(elementsOf(before).toJSON()), "the document stays as it is").toBe(now);
        const result = elementsOf(after).toJSON();
        const ids = [...new Set([...Object.keys(then), ...Object.keys(result)])];
        for (const each of ids) {
          if (!(each in then)) expect(made).toContain(each);
          else if (!(each in result)) expect(deleted).toContain(each);
          else if (JSON.stringify(then[each]) !== JSON.stringify(result[each])) expect(changed).toContain(each);
        }
        for (const each of deleted) expect(each in result).toBe(false);
        for (const each of made) expect(each in then).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

function run(doc: Y.Doc, [deed, id]: readonly [string, string]): void {
  if (deed === "put") put(doc, id);
  else if (deed === "type") type(doc, id);
  else if (deed === "move") elementsOf(doc).get(id)?.set("at", [doc.clientID, 1]);
  else elementsOf(doc).delete(id);
}
