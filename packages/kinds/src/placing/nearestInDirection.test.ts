import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestInDirection, type Stop } from "./nearestInDirection.ts";

const stop = (id: string, x: number, y: number, width = 100, height = 40): Stop => ({
  id,
  rect: { x, y, width, height },
});

describe("nearestInDirection", () => {
  const here = stop("here", 200, 200);

  it("keeps to the column when going up and down", () => {
    const stops = [here, stop("askew", 320, 260), stop("straight", 200, 400)];
    expect(nearestInDirection(stops, here, "down")).toBe("straight");
  });

  it("goes to the neighbouring column, also when its card begins a little lower", () => {
    const stops = [here, stop("near", 320, 245), stop("far", 900, 200)];
    expect(nearestInDirection(stops, here, "right")).toBe("near");
  });

  it("goes from a wide head to the first of what stands under it", () => {
    const head = stop("head", 0, 0, 500);
    expect(nearestInDirection([head, stop("b", 250, 60), stop("a", 0, 60)], head, "down")).toBe("a");
  });

  it("is undefined only when nothing lies wholly in that direction", () => {
    const coordinate = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 20 }), (places) => {
        const stops = places.map(([x, y], index) => stop(String(index), x, y));
        const [from] = stops;
        if (!from) return;
        const ahead = stops.some((other) => other.id !== "0" && other.rect.x >= from.rect.x + 100 - 1);
        expect(nearestInDirection(stops, from, "right") !== undefined).toBe(ahead);
      }),
    );
  });
});
