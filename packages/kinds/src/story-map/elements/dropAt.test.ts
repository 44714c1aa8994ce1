import { describe, expect, it } from "vitest";
import { task } from "./task/task.ts";
import { readStoryMap } from "../read.ts";
import { smallMap } from "../testing/testMap.ts";

describe("dragging", () => {
  it("drops stories before the card whose middle is below the pointer, and says where", () => {
    const { map, a, b, d } = smallMap();
    const { x, y } = map.boundsOf(b);
    const target = map.view.dropAt([d], { x: x + 20, y: y + 5 });
    expect(target?.label).toBe("Search, First, after a");
    expect(target?.indicator).toHaveLength(1);
    map.runCall(target?.calls);
    expect(map.text).toEqual(["Search / First: a, d, b, c"]);
    expect(map.boundsOf(d).y).toBeGreaterThan(map.boundsOf(a).y);
  });

  it("drops what is left of the held when somebody deletes one of them", () => {
    const { map, a, b, d } = smallMap();
    map.runCall({ name: "deleteElements", args: { ids: [a] } });
    const { x, y } = map.boundsOf(b);
    map.runCall(map.view.dropAt([a, d], { x, y: y + 1 })?.calls);
    expect(map.text).toEqual(["Search / First: d, b, c"]);
  });

  it("doesn't count what is dragged as a neighbour", () => {
    const { map, a, b } = smallMap();
    const { x, y } = map.boundsOf(b);
    map.runCall(map.view.dropAt([a, b], { x, y: y + 1 })?.calls);
    expect(map.text[0]).toBe("Search / First: a, b, c");
  });

  it("drops a task into another activity, a release before another, an activity at the end", () => {
    const { map, find, search, card, first, second } = smallMap();
    const over = map.boundsOf(card);
    map.runCall(map.view.dropAt([search], { x: over.x + 4, y: over.y })?.calls);
    expect(map.text).toEqual(["Search / First: a, b, c", "Card / Second: d"]);
    expect(map.board.get(search)?.place?.[0]).toBe(map.board.get(card)?.place?.[0]);
    map.runCall(map.view.dropAt([second], { x: 10, y: map.boundsOf(first).y })?.calls);
    expect(map.text[1]).toBe("Card / Second: d");
    expect(map.view.dropAt([find], { x: 5_000, y: 0 })?.label).toBe("At the end");
  });

  it("drops several heads of one type together", () => {
    const { map, find, pay, search, card, first, second } = smallMap();
    const third = map.add("addRelease", { title: "Third" });
    map.runCall(map.view.dropAt([third, second], { x: 10, y: map.boundsOf(first).y })?.calls);
    expect(readStoryMap(map.board).releases.map(({ title }) => title)).toEqual(["Second", "Third", "First"]);
    map.runCall(map.view.dropAt([search, card], { x: map.boundsOf(pay).x + 4, y: 0 })?.calls);
    expect(map.board.childIds(task, pay)).toEqual([search, card]);
    expect(map.view.dropAt([find, search], { x: 400, y: 20 })).toBeUndefined();
  });

  it("takes back what is let go among the unplaced", () => {
    const { map, search, first } = smallMap();
    const other = map.fork();
    map.run("deleteElements", { ids: [first] });
    const lost = other.add("addStory", { task: search, release: first, title: "late" });
    map.meet(other);
    const { x, y } = map.boundsOf(lost);
    expect(map.view.dropAt([lost], { x: x + 5, y: y + 5 })).toBeUndefined();
    expect(map.view.addAt({ x: x + 5, y: y + 5 })).toBeUndefined();
    map.runCall(map.view.dropAt([lost], { x: x + 5, y: map.boundsOf(search).y + 100 })?.calls);
    expect(map.text[0]).toContain("late");
    expect(map.text.at(-1)).toBe("Card / Second: d");
  });

  it("has no place for stories and heads held together", () => {
    const { map, d, search } = smallMap();
    expect(map.view.dropAt([d, search], { x: 300, y: 300 })).toBeUndefined();
  });

  it("takes what a held head holds along with it, though it is selected too", () => {
    const { map, a, search, card, pay } = smallMap();
    map.runCall(map.view.dropAt([a, search], { x: map.boundsOf(card).x + 400, y: 0 }, search)?.calls);
    expect(map.board.childIds(task, pay)).toEqual([card, search]);
    expect(map.text.at(-1)).toBe("Search / First: a, b, c");
  });

  it("takes stories of several tasks down a release, each under its own task", () => {
    const { map, a, b, card, first, second } = smallMap();
    const e = map.add("addStory", { task: card, release: first, title: "e" });
    const over = map.boundsOf(a);
    const below = { x: over.x + 5, y: map.boundsOf(second).y + 60 };
    const target = map.view.dropAt([e, b, a], below, a);
    expect(target?.label).toBe("Second");
    expect(target?.indicator).toHaveLength(2);
    map.runCall(target?.calls);
    expect(map.text).toEqual(["Search / First: c", "Search / Second: a, b", "Card / Second: d, e"]);
    expect(map.view.dropAt([e, a], { x: over.x + 5, y: map.boundsOf(second).y + 60 }, a)?.calls).toEqual([]);
    // Held by the rightmost one, nobody leaves the map at the left.
    expect(map.view.dropAt([e, a], { x: over.x + 5, y: map.boundsOf(first).y + 60 }, e)?.label).toBe("First");
  });
});
