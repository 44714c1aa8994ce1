import type { SceneItem } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import { apart, dirtyRects } from "./dirtyRects.ts";
import type { Piece } from "./picture.ts";

function piece(key: string, x: number, y: number, more: Partial<Piece & { readonly words: string }> = {}): Piece {
  const { words = key, ...rest } = more;
  const nodes: SceneItem["nodes"] = [
    { kind: "rect", rect: { x, y, width: 100, height: 40 }, fill: "panel" },
    { kind: "text", x, y, width: 80, lines: [words], style: "card", paint: "ink" },
  ];
  const item: SceneItem = { key, role: "element", bounds: { x, y, width: 100, height: 40 }, level: 2, nodes };
  return { item, dx: 0, dy: 0, opacity: 1, ...rest };
}

describe("what is painted anew", () => {
  it("is nothing when all looks as before, though it was made anew", () => {
    expect(dirtyRects([piece("a", 0, 0), piece("b", 200, 0)], [piece("a", 0, 0), piece("b", 200, 0)])).toEqual([]);
  });

  it("is what came, went, and changed its words, each by itself", () => {
    const before = [piece("a", 0, 0), piece("b", 200, 0), piece("c", 400, 0)];
    const after = [piece("a", 0, 0), piece("b", 200, 0, { words: "B" }), piece("d", 600, 0)];
    expect(dirtyRects(before, after)).toEqual([200, 600, 400].map((x) => ({ x, y: 0, width: 100, height: 40 })));
  });

  it("is where something was and where it is, when it moved or became faint", () => {
    const moved = { ...piece("a", 0, 0), dx: 300, dy: 20 };
    expect(dirtyRects([piece("a", 0, 0)], [moved])).toEqual([
      { x: 0, y: 0, width: 100, height: 40 },
      { x: 300, y: 20, width: 100, height: 40 },
    ]);
    const faint = piece("a", 0, 0, { opacity: 0.25 });
    expect(dirtyRects([piece("a", 0, 0)], [faint])).toEqual([{ x: 0, y: 0, width: 100, height: 40 }]);
  });

  it("is what came in front of another", () => {
    const [a, b, c] = [piece("a", 0, 0), piece("b", 50, 0), piece("c", 400, 0)];
    expect(dirtyRects([a, b, c], [b, a, c])).toEqual([{ x: 0, y: 0, width: 100, height: 40 }]);
  });

  it("joins parts that touch, and takes one rectangle for many", () => {
    expect(dirtyRects([], [piece("a", 0, 0), piece("c", 160, 0), piece("b", 80, 0)])).toEqual([
      { x: 0, y: 0, width: 260, height: 40 },
    ]);
    const many = Array.from({ length: 9 }, (_, n) => piece(String(n), n * 200, 0));
    expect(dirtyRects([], many)).toEqual([{ x: 0, y: 0, width: 1_700, height: 40 }]);
  });
});

describe("rectangles that don't touch", () => {
  it("are one around all where there are thousands, each looked at a few times and not against each other", () => {
    let looks = 0;
    const rects = Array.from({ length: 10_000 }, (_, n) => ({
      get x() {
        looks += 1;
        return (n % 100) * 200;
      },
      y: Math.floor(n / 100) * 100,
      width: 100,
      height: 40,
    }));
    expect(apart(rects)).toEqual([{ x: 0, y: 0, width: 19_900, height: 9_940 }]);
    expect(looks).toBeLessThan(100_000);
  });
});
