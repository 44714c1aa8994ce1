import { describe, expect, it } from "vitest";
import { cutMoments, momentLimits } from "./cutMoments.ts";

const rowsAt = (...times: number[]) =>
  times.map((at, index) => ({ seq: index + 1, at, userId: "annaanna", update: new Uint8Array() }));
const cut = (...times: number[]) => cutMoments(rowsAt(...times)).map((rows) => rows.map(({ at }) => at));
const { pauseMs, lengthMs } = momentLimits;

describe("cutMoments", () => {
  it("makes none of nothing", () => {
    expect(cut()).toEqual([]);
  });

  it("ends one at a pause, and not before", () => {
    expect(cut(0, 100, 100 + pauseMs - 1)).toHaveLength(1);
    expect(cut(0, 100, 100 + pauseMs)).toEqual([[0, 100], [100 + pauseMs]]);
  });

  it("ends one that has become long, though nobody paused", () => {
    const times = Array.from({ length: 100 }, (_, index) => index * 1_000);
    const moments = cut(...times);
    expect(moments.flat()).toEqual(times);
    expect(moments).toHaveLength(100_000 / lengthMs);
    for (const moment of moments) expect((moment.at(-1) ?? 0) - (moment[0] ?? 0)).toBeLessThan(lengthMs);
  });

  it("takes time that runs backwards for no pause", () => {
    expect(cut(10_000, 2_000, 11_000)).toHaveLength(1);
    expect(cut(10_000, 2_000, 15_000)).toEqual([[10_000, 2_000], [15_000]]);
  });

  it("keeps rows of years ago apart from those of today", () => {
    expect(cut(1, 1_700_000_000_000, 1_700_000_000_001)).toEqual([[1], [1_700_000_000_000, 1_700_000_000_001]]);
  });
});
