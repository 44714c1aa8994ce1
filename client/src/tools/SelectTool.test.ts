import { parsePresence } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { cards, click, on, openTools, otherPlace, pointerAt } from "../testing/toolHands.ts";
import { makeDraft } from "./makeDraft.ts";

describe("the select tool", () => {
  it("selects by click, adds by Shift, and selects nothing beside everything", () => {
    const { session, toolbox } = openTools();
    const [first, second] = cards(session);
    click(toolbox, on(session, first));
    expect(session.selection.get()).toEqual([first?.key]);
    click(toolbox, on(session, second, { shift: true }));
    expect(session.selection.get()).toEqual([first?.key, second?.key]);
    click(toolbox, on(session, first, { shift: true }));
    expect(session.selection.get()).toEqual([second?.key]);
    click(toolbox, pointerAt(session, { x: -400, y: -400 }));
    expect(session.selection.get()).toEqual([]);
  });

  it("moves elements in one step of undo, and writes nothing before they are let go", () => {
    const { session, toolbox } = openTools();
    const [card] = cards(session);
    if (!card) throw new Error("The template has no cards");
    const target = otherPlace(session, card);
    const before = session.board.get(card.key)?.place;
    toolbox.active.down(on(session, card));
    toolbox.active.move(on(session, target));
    expect(toolbox.feedback.get().drag?.ids).toEqual([card.key]);
    expect(toolbox.feedback.get().drop).toBeDefined();
    expect(session.board.get(card.key)?.place).toEqual(before);
    toolbox.active.up(on(session, target));
    expect(toolbox.feedback.get().drag).toBeUndefined();
    expect(session.board.get(card.key)?.place?.slice(0, 2)).toEqual(session.board.get(target.key)?.place?.slice(0, 2));
    session.history.undo();
    expect(session.board.get(card.key)?.place).toEqual(before);
  });

  it("goes back to how things were on Escape", () => {
    const { session, toolbox } = openTools();
    const [card] = cards(session);
    if (!card) throw new Error("The template has no cards");
    const before = session.board.get(card.key)?.place;
    toolbox.active.down(on(session, card));
    toolbox.active.move(on(session, otherPlace(session, card)));
    expect(toolbox.cancel()).toBe(true);
    toolbox.active.up(on(session, otherPlace(session, card)));
    expect(session.board.get(card.key)?.place).toEqual(before);
    expect(session.history.state.canUndo).toBe(false);
  });

  it("takes back what a handle wrote, and leaves one step of undo when it is let go", () => {
    const { session, toolbox } = openTools();
    const handle = session.scene.scene.items.find((item) => item.role === "handle");
    if (!handle) throw new Error("The kind has no handles");
    const before = JSON.stringify(Array.from(session.board.all()));
    const from = on(session, handle);
    const to = pointerAt(session, { x: from.board.x + 60, y: from.board.y + 60 });
    toolbox.active.down(from);
    toolbox.active.move(to);
    expect(JSON.stringify(Array.from(session.board.all()))).not.toBe(before);
    toolbox.cancel();
    expect(JSON.stringify(Array.from(session.board.all()))).toBe(before);
    toolbox.active.down(from);
    toolbox.active.move(to);
    toolbox.active.move(pointerAt(session, { x: to.board.x + 5, y: to.board.y + 5 }));
    toolbox.active.up(to);
    session.history.undo();
    expect(JSON.stringify(Array.from(session.board.all()))).toBe(before);
    expect(session.history.state.canUndo).toBe(false);
  });

  it("lets a finger that rested on an element drag it at once", () => {
    const { session, toolbox } = openTools();
    const [card] = cards(session);
    if (!card) throw new Error("The template has no cards");
    const touch = { kind: "touch" } as const;
    toolbox.active.down(on(session, card, touch));
    toolbox.active.hold();
    toolbox.active.move(on(session, otherPlace(session, card), touch));
    expect(toolbox.feedback.get().drag?.ids).toEqual([card.key]);
    toolbox.cancel();
    toolbox.active.down(pointerAt(session, { x: -400, y: -400 }, touch));
    toolbox.active.hold();
    const camera = session.camera.get();
    toolbox.active.move(pointerAt(session, { x: -300, y: -300 }, touch));
    expect(toolbox.feedback.get().drag).toBeUndefined();
    expect(session.camera.get()).not.toEqual(camera);
  });

  it("asks which kind of lane a plus adds, instead of choosing one", () => {
    const { session, toolbox } = openTools();
    const plus = session.scene.scene.items.find((item) => item.key === "add-lane");
    const size = session.board.size;
    click(toolbox, on(session, plus));
    expect(session.board.size).toBe(size);
    expect(toolbox.choices.get()?.entries.length).toBeGreaterThan(3);
    toolbox.choices.set(null);
    toolbox.choose("add");
    click(toolbox, on(session, plus));
    expect(toolbox.choices.get()?.label).toBe("Add lane");
    expect(toolbox.chosen.get()).toBe("select");
    expect(session.board.size).toBe(size);
  });

  it("leaves the original where it is when Alt is held, and moves a copy, in one step of undo", () => {
    const { session, toolbox } = openTools();
    const [card] = cards(session);
    if (!card) throw new Error("The template has no cards");
    const target = otherPlace(session, card);
    const before = session.board.get(card.key);
    const size = session.board.size;
    toolbox.active.down(on(session, card));
    toolbox.active.move(on(session, target, { alt: true }));
    toolbox.active.up(on(session, target, { alt: true }));
    expect(session.board.get(card.key)).toEqual(before);
    expect(session.board.size).toBe(size + 1);
    const copy = session.board.get(session.selection.last ?? "");
    expect(copy?.text).toBe(before?.text);
    expect(copy?.place?.slice(0, 2)).toEqual(session.board.get(target.key)?.place?.slice(0, 2));
    session.history.undo();
    expect(session.board.size).toBe(size);
  });

  it("selects what a marquee holds, and brings the old selection back on Escape", () => {
    const { session, toolbox } = openTools();
    const { bounds } = session.scene.scene;
    const [card] = cards(session);
    click(toolbox, on(session, card));
    const corner = pointerAt(session, { x: bounds.x - 10, y: bounds.y - 10 }, { shift: true });
    toolbox.active.down(corner);
    toolbox.active.move(pointerAt(session, { x: bounds.x + bounds.width + 10, y: bounds.y + bounds.height + 10 }));
    expect(session.selection.get().length).toBeGreaterThanOrEqual(cards(session).length);
    toolbox.cancel();
    expect(session.selection.get()).toEqual([card?.key]);
  });

  it("lets a finger move the board, and what it has selected before", () => {
    const { session, toolbox } = openTools();
    session.camera.zoomTo(2);
    const [card] = cards(session);
    if (!card) throw new Error("The template has no cards");
    const touch = { kind: "touch" } as const;
    const before = session.camera.get();
    const from = on(session, card, touch);
    toolbox.active.down(from);
    toolbox.active.move({ ...from, screen: { x: from.screen.x - 60, y: from.screen.y - 40 } });
    toolbox.active.up(from);
    expect(session.camera.get().x).toBeCloseTo(before.x + 30);
    expect(session.selection.get()).toEqual([]);
    click(toolbox, on(session, card, touch));
    toolbox.active.down(on(session, card, touch));
    toolbox.active.move(on(session, otherPlace(session, card), touch));
    expect(toolbox.feedback.get().drag?.ids).toEqual([card.key]);
  });

  it("shows a finger the + before it uses it, and a mouse uses it at once", () => {
    const { session, toolbox } = openTools();
    const add = session.scene.scene.items.find((item) => item.role === "add" && item.pin === undefined);
    const before = session.board.size;
    click(toolbox, on(session, add, { kind: "touch" }));
    expect(session.board.size).toBe(before);
    expect(toolbox.feedback.get().armed).toBe(add?.key);
    click(toolbox, on(session, add, { kind: "touch" }));
    makeDraft(session, "P");
    expect(session.board.size).toBe(before + 1);
    expect(session.editing.get()?.id).toBe(session.selection.last);
  });

  it("opens the name of a group that a drop has made, and not a card that only moved", () => {
    const { session, toolbox } = openTools({ kind: "card-sort" });
    const [card] = cards(session);
    if (!card) throw new Error("The template has no cards");
    const { bounds } = session.scene.scene;
    toolbox.active.down(on(session, card));
    const beside = pointerAt(session, { x: bounds.x + bounds.width + 300, y: bounds.y + bounds.height + 300 });
    toolbox.active.move(beside);
    toolbox.active.up(beside);
    const group = session.board.get(card.key)?.place?.[0];
    expect(session.board.get(group ?? "")?.type).toBe("category");
    expect(session.editing.get()).toMatchObject({ id: group, key: "name" });
    session.editing.close();
    toolbox.active.down(on(session, session.scene.itemOf(card.key)));
    const elsewhere = otherPlace(session, card);
    toolbox.active.move(on(session, elsewhere));
    toolbox.active.up(on(session, elsewhere));
    expect(session.board.get(card.key)?.place?.[0]).not.toBe(group);
    expect(session.editing.get()).toBeNull();
  });

  it("sets an emotion at the height of a click, and follows a drag that begins where none is set", () => {
    const { session, toolbox } = openTools();
    const level = (id: string) => session.board.get(id)?.level;
    const point = Array.from(session.board.all()).find(({ type }) => type === "emotion");
    const [step, lane] = point?.place ?? [];
    if (!point) throw new Error("The template has no emotions");
    session.run({ name: "setEmotion", args: { lane, step, level: null } });
    session.history.mark();
    const place = session.scene.index.byKey(`add-emotion:${lane}:${step}`);
    if (!place) throw new Error("There is nowhere to set it");
    const { x, y, height } = place.bounds;
    const at = (part: number) => pointerAt(session, { x: x + 20, y: y + part * height });
    click(toolbox, at(0.02));
    expect(level(point.id)).toBe(2);
    session.history.undo();
    toolbox.active.down(at(0.5));
    toolbox.active.move(at(0.98));
    expect(level(point.id)).toBe(-2);
    expect(toolbox.feedback.get().marquee).toBeUndefined();
    expect(toolbox.cancel()).toBe(true);
    expect(level(point.id)).toBeUndefined();
    toolbox.active.down(at(0.5));
    toolbox.active.move(at(0.02));
    toolbox.active.up(at(0.98));
    expect(level(point.id)).toBe(-2);
    session.history.undo();
    expect(level(point.id)).toBeUndefined();
  });

  it("changes nothing for those who may only look", () => {
    const { session, toolbox } = openTools({ kind: "journey-map", canEdit: false, role: "viewer" });
    const [card] = cards(session);
    if (!card) throw new Error("The template has no cards");
    toolbox.active.down(on(session, card));
    toolbox.active.move(on(session, otherPlace(session, card)));
    expect(toolbox.feedback.get().drag).toBeUndefined();
    toolbox.active.up(on(session, card));
    toolbox.active.double(on(session, card));
    expect(session.editing.get()).toBeNull();
  });

  it("opens the text under a double click", () => {
    const { session, toolbox } = openTools();
    const [card] = cards(session);
    toolbox.active.double(on(session, card));
    expect(session.editing.get()).toMatchObject({ id: card?.key, key: "text" });
  });

  it("shows the others what is held", () => {
    const { session, toolbox } = openTools();
    const [card] = cards(session);
    if (!card) throw new Error("The template has no cards");
    toolbox.active.down(on(session, card));
    toolbox.active.move(on(session, otherPlace(session, card)));
    const drag = toolbox.feedback.get().drag;
    expect(parsePresence({ user: { id: "a", name: "A", colour: "blue" }, drag })?.drag?.ids).toEqual([card.key]);
  });
});
