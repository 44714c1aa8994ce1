import { describe, expect, it } from "vitest";
import { smallMap } from "../story-map/testing/testMap.ts";
import { withContents } from "./withContents.ts";

describe("what elements hold", () => {
  it("is what stands in them as container or lane, through all levels", () => {
    const { map, find, search, first, second, a, b, c, d } = smallMap();
    expect([...withContents(map.board, [find])].toSorted()).toEqual([find, search, a, b, c].toSorted());
    expect([...withContents(map.board, [second])].toSorted()).toEqual([second, d].toSorted());
    expect([...withContents(map.board, [first, "gone"])].toSorted()).toEqual([first, "gone", a, b, c].toSorted());
  });

  it("is nothing for what can't hold anything", () => {
    const { map, a } = smallMap();
    expect([...withContents(map.board, [a])]).toEqual([a]);
  });
});
