import type { OperationCall } from "@throughline/model";
import { createTextLayout, plainMeasurer } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import type { Direction } from "../kind.ts";
import type { MenuEntry } from "../menu.ts";
import type { OutlineSection } from "../outline.ts";
import { storyMap } from "./index.ts";
import { smallMap, TestMap } from "./testMap.ts";

function viewOf({ board }: TestMap) {
  return storyMap.createView(board, createTextLayout(plainMeasurer));
}

function run(map: TestMap, call: OperationCall | undefined): void {
  if (!call) throw new Error("there is no call");
  map.run(call.name, call.args);
}

function boundsOf(map: TestMap, id: string) {
  const item = viewOf(map).scene.items.find((item) => item.key === id);
  if (!item) throw new Error(`${id} is not shown`);
  return item.bounds;
}

function entry(entries: readonly MenuEntry[], ...path: readonly string[]): MenuEntry {
  const [id, ...rest] = path;
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`no entry ${id} among ${entries.map((entry) => entry.id).join(", ")}`);
  return rest.length === 0 ? found : entry(found.entries ?? [], ...rest);
}

describe("dragging", () => {
  it("drops stories before the card whose middle is below the pointer, and says where", () => {
    const { map, a, b, d } = smallMap();
    const { x, y } = boundsOf(map, b);
    const target = viewOf(map).dropAt([d], { x: x + 20, y: y + 5 });
    expect(target?.label).toBe("Search, First, after a");
    expect(target?.indicator).toHaveLength(1);
    run(map, target?.call);
    expect(map.text).toEqual(["Search / First: a, d, b, c"]);
    expect(boundsOf(map, d).y).toBeGreaterThan(boundsOf(map, a).y);
  });

  it("doesn't count what is dragged as a neighbour", () => {
    const { map, a, b } = smallMap();
    const { x, y } = boundsOf(map, b);
    run(map, viewOf(map).dropAt([a, b], { x, y: y + 1 })?.call);
    expect(map.text[0]).toBe("Search / First: a, b, c");
  });

  it("drops a task into another activity, a release before another, an activity at the end", () => {
    const { map, find, search, card, first, second } = smallMap();
    const over = boundsOf(map, card);
    run(map, viewOf(map).dropAt([search], { x: over.x + 4, y: over.y })?.call);
    expect(map.text).toEqual(["Search / First: a, b, c", "Card / Second: d"]);
    expect(map.board.get(search)?.place?.[0]).toBe(map.board.get(card)?.place?.[0]);
    run(map, viewOf(map).dropAt([second], { x: 10, y: boundsOf(map, first).y })?.call);
    expect(map.text[1]).toBe("Card / Second: d");
    expect(viewOf(map).dropAt([find], { x: 5_000, y: 0 })?.label).toBe("At the end");
  });

  it("has no place for stories and heads held together", () => {
    const { map, a, search } = smallMap();
    expect(viewOf(map).dropAt([a, search], { x: 300, y: 300 })).toBeUndefined();
  });
});

describe("adding by pointer", () => {
  it("adds what belongs where the pointer is", () => {
    const { map, search, first, a } = smallMap();
    const view = viewOf(map);
    const { x, y } = boundsOf(map, a);
    expect(view.addAt({ x: x + 1, y: y - 4 })).toEqual({
      name: "addStory",
      args: { task: search, release: first, before: a },
    });
    expect(view.addAt({ x: x + 1, y: 0 })?.name).toBe("addActivity");
    expect(view.addAt({ x: x + 1, y: boundsOf(map, search).y })?.name).toBe("addTask");
    expect(view.addAt({ x: 5, y: 10_000 })).toEqual({ name: "addRelease", args: {} });
    expect(viewOf(new TestMap()).addAt({ x: 0, y: 0 })?.name).toBe("addActivity");
  });
});

describe("moving by keyboard", () => {
  const nudge = (map: TestMap, id: string, ...directions: readonly Direction[]) => {
    for (const direction of directions) run(map, viewOf(map).nudge(id, direction));
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
    expect(viewOf(map).nudge(a, "up")).toBeUndefined();
    expect(viewOf(map).nudge(a, "left")).toBeUndefined();
    expect(viewOf(map).nudge(d, "right")).toBeUndefined();
    expect(viewOf(map).nudge(find, "left")).toBeUndefined();
    expect(viewOf(map).nudge(second, "down")).toBeUndefined();
    expect(viewOf(map).nudge(find, "up")).toBeUndefined();
  });

  it("takes a task over to the next activity", () => {
    const { map, search, pay } = smallMap();
    nudge(map, search, "right");
    expect(map.board.get(search)?.place?.[0]).toBe(pay);
    expect(viewOf(map).scene.items.filter((item) => item.elementId === search)).toHaveLength(1);
  });

  it("goes by arrows from heads to cards and back", () => {
    const { map, find, search, first, a, b } = smallMap();
    const view = viewOf(map);
    expect(view.neighbour(find, "down")).toBe(search);
    expect(view.neighbour(search, "down")).toBe(a);
    expect(view.neighbour(a, "down")).toBe(b);
    expect(view.neighbour(a, "left")).toBe(first);
    expect(view.neighbour(a, "up")).toBe(search);
  });
});

describe("menus", () => {
  it("move stories wherever dragging could", () => {
    const { map, card, pay, a, b, second } = smallMap();
    run(map, entry(storyMap.menu(map.board, [a, b]), "move-to", pay, card).call);
    expect(map.text).toEqual(["Search / First: c", "Card / First: a, b", "Card / Second: d"]);
    run(map, entry(storyMap.menu(map.board, [a]), "move-to", "move-to-release", second).call);
    expect(map.text).toEqual(["Search / First: c", "Card / First: b", "Card / Second: d, a"]);
    run(map, entry(storyMap.menu(map.board, [a]), "move-to", "move-to-release", "later").call);
    expect(map.text.at(-1)).toBe("Card / Later: a");
  });

  it("tick the status that all of them have, and duplicate and delete them all", () => {
    const { map, a, b } = smallMap();
    run(map, entry(storyMap.menu(map.board, [a, b]), "status", "done").call);
    expect(entry(storyMap.menu(map.board, [a, b]), "status", "done").checked).toBe(true);
    run(map, entry(storyMap.menu(map.board, [a, b]), "duplicate").call);
    expect(map.text[0]).toBe("Search / First: a, b, a, b, c");
    run(map, entry(storyMap.menu(map.board, [a, b]), "delete").call);
    expect(map.text[0]).toBe("Search / First: a, b, c");
  });

  it("say that a release's stories are kept", () => {
    const { map, first } = smallMap();
    expect(entry(storyMap.menu(map.board, [first]), "delete").label).toBe("Delete, stories go to Later");
  });

  it("offer for heads and stories together only what applies to both", () => {
    const { map, a, search } = smallMap();
    expect(storyMap.menu(map.board, [a, search]).map(({ id }) => id)).toEqual(["duplicate", "delete"]);
    expect(storyMap.menu(map.board, ["gone"])).toEqual([]);
  });
});

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
      run(map, find(outline(map).sections, key)?.additions.find((addition) => addition.label === label)?.call);
    add("map", "Add activity");
    add("releases", "Add release");
    const activity = outline(map).sections[0]?.sections[0]?.key ?? "";
    add(activity, "Add task");
    const task = find(outline(map).sections, activity)?.sections[0]?.key ?? "";
    add(task, "Add story to Unnamed release");
    add(task, "Add story to Later");
    const [first, later] = find(outline(map).sections, task)?.sections ?? [];
    expect([first?.items.length, later?.items.length]).toEqual([1, 1]);
    expect(first?.items[0]?.textKey).toBe("title");
    run(map, first?.items[0]?.level?.call(3));
    expect(find(outline(map).sections, task)?.note).toBe("0 of 2 done · 3 points");
  });

  it("says of the first release whether it walks", () => {
    const { map } = smallMap();
    const [first, second] = find(outline(map).sections, "releases")?.items ?? [];
    expect(first?.details).toEqual(["0 of 3 done", "Misses: Pay"]);
    expect(second?.details).toEqual(["0 of 1 done"]);
  });
});

describe("the summary", () => {
  it("counts stories, points and what is done", () => {
    const { map, a } = smallMap();
    map.run("setStatus", { ids: [a], status: "done" });
    map.run("setValue", { id: a, key: "estimate", value: 5 });
    expect(storyMap.summary(map.board)).toEqual([
      { label: "Stories", value: "4" },
      { label: "Done", value: "1 of 4" },
      { label: "Estimate", value: "5 points, 3 not estimated" },
      { label: "First release", value: "Misses: Pay", tone: "warning" },
    ]);
  });
});
