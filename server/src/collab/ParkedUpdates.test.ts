import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { maxParked } from "./limits.ts";
import { ParkedUpdates } from "./ParkedUpdates.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const one = Uint8Array.of(1);
const two = Uint8Array.of(2);

describe("ParkedUpdates", () => {
  it("gives what waits in order, once, and then has room again", () => {
    const parked = new ParkedUpdates(() => {});
    expect([parked.add(one), parked.add(two)]).toEqual([true, true]);
    expect(parked.take()).toEqual([one, two]);
    expect(parked.take()).toEqual([]);
    for (let n = 0; n < maxParked.updates; n += 1) expect(parked.add(one)).toBe(true);
    expect(parked.add(one)).toBe(false);
    parked.take();
    expect(parked.add(new Uint8Array(maxParked.bytes))).toBe(true);
    expect(parked.add(one)).toBe(false);
  });

  it("says once when the first has waited for too long, and nothing when it was taken in time", () => {
    let expired = 0;
    const parked = new ParkedUpdates(() => (expired += 1));
    parked.add(one);
    vi.advanceTimersByTime(maxParked.ms - 1);
    parked.add(two);
    expect(expired).toBe(0);
    vi.advanceTimersByTime(1);
    expect(expired).toBe(1);
    parked.take();
    parked.add(one);
    parked.take();
    vi.advanceTimersByTime(maxParked.ms * 2);
    expect(expired).toBe(1);
  });
});
