import type { SceneItem } from "@throughline/scene";
import { clearOfHeaders, createSceneIndex } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import type { RemotePerson } from "../session/PresenceStore.ts";
import { buildSession } from "../testing/buildSession.ts";
import { Cursors } from "./Cursors.ts";
import { heldContents } from "./heldContents.ts";
import { Lifted } from "./Lifted.ts";
import { shownAdds } from "./shownAdds.ts";

function person(clientId: number, more: Partial<RemotePerson> = {}): RemotePerson {
  return {
    clientId,
    user: { id: `user${clientId}`, name: `Person ${clientId}`, colour: "blue" },
    colour: "blue",
    cursor: null,
    selection: [],
    editing: null,
    drag: null,
    view: null,
    ...more,
  };
}

function item(key: string, x: number, y: number, more: Partial<SceneItem> = {}): SceneItem {
  return {
    key,
    elementId: key,
    role: "element",
    bounds: { x, y, width: 100, height: 40 },
    level: 2,
    nodes: [],
    ...more,
  };
}

describe("what others hold", () => {
  it("glides to where they have it within 80 ms", () => {
    const lifted = new Lifted(
      () => false,
      () => [],
    );
    const held = (dx: number) => [person(1, { drag: { ids: ["a"], dx, dy: 0 } })];
    expect(lifted.at(0, undefined, held(0)).elements[0]).toMatchObject({ id: "a", dx: 0 });
    expect(lifted.at(100, undefined, held(80))).toMatchObject({ moving: true, elements: [{ dx: 0 }] });
    expect(lifted.at(140, undefined, held(80)).elements[0]?.dx).toBe(40);
    expect(lifted.at(180, undefined, held(80))).toMatchObject({ moving: false, elements: [{ dx: 80 }] });
  });

  it("jumps with reduced motion", () => {
    const lifted = new Lifted(
      () => true,
      () => [],
    );
    const held = (dx: number) => [person(1, { drag: { ids: ["a"], dx, dy: 0 } })];
    lifted.at(0, undefined, held(0));
    expect(lifted.at(10, undefined, held(80))).toMatchObject({ moving: false, elements: [{ dx: 80 }] });
  });

  it("is in one hand only, and in one's own first", () => {
    const lifted = new Lifted(
      () => false,
      () => [],
    );
    const drag = { ids: ["a", "b"], dx: 5, dy: 5 };
    const { elements } = lifted.at(0, { ids: ["a"], dx: 1, dy: 1 }, [person(1, { drag }), person(2, { drag })]);
    expect(elements.map(({ id, person: whose }) => [id, whose?.clientId])).toEqual([
      ["a", undefined],
      ["b", 1],
    ]);
  });
});

describe("what is held with what holds it", () => {
  it("goes along, in its holder's hand", () => {
    const lifted = new Lifted(
      () => true,
      (ids) => (ids.includes("stage") ? ["step", "card"] : []),
    );
    const { elements } = lifted.at(0, { ids: ["stage"], dx: 4, dy: 0 }, [
      person(1, { drag: { ids: ["card"], dx: 9, dy: 9 } }),
    ]);
    expect(elements.map(({ id, dx, isContent }) => [id, dx, isContent])).toEqual([
      ["stage", 4, undefined],
      ["step", 4, true],
      ["card", 4, true],
    ]);
  });

  it("is a stage's steps and cards, and a lane's cards", () => {
    const { board } = buildSession({ kind: "journey-map" });
    const first = (type: string) => Array.from(board.all()).find((element) => element.type === type)?.id ?? "";
    const [stage, lane] = [first("stage"), first("card")].map((id, index) =>
      index === 0 ? id : (board.get(id)?.place?.[1] ?? ""),
    );
    if (stage === undefined || lane === undefined) throw new Error("The template has no stage or no card");
    const types = (ids: readonly string[]) => new Set(ids.map((id) => board.get(id)?.type));
    expect(types(heldContents(board, [stage]))).toContain("step");
    const inLane = heldContents(board, [lane]);
    expect(inLane.length).toBeGreaterThan(0);
    expect(inLane.every((id) => board.get(id)?.place?.[1] === lane)).toBe(true);
  });
});

describe("others' cursors", () => {
  it("lose their names when they rest", () => {
    const cursors = new Cursors(() => false);
    const people = [person(1, { cursor: [10, 10] })];
    expect(cursors.at(0, people, undefined, 1).cursors[0]?.nameOpacity).toBe(1);
    const resting = cursors.at(1_000, people, undefined, 1);
    expect(resting).toMatchObject({ moving: false, restsAt: 2_500 });
    expect(cursors.at(2_700, people, undefined, 1)).toMatchObject({ moving: true, cursors: [{ nameOpacity: 0.5 }] });
    expect(cursors.at(5_000, people, undefined, 1)).toMatchObject({ moving: false, cursors: [{ nameOpacity: 0 }] });
  });

  it("are shown near one's own pointer alone when there are many", () => {
    const cursors = new Cursors(() => true);
    const people = Array.from({ length: 30 }, (_, n) => person(n, { cursor: [n * 100, 0] }));
    expect(cursors.at(0, people.slice(0, 20), undefined, 1).cursors).toHaveLength(20);
    expect(cursors.at(0, people, undefined, 1).cursors).toHaveLength(0);
    const near = cursors.at(0, people, { x: 1_000, y: 0 }, 1).cursors;
    expect(near.map(({ person: { clientId } }) => clientId)).toEqual([7, 8, 9, 10, 11, 12, 13]);
    expect(cursors.at(0, people, { x: 1_000, y: 0 }, 0.5).cursors.length).toBeGreaterThan(near.length);
  });
});

describe("the + on the canvas", () => {
  const add = { role: "add", elementId: undefined, label: "Add" } as const;
  const index = createSceneIndex({
    bounds: { x: 0, y: 0, width: 1_000, height: 1_000 },
    items: [item("card", 0, 0), item("beside", 0, 44, add), item("far", 500, 500, add)],
  });
  const keys = (items: ReadonlySet<SceneItem>) => Array.from(items, ({ key }) => key);

  it("is shown under the pointer, after a tap, and beside the one selected element", () => {
    expect(keys(shownAdds(index, [], undefined, undefined))).toEqual([]);
    expect(keys(shownAdds(index, [], "far", undefined))).toEqual(["far"]);
    expect(keys(shownAdds(index, [], "card", "far"))).toEqual(["far"]);
    expect(keys(shownAdds(index, ["card"], undefined, undefined))).toEqual(["beside"]);
    expect(keys(shownAdds(index, ["card", "gone"], undefined, undefined))).toEqual([]);
  });
});

describe("what headers leave free", () => {
  it("begins right of those at the left and below those at the top", () => {
    const view = { x: 100, y: 50, width: 800, height: 600 };
    const left = { item: item("lane", 0, 200, { pin: "left" }), dx: 100, dy: 0 };
    const top = { item: item("stage", 300, 0, { pin: "top" }), dx: 0, dy: 50 };
    expect(clearOfHeaders([left, top], view)).toEqual({ x: 200, y: 90, width: 700, height: 560 });
    expect(clearOfHeaders([], view)).toEqual(view);
  });
});
