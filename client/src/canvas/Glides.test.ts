import type { Scene } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import { Glides } from "./Glides.ts";

const scene = (x: number, more: readonly number[] = []): Scene => ({
  bounds: { x: 0, y: 0, width: 1_000, height: 1_000 },
  items: [x, ...more].map((left, index) => ({
    key: `card${index}`,
    role: "element",
    bounds: { x: left, y: 0, width: 100, height: 40 },
    level: 2,
    nodes: [],
  })),
});

describe("Glides", () => {
  it("lets a thing glide from where it stood, and rest where it stands", () => {
    const glides = new Glides(() => false);
    expect(glides.at(0, scene(0))).toMatchObject({ moving: false });
    const next = scene(200);
    expect(glides.at(100, next).offsets.get("card0")).toEqual({ dx: -200, dy: 0 });
    const midway = glides.at(200, next).offsets.get("card0")?.dx ?? 0;
    expect(midway).toBeGreaterThan(-200);
    expect(midway).toBeLessThan(0);
    expect(glides.at(400, next)).toMatchObject({ moving: false });
  });

  it("turns around from where it is seen", () => {
    const glides = new Glides(() => false);
    glides.at(0, scene(0));
    const there = scene(200);
    glides.at(100, there);
    const seen = 200 + (glides.at(180, there).offsets.get("card0")?.dx ?? 0);
    expect(glides.at(180, scene(0)).offsets.get("card0")?.dx).toBeCloseTo(seen);
  });

  it("jumps with reduced motion, at first, after a rest, and when everything moves at once", () => {
    const still = new Glides(() => true);
    still.at(0, scene(0));
    expect(still.at(10, scene(200))).toMatchObject({ moving: false });
    const glides = new Glides(() => false);
    glides.at(0, scene(0));
    glides.rest();
    expect(glides.at(10, scene(200))).toMatchObject({ moving: false });
    const many = Array.from({ length: 700 }, (_, index) => index);
    glides.at(20, scene(0, many));
    expect(
      glides.at(
        30,
        scene(
          1,
          many.map((left) => left + 1),
        ),
      ),
    ).toMatchObject({ moving: false });
  });
});
