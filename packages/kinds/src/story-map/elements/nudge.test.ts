import { describe, expect, it } from "vitest";
import type { Direction } from "../../contract/kind.ts";
import { smallMap, type TestMap } from "../testing/testMap.ts";

describe("moving by keyboard", () => {
  const nudge = (map: TestMap, id: string, ...directions: readonly Direction[]) => {
    for (const direction of directions) map.runCall(map.view.nudge([id], direction));
  };

  it("goes through the cell, then into the slice beyond", () => {
    const { map, b, c, a } = smallMap();
    nudge(map, b, "up");
    expect(map.text[0]).toBe("Search / First: b, a, c");
    nudge(map, c, "down");
    expect(map.text.slice(0, 2)).toEqual(["Search / First: b, a", "Search / Second: c"]);
    nudge(map, c, "down", "up", "up");
    expect(map.text[0]).toBe("Search / First: b, a, c");
    nudge(map, a, "right");
    expect(map.text).toEqual(["Search / First: b, c", "Card / First: a", "Card / Second: d"]);
  });

  it("stops at the edges of the map", () => {
    const { map, a, d, find, second } = smallMap();
    expect(map.view.nudge([a], "up")).toEqual([]);
    expect(map.view.nudge([a], "left")).toEqual([]);
    expect(map.view.nudge([d], "right")).toEqual([]);
    expect(map.view.nudge([find], "left")).toEqual([]);
    expect(map.view.nudge([second], "down")).toEqual([]);
    expect(map.view.nudge([find], "up")).toEqual([]);
  });

  it("takes a task over to the next activity", () => {
    const { map, search, pay } = smallMap();
    nudge(map, search, "right");
    expect(map.board.get(search)?.place?.[0]).toBe(pay);
    expect(map.view.scene.items.filter((item) => item.elementId === search)).toHaveLength(1);
  });

  it("goes by arrows from heads to cards and back", () => {
    const { map, find, search, first, a, b } = smallMap();
    const view = map.view;
    expect(view.neighbour(find, "down")).toBe(search);
    expect(view.neighbour(search, "down")).toBe(a);
    expect(view.neighbour(a, "down")).toBe(b);
    expect(view.neighbour(a, "left")).toBe(first);
    expect(view.neighbour(a, "up")).toBe(search);
  });
});
