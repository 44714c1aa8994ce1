import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoardContent } from "./boardContent.ts";
import { compareContents } from "./compareContents.ts";
import { compareOrdered } from "./orderKey.ts";

type Element = BoardContent["elements"][number];

const content = (elements: readonly Element[], title = "Shop"): BoardContent => ({
  format: "throughline-board",
  kind: "columns",
  version: 1,
  title,
  elements,
});
const item = (id: string, fields: Readonly<Record<string, unknown>> = {}): Element => ({
  id,
  type: "item",
  place: ["c", "", "a0"],
  text: "Milk",
  ...fields,
});
const compare = (before: readonly Element[], after: readonly Element[]) =>
  compareContents(content(before), content(after));

describe("compareContents", () => {
  it("finds nothing between equal contents, whatever the order of elements and keys", () => {
    const reordered = Object.fromEntries(Object.entries(item("b")).reverse());
    expect(compare([item("a"), item("b")], [reordered, item("a")])).toEqual({
      title: null,
      added: [],
      removed: [],
      changed: [],
      moved: [],
    });
  });

  it("tells added, removed, changed and moved apart", () => {
    const changes = compare(
      [item("stays"), item("gone", { type: "column" }), item("said"), item("stood")],
      [item("stays"), item("new"), item("said", { text: "Oat milk" }), item("stood", { place: ["c", "", "Zz"] })],
    );
    expect(changes.added).toEqual([{ id: "new", type: "item" }]);
    expect(changes.removed).toEqual([{ id: "gone", type: "column" }]);
    expect(changes.changed).toEqual([{ id: "said", type: "item", fields: ["text"] }]);
    expect(changes.moved).toEqual([{ id: "stood", type: "item" }]);
  });

  it("finds no move where siblings got other keys and stand as they stood", () => {
    const at = (id: string, order: string) => item(id, { place: ["c", "", order] });
    const before = [at("a", "a0"), at("b", "a0V1"), at("c", "a0V2"), at("d", "a1")];
    const renumbered = [at("a", "a0"), at("b", "a0G"), at("c", "a0Z"), at("d", "a1")];
    expect(compare(before, renumbered).moved).toEqual([]);
    const ids = (elements: readonly Element[]) => compare(before, elements).moved.map(({ id }) => id);
    expect(ids([at("a", "a0"), at("b", "a0G"), at("c", "Zz"), at("d", "a1")])).toEqual(["c"]);
    expect(ids([at("a", "a0"), at("b", "a0Z"), at("c", "a0G"), at("d", "a1")])).toEqual(["b", "c"]);
    expect(ids([at("a", "a2"), at("b", "a0V1"), at("c", "a0V2"), at("d", "a1")])).toEqual(["a"]);
    expect(ids([at("a", "a0"), at("b", "a0G"), item("c", { place: ["e", "", "a0"] }), at("d", "a1")])).toEqual(["c"]);
  });

  it("calls what was moved and changed changed, and names both", () => {
    const { changed, moved } = compare([item("a")], [item("a", { text: "x", place: ["d", "", "a0"] })]);
    expect(changed).toEqual([{ id: "a", type: "item", fields: ["place", "text"] }]);
    expect(moved).toEqual([]);
  });

  it("tells a move on a free canvas from another size", () => {
    const before = [item("a", { at: [0, 0, 10, 10] }), item("b", { at: [0, 0, 10, 10] })];
    const after = [item("a", { at: [5, 0, 10, 10] }), item("b", { at: [0, 0, 20, 10] })];
    const { changed, moved } = compare(before, after);
    expect(moved).toEqual([{ id: "a", type: "item" }]);
    expect(changed).toEqual([{ id: "b", type: "item", fields: ["at"] }]);
  });

  it("names a field that came or went, and another type under the same id", () => {
    const { changed } = compare([item("a"), item("b")], [item("a", { link: null }), item("b", { type: "column" })]);
    expect(changed.map(({ fields }) => fields)).toEqual([["link"], ["type"]]);
  });

  it("names a new title", () => {
    expect(compareContents(content([], "Shop"), content([], "Store")).title).toEqual({ from: "Shop", to: "Store" });
  });

  it("accounts for every element once, and is its own mirror", () => {
    const element = fc.record({
      id: fc.constantFrom("a", "b", "c", "d", "e"),
      type: fc.constantFrom("item", "column"),
      place: fc.tuple(fc.constantFrom("c", "~"), fc.constant(""), fc.constantFrom("a0", "a1")),
      text: fc.constantFrom("Milk", "Bread", ""),
    });
    const elements = fc.uniqueArray(element, { selector: ({ id }) => id });
    fc.assert(
      fc.property(elements, elements, (before, after) => {
        const there = compare(before, after);
        const back = compare(after, before);
        const ids = (changes: readonly { readonly id: string }[]) => changes.map(({ id }) => id).toSorted();
        expect(ids(there.added)).toEqual(ids(back.removed));
        expect(ids(there.removed)).toEqual(ids(back.added));
        expect(ids(there.changed)).toEqual(ids(back.changed));
        expect(ids(there.moved)).toEqual(ids(back.moved));
        const told = [...there.added, ...there.removed, ...there.changed, ...there.moved];
        expect(new Set(ids(told)).size).toBe(told.length);
        // All others say the same, and stand in the same order in the same lists.
        const toldIds = new Set(ids(told));
        const others = (elements: typeof before) => {
          const untold = elements
            .filter(({ id }) => !toldIds.has(id))
            .toSorted((a, b) => compareOrdered({ id: a.id, order: a.place[2] }, { id: b.id, order: b.place[2] }));
          const lists = Map.groupBy(untold, ({ type, place: [container] }) => `${type} in ${container}`);
          return new Map([...lists].map(([list, members]) => [list, members.map(({ id, text }) => [id, text])]));
        };
        expect(others(before)).toEqual(others(after));
      }),
    );
  });
});
