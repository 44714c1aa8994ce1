import { describe, expect, it } from "vitest";
import { RefusalPauses } from "./RefusalPauses.ts";

describe("RefusalPauses", () => {
  it("costs the first attempt nothing, then ever more up to ten seconds, and only this address", () => {
    const pauses = new RefusalPauses();
    expect(pauses.pauseFor("a", 0)).toBe(0);
    const seen = [1, 2, 3, 4, 5, 6].map((now) => {
      pauses.refused("a", now);
      return pauses.pauseFor("a", now);
    });
    expect(seen).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
    expect(pauses.pauseFor("b", 6)).toBe(0);
  });

  it("forgets within a minute", () => {
    const pauses = new RefusalPauses();
    pauses.refused("a", 0);
    pauses.refused("a", 1);
    expect(pauses.pauseFor("a", 60_002)).toBe(0);
    pauses.refused("a", 60_002);
    expect(pauses.pauseFor("a", 60_002)).toBe(1_000);
  });

  it("remembers no more than ten thousand", () => {
    const pauses = new RefusalPauses();
    for (let n = 0; n < 10_001; n++) pauses.refused(`address ${n}`, 0);
    expect(pauses.pauseFor("address 0", 0)).toBe(0);
    expect(pauses.pauseFor("address 1", 0)).toBe(1_000);
  });
});
