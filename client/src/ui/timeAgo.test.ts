import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchFromServer } from "../api/ServerClock.ts";
import { timeAgo } from "./timeAgo.ts";

const now = Date.UTC(2026, 10, 21, 12);
const before = (seconds: number) => timeAgo(now - seconds * 1000, now);

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("timeAgo", () => {
  it("says the largest whole unit", () => {
    expect(before(0)).toBe("just now");
    expect(before(59)).toBe("just now");
    expect(before(61)).toBe("1 minute ago");
    expect(before(3_599)).toBe("59 minutes ago");
    expect(before(3_600)).toBe("1 hour ago");
    expect(before(86_400)).toBe("yesterday");
    expect(before(3 * 86_400)).toBe("3 days ago");
    expect(before(800 * 86_400)).toBe("2 years ago");
  });

  it("takes clocks that run ahead for now", () => {
    expect(before(-20)).toBe("just now");
  });

  it("reads ISO 8601", () => {
    expect(timeAgo("2026-11-21T11:00:00.000Z", now)).toBe("1 hour ago");
  });

  it("counts by the server's clock, with the device's a day ahead", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: now + 86_400_000 });
    vi.stubGlobal("fetch", async () => new Response("", { headers: { date: new Date(now).toUTCString() } }));
    await fetchFromServer("/api/me", {});
    expect(timeAgo(now - 301_000)).toBe("5 minutes ago");
  });
});
