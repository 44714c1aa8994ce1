import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boardToScreen,
  clampCamera,
  fitRect,
  maxZoom,
  minZoom,
  openingCamera,
  panBy,
  rectToScreen,
  revealRect,
  screenToBoard,
  visibleRect,
  zoomAt,
} from "./camera.ts";

const coordinate = fc.double({ min: -20_000, max: 20_000, noNaN: true });
const length = fc.double({ min: 1, max: 20_000, noNaN: true });
const zoom = fc.double({ min: minZoom, max: maxZoom, noNaN: true });
const camera = fc.record({ x: coordinate, y: coordinate, zoom });
const point = fc.record({ x: coordinate, y: coordinate });
const size = { width: 1440, height: 852 };
const insets = { top: 24, right: 24, bottom: 72, left: 24 };

describe("camera", () => {
  it("finds the board point under a screen point, and back", () => {
    fc.assert(
      fc.property(camera, point, (at, place) => {
        const back = screenToBoard(at, boardToScreen(at, place));
        expect(back.x).toBeCloseTo(place.x, 4);
        expect(back.y).toBeCloseTo(place.y, 4);
      }),
    );
  });

  it("keeps what is under the pointer there while zooming", () => {
    fc.assert(
      fc.property(camera, point, zoom, (from, at, next) => {
        const before = screenToBoard(from, at);
        const after = screenToBoard(zoomAt(from, at, next), at);
        expect(after.x).toBeCloseTo(before.x, 3);
        expect(after.y).toBeCloseTo(before.y, 3);
      }),
    );
  });

  it("zooms from 2 % to 400 % and no further", () => {
    expect(zoomAt({ x: 0, y: 0, zoom: 1 }, { x: 0, y: 0 }, 0.001).zoom).toBe(0.02);
    expect(zoomAt({ x: 0, y: 0, zoom: 1 }, { x: 0, y: 0 }, 90).zoom).toBe(4);
  });

  it("fits a rectangle between what floats over the board", () => {
    fc.assert(
      fc.property(fc.record({ x: coordinate, y: coordinate, width: length, height: length }), (rect) => {
        const fitted = fitRect(rect, size, insets);
        if (fitted.zoom === minZoom) return;
        const box = rectToScreen(fitted, rect);
        expect(box.x).toBeGreaterThanOrEqual(insets.left - 0.01);
        expect(box.y).toBeGreaterThanOrEqual(insets.top - 0.01);
        expect(box.x + box.width).toBeLessThanOrEqual(size.width - insets.right + 0.01);
        expect(box.y + box.height).toBeLessThanOrEqual(size.height - insets.bottom + 0.01);
      }),
    );
  });

  it("opens large boards at their top left, at a size that can be read", () => {
    const opened = openingCamera({ x: 0, y: 0, width: 12_000, height: 9_000 }, size, insets);
    expect(opened.zoom).toBe(0.8);
    const corner = boardToScreen(opened, { x: 0, y: 0 });
    expect(corner).toEqual({ x: 16, y: 24 });
  });

  it("never lets the content leave the screen", () => {
    const content = { x: 0, y: 0, width: 3_000, height: 2_000 };
    fc.assert(
      fc.property(camera, (wild) => {
        const seen = visibleRect(clampCamera(wild, content, size), size);
        expect(seen.x).toBeLessThan(content.width);
        expect(seen.y).toBeLessThan(content.height);
        expect(seen.x + seen.width).toBeGreaterThan(0);
        expect(seen.y + seen.height).toBeGreaterThan(0);
        const overlap = Math.min(seen.x + seen.width, content.width) - Math.max(seen.x, 0);
        expect(overlap).toBeGreaterThanOrEqual(Math.min(content.width, seen.width / 3) - 1e-6);
      }),
    );
  });

  it("reveals with no more movement than it takes, and none when it isn't needed", () => {
    const at = { x: 0, y: 0, zoom: 1 };
    const rect = { x: 200, y: 200, width: 100, height: 50 };
    expect(revealRect(at, rect, size, insets)).toBe(at);
    const below = revealRect(at, { ...rect, y: 2_000 }, size, insets);
    expect(below.x).toBe(0);
    expect(boardToScreen(below, { x: 0, y: 2_050 }).y).toBeCloseTo(size.height - insets.bottom);
    const left = revealRect(at, { ...rect, x: -500 }, size, insets);
    expect(boardToScreen(left, { x: -500, y: 0 }).x).toBeCloseTo(insets.left);
  });

  it("begins at the start of what is larger than the screen", () => {
    const tall = revealRect({ x: 0, y: 400, zoom: 1 }, { x: 30, y: 0, width: 100, height: 5_000 }, size, insets);
    expect(boardToScreen(tall, { x: 0, y: 0 }).y).toBeCloseTo(insets.top);
  });

  it("pans by screen pixels whatever the zoom", () => {
    expect(panBy({ x: 0, y: 0, zoom: 2 }, 100, -50)).toEqual({ x: -50, y: 25, zoom: 2 });
  });
});
