import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReplayClock, type ClockedMoment } from "./ReplayClock.ts";

const minute = 60_000;

function clockOf(...spans: readonly (readonly [number, number])[]): ReplayClock {
  const clock = new ReplayClock(15 * minute);
  for (const [startedAt, endedAt] of spans) clock.add({ startedAt, endedAt });
  return clock;
}

describe("ReplayClock", () => {
  it("plays moments as long as they took and cuts pauses short", () => {
    const clock = clockOf([0, 10_000], [12_000, 20_000], [80_000, 90_000]);
    expect(clock.positionOf(1)).toBe(10_600);
    expect(clock.positionOf(2)).toBe(20_600);
    // A minute's pause is played as three seconds.
    expect(clock.positionOf(3)).toBe(33_600);
    expect(clock.length).toBe(33_600);
  });

  it("leaves the time between sittings out and knows where they are", () => {
    const clock = clockOf([0, 5_000], [2 * 60 * minute, 2 * 60 * minute + 5_000]);
    expect(clock.sittings).toEqual([
      { from: 600, to: 5_600, startedAt: 0, endedAt: 5_000 },
      { from: 7_100, to: 12_100, startedAt: 120 * minute, endedAt: 120 * minute + 5_000 },
    ]);
  });

  it("tells the time of day at a position", () => {
    const clock = clockOf([100_000, 110_000], [200_000, 210_000]);
    expect(clock.timeAt(clock.positionOf(1))).toBe(110_000);
    expect(clock.timeAt(clock.length)).toBe(210_000);
    expect(clock.timeAt(clock.length - 4_000)).toBe(206_000);
    expect(new ReplayClock(minute).timeAt(0)).toBeUndefined();
  });

  it("has played each moment from its own position on, and none twice at once", () => {
    const spans = fc.array(fc.tuple(fc.nat(30 * minute), fc.nat(20_000)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(spans, (pausesAndLengths) => {
        const clock = new ReplayClock(15 * minute);
        let at = 0;
        for (const [pause, lasts] of pausesAndLengths) {
          const moment: ClockedMoment = { startedAt: at + pause, endedAt: at + pause + lasts };
          clock.add(moment);
          at = moment.endedAt;
        }
        for (let index = 1; index <= pausesAndLengths.length; index++) {
          const position = clock.positionOf(index);
          expect(clock.indexAt(position)).toBe(index);
          expect(clock.indexAt(position - 1)).toBe(index - 1);
          expect(clock.timeAt(position)).toBeGreaterThanOrEqual(clock.timeAt(position - 1) ?? 0);
        }
      }),
    );
  });
});
