import { describe, expect, it } from "vitest";
import { summaryOf } from "./summary.ts";
import { smallMap } from "./testing/testMap.ts";

describe("the summary", () => {
  it("counts stories, points and what is done", () => {
    const { map, a } = smallMap();
    map.run("setStatus", { ids: [a], status: "done" });
    map.run("setValue", { id: a, key: "estimate", value: 5 });
    expect(summaryOf(map.board)).toEqual([
      { label: "Stories", value: "4" },
      { label: "Done", value: "1 of 4" },
      { label: "Estimate", value: "5 points, 3 not estimated" },
      { label: "First release", value: "Misses: Pay", tone: "warning" },
    ]);
  });
});
