import { describe, expect, it } from "vitest";
import { convergenceSeeds, drawSeeds } from "./convergenceSeeds.ts";

describe("seeds of convergence runs", () => {
  it("are forty that never change and forty of the commit", () => {
    const seeds = convergenceSeeds("story-map", {});
    expect(seeds.slice(0, 40)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(new Set(seeds).size).toBe(80);
    expect(convergenceSeeds("story-map", {})).toEqual(seeds);
  });

  it("are ten of each for a kind that passed many as it is", () => {
    const asked = { CONVERGED_KINDS: "journey-map,story-map" };
    const seeds = convergenceSeeds("story-map", asked);
    expect(seeds).toHaveLength(20);
    expect(convergenceSeeds("story-map", {}), "none that a usual run wouldn't take").toEqual(
      expect.arrayContaining(seeds),
    );
    expect(convergenceSeeds("card-sort", asked)).toHaveLength(80);
  });

  it("are others at another commit, and small enough for the client ids made of them", () => {
    const [one, other] = [drawSeeds("one commit", 40), drawSeeds("another commit", 40)];
    expect(one).not.toEqual(other);
    expect(Math.max(...one, ...other) * 1_000 + 999).toBeLessThan(2 ** 32);
  });

  it("are the first so many when a number is asked for", () => {
    expect(convergenceSeeds("story-map", { CONVERGENCE_SEEDS: "3", CONVERGED_KINDS: "story-map" })).toEqual([1, 2, 3]);
  });
});
