import fc from "fast-check";
import { containsRect } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import { onPixels } from "../onPixels.ts";
import { boardRectOf, cellsOver, tileSide, type Scale, type Tile } from "./tiles.ts";
import { TileStore } from "./TileStore.ts";

const half: Scale = { zoom: 0.5, ratio: 2 };
const whole: Scale = { zoom: 1, ratio: 1 };

function tile(column: number, row: number): Tile {
  return { column, row, image: { width: tileSide, height: tileSide } as ImageBitmap };
}

describe("the cells of a sheet", () => {
  it("cover what is seen, and no more than it touches", () => {
    const part = fc.record({
      x: fc.integer({ min: -5_000, max: 5_000 }),
      y: fc.integer({ min: -5_000, max: 5_000 }),
      width: fc.integer({ min: 1, max: 3_000 }),
      height: fc.integer({ min: 1, max: 2_000 }),
    });
    fc.assert(
      fc.property(part, fc.constantFrom(0.1, 0.25, 1, 2), (rect, zoom) => {
        const scale = { zoom, ratio: 1 };
        const rects = cellsOver(rect, scale).map((cell) => boardRectOf(cell, scale));
        const right = Math.max(...rects.map(({ x, width }) => x + width));
        const bottom = Math.max(...rects.map(({ y, height }) => y + height));
        const [first] = rects;
        if (!first) throw new Error("No cells");
        const all = { x: first.x, y: first.y, width: right - first.x, height: bottom - first.y };
        expect(containsRect(all, rect)).toBe(true);
        const side = tileSide / zoom;
        expect(all.width).toBeLessThan(rect.width + 2 * side);
        expect(all.height).toBeLessThan(rect.height + 2 * side);
      }),
    );
  });

  it("end where a part ends on their edge", () => {
    expect(cellsOver({ x: 0, y: 0, width: tileSide, height: tileSide }, whole)).toEqual([{ column: 0, row: 0 }]);
    expect(cellsOver({ x: 0, y: 0, width: tileSide, height: tileSide }, whole, 1)).toHaveLength(9);
  });
});

describe("the tiles that are held", () => {
  it("are found by scale: what fits best, of what shows all of a part", () => {
    const tiles = new TileStore();
    tiles.level(whole).set(tile(0, 0), 1);
    tiles.level({ zoom: 0.25, ratio: 1 }).set(tile(0, 0), 1);
    const small = { x: 0, y: 0, width: 100, height: 100 };
    expect(tiles.bestFor(small, 0.9)?.scale.zoom).toBe(1);
    expect(tiles.bestFor(small, 0.3)?.scale.zoom).toBe(0.25);
    expect(tiles.bestFor({ ...small, width: 300 }, 0.9)?.scale.zoom).toBe(0.25);
    expect(tiles.bestFor({ ...small, width: 3_000 }, 0.9)).toBeUndefined();
  });

  it("are those that were seen last when there is no room for more, and nothing is kept of the others", () => {
    const tiles = new TileStore();
    const closed: string[] = [];
    const closing = (name: string, column: number, now: number, scale: Scale) => {
      const image = { close: () => closed.push(name) } as unknown as ImageBitmap;
      tiles.level(scale).set({ column, row: 0, image }, now);
    };
    closing("old", 0, 1, half);
    closing("used", 0, 1, whole);
    closing("new", 1, 2, whole);
    tiles.level(whole).use([{ column: 0, row: 0 }], 3);
    tiles.shrinkTo(2);
    expect(closed).toEqual(["old"]);
    expect(tiles.levels.map(({ scale }) => scale)).toEqual([whole]);
    tiles.clear();
    expect(closed).toEqual(["old", "new", "used"]);
  });
});

describe("a camera on pixels", () => {
  it("is less than half a pixel away, and stays where it is", () => {
    fc.assert(
      fc.property(fc.double({ min: -9_999, max: 9_999, noNaN: true }), fc.constantFrom(0.02, 0.33, 1, 4), (x, zoom) => {
        const camera = { x, y: -x, zoom };
        const snapped = onPixels(camera, 2);
        expect(Math.abs(snapped.x - x) * zoom * 2).toBeLessThanOrEqual(0.5 + 1e-6);
        const pixel = snapped.x * zoom * 2;
        expect(pixel).toBeCloseTo(Math.round(pixel), 6);
      }),
    );
    const still = { x: 3, y: 4, zoom: 1 };
    expect(onPixels(still, 1)).toBe(still);
  });
});
