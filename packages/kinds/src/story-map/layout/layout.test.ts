import { createTextLayout, plainMeasurer, type SceneItem, stayInView, type TextMeasurer } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import { storyMap } from "../index.ts";
import { layOut } from "./layout.ts";
import { sizes } from "./sizes.ts";
import { smallMap, TestMap } from "../testing/testMap.ts";

const text = createTextLayout(plainMeasurer);

function viewOf({ board }: TestMap, measurer: TextMeasurer = plainMeasurer) {
  return storyMap.createView(board, createTextLayout(measurer));
}

function itemOf(items: readonly SceneItem[], key: string): SceneItem {
  const item = items.find((item) => item.key === key);
  if (!item) throw new Error(`no item ${key}`);
  return item;
}

describe("the layout of a story map", () => {
  it("stands an activity over exactly its tasks, and an empty one over a column", () => {
    const { map, find, search, pay } = smallMap();
    const browse = map.add("addTask", { activity: find });
    map.run("deleteElements", { ids: [pay] });
    const empty = map.add("addActivity", { title: "Return" });
    const { items } = viewOf(map).scene;
    const [over, left, right] = [find, search, browse].map((id) => itemOf(items, id).bounds);
    expect(over?.x).toBe(left?.x);
    expect((over?.x ?? 0) + (over?.width ?? 0)).toBe((right?.x ?? 0) + (right?.width ?? 0));
    expect(itemOf(items, empty).bounds.width).toBe(sizes.card);
    expect(itemOf(items, `add-task:${empty}`).bounds.width).toBe(sizes.card);
  });

  it("lets a slice grow with its tallest cell and keeps the next below it", () => {
    const { map, search, first, second } = smallMap();
    const before = layOut(map.board, text).slices[1]?.y ?? 0;
    for (let n = 0; n < 10; n++) map.add("addStory", { task: search, release: first, title: "x" });
    const layout = layOut(map.board, text);
    expect(layout.slices.map((slice) => slice.id)).toEqual([first, second, ""]);
    expect((layout.slices[1]?.y ?? 0) - before).toBeGreaterThan(300);
    const cards = layout.rows[0]?.[0]?.cards ?? [];
    const last = cards.at(-1);
    expect((last?.y ?? 0) + (last?.measure.height ?? 0)).toBeLessThan(layout.slices[1]?.y ?? 0);
  });

  it("shows three lines of a title and the whole of a head", () => {
    const { map, search, a, find } = smallMap();
    const long = "a title that goes on and on ".repeat(20).trim();
    map.run("setText", { id: a, key: "title", text: long });
    map.run("setText", { id: search, key: "title", text: long });
    const { items } = viewOf(map).scene;
    const lines = (key: string) => itemOf(items, key).nodes.flatMap((node) => (node.kind === "text" ? node.lines : []));
    expect(lines(a).slice(0, 3).at(-1)).toMatch(/…$/);
    expect(lines(search).join(" ")).toBe(long);
    expect(itemOf(items, find).bounds.y + itemOf(items, find).bounds.height).toBeLessThan(
      itemOf(items, search).bounds.y,
    );
  });

  it("says how far a slice is, and what the first one misses", () => {
    const { map, a, b, first } = smallMap();
    map.run("setStatus", { ids: [a, b], status: "done" });
    map.run("setValue", { id: a, key: "estimate", value: 2.5 });
    const words = (key: string) =>
      itemOf(viewOf(map).scene.items, key).nodes.flatMap((node) => (node.kind === "text" ? node.lines : []));
    expect(words(first)).toEqual(["First", "2 of 3 done · 2.5 points", "Misses: Pay"]);
    expect(words("slice:later")).toEqual(["Later", "No stories yet"]);
  });

  it("pins the backbone to the top and the slices to the left, with an editor for each name", () => {
    const { map, find, search, first, a } = smallMap();
    const { items } = viewOf(map).scene;
    expect([find, search, first, a].map((id) => itemOf(items, id).pin)).toEqual(["top", "top", "left", undefined]);
    for (const id of [find, search, first, a]) expect(itemOf(items, id).editors?.[0]?.field).toBe("title");
  });

  it("keeps the names of wide activities and tall slices in view", () => {
    const { map, find, search, first, c } = smallMap();
    for (let index = 0; index < 4; index++) map.add("addTask", { activity: find });
    for (let index = 0; index < 20; index++) map.add("addStory", { task: search, release: first });
    const { items } = viewOf(map).scene;
    const view = { x: 500, y: 600, width: 800, height: 600 };
    const seen = (id: string) => stayInView(itemOf(items, id), view, { dx: 0, dy: 0 });
    expect(seen(find).nodes.find(({ kind }) => kind === "text")).toMatchObject({ x: 512 });
    expect(seen(find).editors?.[0]?.rect.x).toBe(512);
    const [name, facts] = seen(first).nodes.filter((node) => node.kind === "text");
    expect(name?.y).toBeGreaterThanOrEqual(600);
    expect(name?.y).toBeLessThan(facts?.y ?? 0);
    expect(seen(c)).toBe(itemOf(items, c));
  });

  it("measures and draws anew only what an edit changed", () => {
    const { map, a, b, c, search } = smallMap();
    let measured = 0;
    const counting: TextMeasurer = {
      width(words, style) {
        measured++;
        return plainMeasurer.width(words, style);
      },
    };
    const view = viewOf(map, counting);
    const before = view.scene;
    expect(measured).toBeGreaterThan(0);
    measured = 0;
    map.run("setText", { id: c, key: "title", text: "Other" });
    const kept = new Set(before.items);
    const changed = view.scene.items
      .filter((item) => item.role === "element" && !kept.has(item))
      .map((item) => item.key);
    expect(changed).toEqual([c]);
    expect(measured).toBeLessThan(5);
    map.run("setText", {
      id: a,
      key: "title",
      text: "a text that takes three lines on a card of this width, at least",
    });
    const moved = view.scene.items.filter((item) => !kept.has(item)).map((item) => item.key);
    expect(moved).toEqual(expect.arrayContaining([a, b, c]));
    expect(moved).not.toContain(search);
  });
});
