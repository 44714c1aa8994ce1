import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BoardIndex } from "./boardIndex.ts";
import type { BoardElement } from "./elementType.ts";

function element(id: string, place: BoardElement["place"], title = ""): BoardElement {
  return place ? { id, type: "card", place, title } : { id, type: "card", title };
}

const orderOf = ({ place }: BoardElement) => place?.[2] ?? "";

describe("BoardIndex", () => {
  it("gives the same lists until something in them changes", () => {
    const index = new BoardIndex();
    const [a, b, other] = [element("a", ["x", "", "a1"]), element("b", ["x", "", "a0"]), element("c", ["y", "", "a0"])];
    for (const one of [a, b, other]) index.replace(undefined, one);
    const [cards, ids] = [index.children("card", "x"), index.childIds("card", "x")];
    expect(ids).toEqual(["b", "a"]);
    index.replace(other, undefined);
    expect(index.children("card", "x")).toBe(cards);
    const named = element("a", ["x", "", "a1"], "named");
    index.replace(a, named);
    expect(index.children("card", "x")).toEqual([b, named]);
    expect(cards).toEqual([b, a]);
    expect(index.childIds("card", "x")).toBe(ids);
    index.replace(named, element("a", ["x", "", "Zz"]));
    expect(index.childIds("card", "x")).toEqual(["a", "b"]);
  });

  it("gives the same lane until something in it changes", () => {
    const index = new BoardIndex();
    const [a, other] = [element("a", ["x", "l", "a1"]), element("b", ["x", "m", "a0"])];
    index.replace(undefined, a);
    const lane = index.inLane("card", "l");
    index.replace(undefined, other);
    expect(index.inLane("card", "l")).toBe(lane);
    index.replace(a, element("a", ["x", "l", "a1"], "named"));
    expect(index.inLane("card", "l")).not.toBe(lane);
  });

  it("holds what a scan would find, whatever came, changed or went", () => {
    const part = fc.constantFrom("", "p", "q");
    const place = fc.option(fc.tuple(part, part, fc.constantFrom("a0", "a1", "a2")), { nil: undefined });
    const id = fc.integer({ min: 1, max: 40 }).map(String);
    const change = fc.record({ id, place, isThere: fc.boolean(), isRead: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { size: "large" }), (changes) => {
        const index = new BoardIndex();
        const elements = new Map<string, BoardElement>();
        for (const { id, place, isThere, isRead } of changes) {
          const after = isThere ? element(id, place) : undefined;
          index.replace(elements.get(id), after);
          if (after) elements.set(id, after);
          else elements.delete(id);
          if (!isRead) continue;
          index.children("card", "p", "q");
          index.inLane("card", "q");
        }
        const all = Array.from(elements.values()).sort((a, b) =>
          orderOf(a) === orderOf(b) ? (a.id < b.id ? -1 : 1) : orderOf(a) < orderOf(b) ? -1 : 1,
        );
        for (const container of ["", "p", "q"]) {
          for (const lane of ["", "p", "q"]) {
            const expected = all.filter(({ place }) => place?.[0] === container && place[1] === lane);
            expect(index.children("card", container, lane)).toEqual(expected);
            expect(index.childIds("card", container, lane)).toEqual(expected.map(({ id }) => id));
          }
        }
        for (const lane of ["", "p", "q"]) {
          const held = new Map(index.inLane("card", lane));
          for (const container of ["", "p", "q"]) {
            const expected = all.filter(({ place }) => place?.[0] === container && place[1] === lane);
            expect(held.get(container) ?? []).toEqual(expected);
          }
        }
        expect(index.inPlaces("card", (_container, lane) => lane === "q")).toEqual(
          all.filter(({ place }) => place?.[1] === "q"),
        );
        expect(Array.from(index.ofType("card")).length).toBe(elements.size);
      }),
    );
  });
});
