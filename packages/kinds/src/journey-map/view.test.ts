import * as Y from "yjs";
import { Board, createOrigin, runOperations } from "@throughline/model";
import { createTextLayout, plainMeasurer, stayInView, type SceneItem } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import { outlineElementIds } from "../contract/outline.ts";
import { card } from "./elements/card/card.ts";
import { emotion } from "./elements/emotion/emotion.ts";
import { journeyMap } from "./index.ts";
import { columnsOf, lanesOf, stagesOf } from "./read.ts";

const me = createOrigin("person", "me");

function buildView(templateId = "ordering-groceries") {
  const board = new Board(new Y.Doc(), journeyMap.schema);
  const template = journeyMap.templates.find(({ id }) => id === templateId);
  board.transact(me, (writer) => template?.build(writer));
  const view = journeyMap.createView(board, createTextLayout(plainMeasurer));
  const itemOf = (key: string): SceneItem => {
    const item = view.scene.items.find((item) => item.key === key);
    if (!item) throw new Error(`no item ${key}`);
    return item;
  };
  const cardId = (text: string) => board.ofType(card).find((one) => one.text.startsWith(text))?.id ?? "";
  const stepId = (title: string) => columnsOf(board).find((one) => one.title === title)?.id ?? "";
  const laneId = (title: string) => lanesOf(board).find((one) => one.title === title)?.id ?? "";
  const run = (name: string, args: Readonly<Record<string, unknown>>) =>
    runOperations(board, journeyMap.operations, [{ name, args }], me);
  return { board, view, itemOf, cardId, stepId, laneId, run };
}

describe("layout", () => {
  it("fills the column less 16 and makes room for longer text, alike in the whole row", () => {
    const { itemOf, cardId, stepId, laneId, run } = buildView();
    const before = itemOf(laneId("Doing")).bounds.height;
    const id = cardId("Enters a card");
    expect(itemOf(id).bounds.width).toBe(itemOf(stepId("Pay")).bounds.width - 16);
    run("setText", { id, key: "text", text: "many words ".repeat(60) });
    expect(itemOf(laneId("Doing")).bounds.height).toBeGreaterThan(before + 200);
    expect(itemOf(laneId("Thinking")).bounds.y).toBe(
      itemOf(laneId("Doing")).bounds.y + itemOf(laneId("Doing")).bounds.height,
    );
  });

  it("keeps the names of wide stages and tall lanes in view, and those beside a curve where they are", () => {
    const { board, itemOf, cardId, laneId, run } = buildView();
    run("setText", { id: cardId("Enters a card"), key: "text", text: "many words ".repeat(60) });
    const nameOf = (key: string, x: number, y: number) => {
      const seen = stayInView(itemOf(key), { x, y, width: 800, height: 600 }, { dx: 0, dy: 0 });
      return seen.nodes.find((node) => node.kind === "text");
    };
    const stage = stagesOf(board).find(({ id }) => itemOf(id).bounds.width > 350)?.id ?? "";
    const { x } = itemOf(stage).bounds;
    expect(nameOf(stage, x + 150, 0)?.x).toBe(x + 158);
    const lane = itemOf(laneId("Doing"));
    expect(nameOf(lane.key, 0, lane.bounds.y + 200)?.y).toBe(lane.bounds.y + 212);
    const curve = board.ofType(emotion)[0]?.place[1] ?? "";
    expect(itemOf(curve).stays).toBeUndefined();
  });

  it("gives a stage without steps a column's width and a way to add one", () => {
    const { board, view, itemOf, run } = buildView("blank");
    run("addStage", { title: "Empty" });
    const empty = stagesOf(board).at(-1)?.id ?? "";
    expect(itemOf(empty).bounds.width).toBeGreaterThan(180);
    expect(view.addCall(`add-first-step:${empty}`)).toEqual({ name: "addStep", args: { stage: empty } });
  });

  it("makes one item anew when one card changes without growing", () => {
    const { view, cardId, run } = buildView();
    const before = new Set(view.scene.items);
    const id = cardId("Enters a card");
    run("setText", { id, key: "text", text: "Enters a code" });
    const isNewElement = (item: SceneItem) => item.role === "element" && !before.has(item);
    expect(view.scene.items.filter(isNewElement).map(({ key }) => key)).toEqual([id]);
  });

  it("says how to begin when there is nothing", () => {
    const { board, view, run } = buildView("none");
    expect(board.size).toBe(0);
    const adders = view.scene.items.filter(({ role }) => role === "add").map(({ label }) => label);
    expect(adders).toEqual(["Add stage", "Add lane"]);
    const call = view.addCall("add-stage");
    if (call) run(call.name, call.args);
    expect(stagesOf(board)).toHaveLength(1);
  });
});

describe("a map with few cards", () => {
  const standing = ({ view }: ReturnType<typeof buildView>) =>
    view.scene.items.filter(({ stands }) => stands).map(({ label }) => label);

  it("shows where it can grow until somebody has written some", () => {
    const map = buildView("blank");
    const [step] = columnsOf(map.board);
    const [lane] = lanesOf(map.board);
    const adders = ["Add stage", "Add step", "Add lane"];
    expect(standing(map)).toEqual([`Add card to ${step?.title || "Name this step"}, ${lane?.title}`, ...adders]);
    map.run("addCard", { step: step?.id, lane: lane?.id });
    expect(standing(map)).toEqual(adders);
    expect(standing(buildView())).toEqual([]);
  });
});

describe("pointer and keys", () => {
  it("drops cards between those of a cell and says where", () => {
    const { view, itemOf, cardId, stepId, laneId } = buildView();
    const second = itemOf(cardId("Is sent to the bank's app")).bounds;
    const drop = view.dropAt([cardId("Checks the fruit")], { x: second.x + 20, y: second.y + 2 });
    expect(drop?.calls).toEqual([
      {
        name: "moveCards",
        args: {
          ids: [cardId("Checks the fruit")],
          step: stepId("Pay"),
          lane: laneId("Doing"),
          before: cardId("Is sent to the bank's app"),
        },
      },
    ]);
    expect(drop?.label).toBe("Pay, Doing, after Enters a card");
    expect(view.dropAt([cardId("Checks the fruit")], { x: -500, y: -500 })).toBeUndefined();
  });

  it("drags a point to half levels within the scale", () => {
    const { board, view, itemOf } = buildView();
    const [point] = board.ofType(emotion);
    const { x, y } = itemOf(point?.id ?? "").bounds;
    const level = (dy: number) => view.dragHandle(point?.id ?? "", { x, y: y + dy }, { x, y })?.args.level;
    expect(level(-1_000)).toBe(2);
    expect(level(1_000)).toBe(-2);
    expect(Number(level(25)) * 2).toBe(Math.round(Number(level(25)) * 2));
  });

  it("sets the level of the height at which an empty place of the curve is dragged, all the way", () => {
    const { board, view, itemOf, laneId, stepId, run } = buildView("blank");
    const lane = lanesOf(board).find(({ laneType }) => laneType === "emotion")?.id ?? laneId("");
    const step = columnsOf(board)[0]?.id ?? stepId("");
    const key = `add-emotion:${lane}:${step}`;
    const { x, y, width, height } = itemOf(key).bounds;
    expect(width).toBe(columnsOf(board)[0]?.width);
    const drag = (part: number) => {
      const point = { x: x + 1, y: y + part * height };
      const call = view.dragHandle(key, point, { x, y });
      if (call) run(call.name, call.args);
      return board.ofType(emotion).map(({ level }) => level);
    };
    expect(view.addCall(key)).toEqual({ name: "setEmotion", args: { lane, step, level: 0 } });
    expect([drag(0), drag(0.5), drag(1)]).toEqual([[2], [0], [-2]]);
  });

  it("drags a column wider in steps, never too narrow", () => {
    const { board, view, itemOf, stepId, run } = buildView();
    const id = stepId("Pay");
    const { x, y } = itemOf(id).bounds;
    const drag = (to: number) => {
      const call = view.dragHandle(`step-width:${id}`, { x: x + to, y }, { x, y });
      if (call) run(call.name, call.args);
      return board.get(id)?.width;
    };
    expect(drag(313)).toBe(320);
    expect(drag(10)).toBe(200);
  });

  it("leads from any element to every side where something is", () => {
    const { board, view, itemOf } = buildView();
    for (const { id } of board.all()) {
      const from = itemOf(id).bounds;
      const others = Array.from(board.all(), (element) => itemOf(element.id).bounds);
      const sides = {
        up: others.some((rect) => rect.y + rect.height <= from.y),
        down: others.some((rect) => rect.y >= from.y + from.height),
        left: others.some((rect) => rect.x + rect.width <= from.x),
        right: others.some((rect) => rect.x >= from.x + from.width),
      };
      for (const direction of ["up", "down", "left", "right"] as const) {
        if (sides[direction]) expect(view.neighbour(id, direction), `${direction} of ${id}`).toBeDefined();
      }
    }
  });

  it("moves a card through its cell and on into the next lane with Alt and arrows", () => {
    const { board, view, cardId, laneId, run } = buildView();
    const id = cardId("Is sent to the bank's app");
    const places = [];
    for (const direction of ["up", "down", "down", "right"] as const) {
      for (const call of view.nudge([id], direction)) run(call.name, call.args);
      places.push(board.find(card, id)?.place[1]);
    }
    expect(places).toEqual([laneId("Doing"), laneId("Doing"), laneId("Thinking"), laneId("Thinking")]);
  });
});

describe("outline", () => {
  it("has every addition: each can be run, and the new element appears in it", () => {
    const { board, run } = buildView("blank");
    const outline = journeyMap.outline(board);
    if (outline.shape !== "grid") throw new Error("a journey map is a grid");
    const additions = [
      ...outline.additions,
      ...outline.rows.flatMap(({ cells }) => cells.flatMap((one) => one.additions)),
    ];
    expect(additions.length).toBeGreaterThan(40);
    for (const { call } of additions) {
      const [made] = run(call.name, call.args);
      expect(outlineElementIds(journeyMap.outline(board))).toContain((made as { id: string }).id);
    }
  });

  it("sets levels in words", () => {
    const { board, run } = buildView();
    const outline = journeyMap.outline(board);
    if (outline.shape !== "grid") throw new Error("a journey map is a grid");
    const items = outline.rows.flatMap(({ cells }) => cells.flatMap((one) => one.items));
    const level = items.find((item) => item.level)?.level;
    expect(level?.words(-2)).toBe("Very frustrated");
    const call = level?.call(null);
    const before = board.ofType(emotion).length;
    if (call) run(call.name, call.args);
    expect(board.ofType(emotion)).toHaveLength(before - 1);
  });
});

it("sums up what is on the map", () => {
  const { board } = buildView();
  expect(journeyMap.summary(board).map(({ label, value }) => `${label} ${value}`)).toEqual([
    "Stages 3",
    "Steps 7",
    `Cards ${board.ofType(card).length}`,
    "Pain points 4",
    "Moments that matter 3",
  ]);
});
