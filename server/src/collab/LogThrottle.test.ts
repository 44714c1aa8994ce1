import { describe, expect, it } from "vitest";
import { logLinesPerMinute } from "./limits.ts";
import { LogThrottle } from "./LogThrottle.ts";

describe("LogThrottle", () => {
  it("says little about what happens all the time, and how much it didn't say", () => {
    const lines: object[] = [];
    let now = 0;
    const throttle = new LogThrottle({ warn: (details: object) => lines.push(details) } as never, () => now);
    for (let second = 0; second < 120; second += 1) {
      now = second * 1_000;
      for (let n = 0; n < 50; n += 1) throttle.warn("malformed", { second }, "update refused");
    }
    expect(lines).toHaveLength(2 * logLinesPerMinute);
    expect(lines[logLinesPerMinute]).toEqual({ second: 60, unsaid: 60 * 50 - logLinesPerMinute });
  });

  it("keeps matters apart", () => {
    const lines: string[] = [];
    const throttle = new LogThrottle({ warn: (_details: object, message: string) => lines.push(message) } as never);
    for (let n = 0; n < 100; n += 1) throttle.warn("one", {}, "one");
    throttle.warn("two", {}, "two");
    expect(lines).toEqual([...Array.from({ length: logLinesPerMinute }, () => "one"), "two"]);
  });
});
