import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ServerClock } from "./ServerClock.ts";

const start = Date.UTC(2026, 10, 30, 8);

/** A device whose clock is wrong by so much, and its server; `asks`: how long question and answer take. */
function buildWorld(deviceAhead: number) {
  let time = start;
  let ahead = deviceAhead;
  const clock = new ServerClock(() => time + ahead);
  return {
    clock,
    wrongBy: () => Math.abs(clock.now() - time),
    passes: (ms: number) => (time += ms),
    sets: (next: number) => (ahead = next),
    asks: (there: number, back: number, date = (at: number) => new Date(at).toUTCString()) =>
      clock.follow(async () => {
        time += there;
        const headers = new Headers({ date: date(time) });
        time += back;
        return { headers };
      }),
  };
}

describe("the server's clock as a page knows it", () => {
  it("is the device's before the server has answered, or when it tells no time", async () => {
    const world = buildWorld(90_000);
    expect(world.wrongBy()).toBe(90_000);
    await world.asks(20, 20, () => "nonsense");
    expect(world.wrongBy()).toBe(90_000);
  });

  it("is right within half a second and half the way after one answer, however wrong the device's is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -1e10, max: 1e10 }),
        fc.nat(5_000),
        fc.nat(2_000),
        fc.nat(2_000),
        async (ahead, later, there, back) => {
          const world = buildWorld(ahead);
          world.passes(later);
          await world.asks(there, back);
          expect(world.wrongBy()).toBeLessThanOrEqual(500 + (there + back) / 2);
        },
      ),
    );
  });

  it("is more exact with more answers", async () => {
    const world = buildWorld(-3_600_000);
    for (let n = 0; n < 10; n++) {
      await world.asks(30, 30);
      world.passes(2_370);
    }
    expect(world.wrongBy()).toBeLessThan(100);
  });

  it("is set anew when the device's clock was set meanwhile", async () => {
    const world = buildWorld(7_200_000);
    await world.asks(30, 30);
    world.sets(0);
    await world.asks(30, 30);
    expect(world.wrongBy()).toBeLessThanOrEqual(530);
  });
});
