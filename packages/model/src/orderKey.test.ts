import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareOrdered, isOrderKey, orderKeyBefore, orderKeyBetween, type Ordered } from "./orderKey.ts";
import { seededRandom } from "./random.ts";

describe("order keys", () => {
  it("lie strictly between their neighbours and stay short at the end", () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat(), { minLength: 1, maxLength: 120 }), (seed, positions) => {
        const random = seededRandom(seed);
        const list: Ordered[] = [];
        for (const [n, position] of positions.entries()) {
          const anchor = list[position % (list.length + 1)]?.id;
          const order = orderKeyBefore(list, anchor, random);
          expect(isOrderKey(order)).toBe(true);
          const wanted = anchor === undefined ? list.length : list.findIndex((entry) => entry.id === anchor);
          list.splice(wanted, 0, { id: `e${n}`, order });
          expect([...list].sort(compareOrdered)).toEqual(list);
        }
      }),
    );
    const random = seededRandom(1);
    let last: string | undefined;
    for (let i = 0; i < 10_000; i++) last = orderKeyBetween(last, undefined, random);
    expect(last?.length).toBeLessThan(10);
  });

  it("differ nearly always when two people insert at one place", () => {
    const keys = Array.from({ length: 200 }, (_, seed) => orderKeyBetween("a0", "a1", seededRandom(seed)));
    expect(new Set(keys).size).toBeGreaterThan(190);
  });

  it("go after all neighbours that share one key, because nothing fits between them", () => {
    const twins = [
      { id: "a", order: "a1" },
      { id: "b", order: "a1" },
      { id: "c", order: "a2" },
    ];
    const key = orderKeyBefore(twins, "b", seededRandom(3));
    expect(key > "a1" && key < "a2").toBe(true);
  });

  it("are refused between neighbours in the wrong order", () => {
    expect(() => orderKeyBetween("a2", "a1", seededRandom(1))).toThrow(RangeError);
  });

  it.each([
    ["", false],
    ["a0", true],
    ["nonsense!", false],
    ["Zz&1V", false],
    ["A", false],
    [4, false],
  ])("%s is a key: %s", (key, is) => {
    expect(isOrderKey(key)).toBe(is);
  });
});
