import { describe, expect, it } from "vitest";
import type { OutlineSection } from "../contract/outline.ts";
import { storyMap } from "./index.ts";
import { smallMap, TestMap } from "./testing/testMap.ts";

describe("the outline", () => {
  const find = (sections: readonly OutlineSection[], key: string): OutlineSection | undefined => {
    for (const section of sections) {
      const found = section.key === key ? section : find(section.sections, key);
      if (found) return found;
    }
    return undefined;
  };
  const outline = (map: TestMap) => {
    const outline = storyMap.outline(map.board);
    if (outline.shape !== "lists") throw new Error("is not lists");
    return outline;
  };

  it("fills a whole map from nothing by its additions alone", () => {
    const map = new TestMap();
    const add = (key: string, label: string) =>
      map.runCall(find(outline(map).sections, key)?.additions.find((addition) => addition.label === label)?.call);
    add("section:map", "Add activity");
    add("section:releases", "Add release");
    const activity = outline(map).sections[0]?.sections[0]?.key ?? "";
    add(activity, "Add task");
    const task = find(outline(map).sections, activity)?.sections[0]?.key ?? "";
    add(task, "Add story to Unnamed release");
    add(task, "Add story to Later");
    const [first, later] = find(outline(map).sections, task)?.sections ?? [];
    expect([first?.items.length, later?.items.length]).toEqual([1, 1]);
    expect(first?.items[0]?.textKey).toBe("title");
    map.runCall(first?.items[0]?.level?.call(3));
    expect(find(outline(map).sections, task)?.note).toBe("0 of 2 done · 3 points");
  });

  it("says of the first release whether it walks", () => {
    const { map } = smallMap();
    const [first, second] = find(outline(map).sections, "section:releases")?.items ?? [];
    expect(first?.details).toEqual(["0 of 3 done", "Misses: Pay"]);
    expect(second?.details).toEqual(["0 of 1 done"]);
  });
});
