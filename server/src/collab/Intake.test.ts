import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Intake } from "./Intake.ts";
import { intakeRates } from "./limits.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A socket that is always full of messages, and how many were read of it. */
function buildSocket(bytes: number) {
  const socket = {
    isPaused: false,
    pause: () => void (socket.isPaused = true),
    resume: () => void (socket.isPaused = false),
  };
  let read = 0;
  const intake = new Intake(socket);
  const readOn = (most: number) => {
    for (let n = 0; n < most && !socket.isPaused; n += 1) {
      read += 1;
      intake.took(bytes);
    }
    return read;
  };
  return { intake, readOn, socket };
}

describe("Intake", () => {
  it.each([
    ["messages", 10, intakeRates.messages.burst, intakeRates.messages.perSecond],
    ["bytes", 1024 * 1024, intakeRates.bytes.burst / 1024 ** 2, intakeRates.bytes.perSecond / 1024 ** 2],
  ])("reads a burst of %s at once, and then as fast as it may", (_what, bytes, burst, perSecond) => {
    const { readOn, socket } = buildSocket(bytes);
    expect(readOn(burst)).toBe(burst);
    expect(socket.isPaused).toBe(false);
    for (let second = 1; second <= 20; second += 1) {
      for (let ms = 0; ms < 1_000; ms += 1) {
        readOn(10_000);
        vi.advanceTimersByTime(1);
      }
    }
    expect(readOn(0)).toBeGreaterThanOrEqual(burst + perSecond * 19);
    expect(readOn(0)).toBeLessThanOrEqual(burst + perSecond * 21);
  });

  it("leaves a socket that is gone alone", () => {
    const { intake, readOn, socket } = buildSocket(10);
    readOn(intakeRates.messages.burst + 1);
    expect(socket.isPaused).toBe(true);
    intake.stop();
    vi.advanceTimersByTime(60_000);
    expect(socket.isPaused).toBe(true);
  });
});
