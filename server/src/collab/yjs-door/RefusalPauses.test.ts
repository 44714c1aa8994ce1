import { describe, expect, it } from "vitest";
import { RefusalPauses } from "./RefusalPauses.ts";

describe("RefusalPauses", () => {
  it("costs the first attempt nothing, then ever more up to ten seconds, and only this address", () => {
    const pauses = new RefusalPauses();
    expect(pauses.pauseFor("/a", "10.0.0.1", 0)).toBe(0);
    const seen = [1, 2, 3, 4, 5, 6].map((now) => {
      pauses.refused("/a", "10.0.0.1", now);
      return pauses.pauseFor("/a", "10.0.0.1", now);
    });
    expect(seen).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
    expect(pauses.pauseFor("/b", "10.0.0.1", 6)).toBe(0);
    expect(pauses.pauseFor("/a", "10.0.0.2", 6)).toBe(0);
  });

  it("forgets within a minute", () => {
    const pauses = new RefusalPauses();
    pauses.refused("/a", "10.0.0.1", 0);
    pauses.refused("/a", "10.0.0.1", 1);
    expect(pauses.pauseFor("/a", "10.0.0.1", 60_002)).toBe(0);
    pauses.refused("/a", "10.0.0.1", 60_002);
    expect(pauses.pauseFor("/a", "10.0.0.1", 60_002)).toBe(1_000);
  });

  it("remembers no more than ten thousand", () => {
    const pauses = new RefusalPauses();
    for (let n = 0; n < 10_001; n++) pauses.refused("/a", `10.0.0.${n}`, 0);
    expect(pauses.pauseFor("/a", "10.0.0.0", 0)).toBe(0);
    expect(pauses.pauseFor("/a", "10.0.0.1", 0)).toBe(1_000);
  });
});
