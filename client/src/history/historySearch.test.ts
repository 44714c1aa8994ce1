import { describe, expect, it } from "vitest";
import { isLive, readHistorySearch } from "./historySearch.ts";

describe("readHistorySearch", () => {
  it("takes points over and leaves out what can't be one", () => {
    expect(readHistorySearch({ at: "m12", compare: "now" })).toEqual({ at: "m12", compare: "now" });
    expect(readHistorySearch({ at: "now", other: "x" })).toEqual({ at: "now" });
    expect(readHistorySearch({ at: "../x", compare: "m1" })).toEqual({});
    expect(readHistorySearch({ compare: "m1" })).toEqual({});
    expect(readHistorySearch({ at: 12 })).toEqual({});
  });

  it("compares nothing with itself", () => {
    expect(readHistorySearch({ at: "m3", compare: "m3" })).toEqual({ at: "m3" });
  });
});

describe("isLive", () => {
  it("is the living board until another point or a comparison is chosen", () => {
    expect(isLive({})).toBe(true);
    expect(isLive({ at: "now" })).toBe(true);
    expect(isLive({ at: "now", compare: "off" })).toBe(true);
    expect(isLive({ at: "now", compare: "m1" })).toBe(false);
    expect(isLive({ at: "m1" })).toBe(false);
  });
});
