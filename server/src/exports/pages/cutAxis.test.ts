import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutAxis, type Span } from "./cutAxis.ts";

const columns = (count: number, width: number, gap: number): Span[] =>
  Array.from({ length: count }, (_, at) => ({ from: at * (width + gap), to: at * (width + gap) + width }));

describe("cutting a board into pages along one axis", () => {
  it("leaves alone what fits", () => {
    expect(cutAxis({ from: -10, to: 90 }, 100, [], 9)).toEqual([{ from: -10, to: 90 }]);
  });

  it("cuts between columns", () => {
    const pieces = cutAxis({ from: 0, to: 590 }, 250, columns(6, 90, 10), 9);
    expect(pieces.map(({ from }) => from)).toEqual([0, 195, 395]);
  });

  it("begins again before what it had to cut", () => {
    const bricks = [
      ...columns(10, 90, 10),
      ...columns(10, 90, 10).map(({ from, to }) => ({ from: from + 50, to: to + 50 })),
    ];
    const pieces = cutAxis({ from: 0, to: 1_050 }, 260, bricks, 20);
    expect(pieces[0]).toEqual({ from: 0, to: 260 });
    expect(pieces[1]?.from).toBeLessThan(260);
  });

  it("has each span that isn't too long whole in a piece, in pieces of half the length at least", () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 100 }))
      .map(([from, size]) => ({ from, to: from + size }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 200 }), (spans) => {
        const pieces = cutAxis({ from: 0, to: 3_100 }, 200, spans, 1_000);
        for (const { from, to } of spans) {
          expect(pieces.some((piece) => piece.from <= from && to <= piece.to)).toBe(true);
        }
        for (const { from, to } of pieces) expect(to - from).toBeLessThanOrEqual(200);
        expect(pieces.length).toBeLessThanOrEqual(3_100 / 100 + 1);
        expect(pieces.at(-1)?.to).toBe(3_100);
      }),
    );
  });

  it("stops where there are too many", () => {
    expect(cutAxis({ from: 0, to: 1e9 }, 100, [], 5)).toHaveLength(6);
  });
});
