import { beforeEach, describe, expect, it } from "vitest";
import { HistoryMode } from "./HistoryMode.ts";
import type { HistorySearch } from "./historySearch.ts";

describe("HistoryMode", () => {
  let went: [HistorySearch, string][];
  let mode: HistoryMode;

  beforeEach(() => {
    went = [];
    mode = new HistoryMode((search, how) => {
      went.push([search, how]);
      mode.arrive(search);
    });
  });

  it("opens beside the living board, and each point replaces the one before, so that Back leads out", () => {
    mode.open();
    mode.lookAt("m4");
    mode.lookAt("m4", "now");
    expect(went).toEqual([
      [{ at: "now" }, "push"],
      [{ at: "m4" }, "replace"],
      [{ at: "m4", compare: "now" }, "replace"],
    ]);
  });

  it("is left step by step: replay, past, history", () => {
    mode.lookAt("m4");
    mode.startReplay();
    expect(mode.get().isReplaying).toBe(true);
    expect(mode.leave()).toBe(true);
    expect(mode.get()).toMatchObject({ isReplaying: false, search: { at: "m4" } });
    expect(mode.leave()).toBe(true);
    expect(mode.get().search).toEqual({ at: "now" });
    expect(mode.leave()).toBe(true);
    expect(mode.isOpen).toBe(false);
    expect(mode.leave()).toBe(false);
  });

  it("ends the replay when another point is chosen or the page is left by Back", () => {
    mode.startReplay();
    mode.lookAt("m2");
    expect(mode.get().isReplaying).toBe(false);
    mode.startReplay();
    mode.arrive({});
    expect(mode.get().isReplaying).toBe(false);
  });
});
