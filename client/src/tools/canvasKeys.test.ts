import { describe, expect, it } from "vitest";
import { cards, openTools } from "../testing/toolHands.ts";
import { handleCanvasKey } from "./canvasKeys.ts";

const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

describe("keys on the canvas", () => {
  const press = (at: ReturnType<typeof openTools>, event: ReturnType<typeof key>) =>
    handleCanvasKey(event, at.session, at.toolbox, () => {});

  it("begin at the first element and go on to the next, saying which", () => {
    const at = openTools();
    expect(press(at, key("ArrowRight"))).toBe(true);
    const first = at.session.selection.last;
    expect(first).toBeDefined();
    press(at, key("ArrowRight"));
    expect(at.session.selection.last).not.toBe(first);
    expect(at.session.announcements.get()?.text).not.toBe("");
    press(at, key("Escape"));
    expect(at.session.selection.get()).toEqual([]);
  });

  it("move an element by one place with Alt", () => {
    const at = openTools();
    const [card] = cards(at.session);
    at.session.selection.set([card?.key ?? ""]);
    const before = at.session.board.get(card?.key ?? "")?.place;
    press(at, key("ArrowRight", { altKey: true }));
    expect(at.session.board.get(card?.key ?? "")?.place).not.toEqual(before);
  });

  it("begin typing in the one selected element", () => {
    const at = openTools();
    const [card, other] = cards(at.session);
    at.session.selection.set([card?.key ?? "", other?.key ?? ""]);
    expect(press(at, key("x"))).toBe(false);
    at.session.selection.set([card?.key ?? ""]);
    expect(press(at, key("x", { ctrlKey: true }))).toBe(false);
    expect(press(at, key("x"))).toBe(true);
    expect(at.session.editing.get()).toMatchObject({ id: card?.key, typed: "x" });
  });

  it("open the field for an input method without taking its key", () => {
    const at = openTools();
    const [card] = cards(at.session);
    at.session.selection.set([card?.key ?? ""]);
    expect(press(at, key("Process", { keyCode: 229 }))).toBe(false);
    expect(at.session.editing.get()?.id).toBe(card?.key);
    expect(at.session.editing.get()?.typed).toBeUndefined();
  });
});
