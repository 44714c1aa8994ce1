import { describe, expect, it } from "vitest";
import { smallMap, TestMap } from "./testing/testMap.ts";
import { skeletonToWords, walkingSkeleton } from "./walkingSkeleton.ts";

describe("walkingSkeleton", () => {
  it("says nothing while there is no release or no activity", () => {
    const map = new TestMap();
    expect(walkingSkeleton(map.board)).toBeUndefined();
    map.add("addRelease", { title: "First" });
    expect(walkingSkeleton(map.board)).toBeUndefined();
    map.add("addActivity", { title: "Find" });
    expect(walkingSkeleton(map.board)?.misses.map(({ title }) => title)).toEqual(["Find"]);
  });

  it("names what the first release misses, until every activity has a story in it", () => {
    const { map, card, first, a } = smallMap();
    map.add("addActivity", {});
    const words = () => {
      const skeleton = walkingSkeleton(map.board);
      return skeleton && skeletonToWords(skeleton);
    };
    expect(words()).toBe("Misses: Pay, Unnamed activity");
    map.add("addStory", { task: card, release: first });
    expect(words()).toBe("Misses: Unnamed activity");
    const activities = walkingSkeleton(map.board)?.misses.map(({ id }) => id) ?? [];
    map.run("deleteElements", { ids: activities });
    expect(words()).toBe("Walking skeleton ✓");
    map.run("deleteElements", { ids: [a] });
    expect(words()).toBe("Walking skeleton ✓");
  });

  it("looks at the first release, whichever that is", () => {
    const { map, second, first } = smallMap();
    expect(walkingSkeleton(map.board)?.misses.map(({ title }) => title)).toEqual(["Pay"]);
    map.run("moveReleases", { ids: [second], before: first });
    expect(walkingSkeleton(map.board)?.release.id).toBe(second);
    expect(walkingSkeleton(map.board)?.misses.map(({ title }) => title)).toEqual(["Find"]);
  });

  it("doesn't miss what stands for no activity", () => {
    const { map, card, first } = smallMap();
    map.add("addActivity", { title: "No  activity" });
    map.add("addStory", { task: card, release: first });
    expect(walkingSkeleton(map.board)?.misses).toEqual([]);
    const bare = new TestMap();
    bare.add("addRelease", { title: "First" });
    bare.add("addActivity", { title: "No activity" });
    expect(walkingSkeleton(bare.board)).toBeUndefined();
  });

  it("is not satisfied by stories in Later", () => {
    const { map, card } = smallMap();
    map.add("addStory", { task: card });
    expect(walkingSkeleton(map.board)?.misses.map(({ title }) => title)).toEqual(["Pay"]);
  });
});
