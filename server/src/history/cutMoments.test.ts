import { assert, array, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { cutMoments, finishedRows, momentLimits } from "./cutMoments.ts";

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

describe("finishedRows", () => {
  it("are those of moments that nothing can be added to any more", () => {
    const rows = rowsAt(0, 100, 10_000);
    expect(finishedRows([], 20_000)).toEqual([]);
    expect(finishedRows(rows, 10_100).map(({ at }) => at)).toEqual([0, 100]);
    expect(finishedRows(rows, 10_000 + pauseMs)).toHaveLength(2);
    expect(finishedRows(rows, 10_000 + pauseMs + 1_000)).toHaveLength(3);
    const long = rowsAt(...Array.from({ length: 19 }, (_, index) => index * 1_000));
    expect(finishedRows(long, lengthMs)).toHaveLength(0);
    expect(finishedRows(long, lengthMs + 1_000)).toHaveLength(19);
  });

  it("don't wait for a clock that was set back", () => {
    expect(finishedRows(rowsAt(3_600_000, 3_600_100), 100)).toHaveLength(2);
  });

  it("give the same moments whoever looks, however often", () => {
    const pauses = array(integer({ min: 0, max: 8_000 }), { maxLength: 60 });
    const looks = array(integer({ min: 0, max: 300_000 }), { maxLength: 40 });
    assert(
      property(pauses, looks, (gaps, times) => {
        let at = 0;
        const rows = rowsAt(...gaps.map((gap) => (at += gap)));
        const moments: number[][] = [];
        let left = rows;
        for (const now of [...times.toSorted((a, b) => a - b), Number.MAX_SAFE_INTEGER]) {
          // What was written in the last second may not be in the log yet.
          const logged = left.filter((row) => row.at <= now - 900);
          const finished = finishedRows(logged, now);
          moments.push(...cutMoments(finished).map((group) => group.map(({ seq }) => seq)));
          left = left.slice(finished.length);
        }
        expect(moments).toEqual(cutMoments(rows).map((group) => group.map(({ seq }) => seq)));
      }),
    );
  });
});
