import { describe, expect, it } from "vitest";
import { ariaShortcut, isAppleMachine, isShortcut, shortcutKeys, type KeyPress } from "./shortcut.ts";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe("isShortcut", () => {
  it("takes Ctrl or ⌘, whichever the machine has, and not the other", () => {
    expect(isShortcut(press("z", { ctrlKey: true }), "Mod+Z", false)).toBe(true);
    expect(isShortcut(press("z", { metaKey: true }), "Mod+Z", false)).toBe(false);
    expect(isShortcut(press("z", { metaKey: true }), "Mod+Z", true)).toBe(true);
    expect(isShortcut(press("z", { ctrlKey: true }), "Mod+Z", true)).toBe(false);
  });

  it("tells apart what differs in one modifier", () => {
    expect(isShortcut(press("Z", { ctrlKey: true, shiftKey: true }), "Mod+Z", false)).toBe(false);
    expect(isShortcut(press("Z", { ctrlKey: true, shiftKey: true }), "Mod+Shift+Z", false)).toBe(true);
    expect(isShortcut(press("1", { altKey: true }), "1", false)).toBe(false);
    expect(isShortcut(press("o", { ctrlKey: true }), "O", false)).toBe(false);
  });

  it("doesn't ask for Shift where a keyboard needs it for the sign", () => {
    expect(isShortcut(press("?", { shiftKey: true }), "?", false)).toBe(true);
    expect(isShortcut(press("+", { shiftKey: true }), "Plus", false)).toBe(true);
    expect(isShortcut(press("+"), "Plus", false)).toBe(true);
    expect(isShortcut(press("-", { ctrlKey: true }), "Mod+-", false)).toBe(true);
  });
});

describe("a layout of another script", () => {
  const held = { ctrlKey: true };

  it.each([
    ["Russian", "я", "KeyZ", "Mod+Z"],
    ["Greek", "ζ", "KeyZ", "Mod+Z"],
    ["Hebrew", "ד", "KeyS", "Mod+S"],
    ["Georgian", "ა", "KeyA", "Mod+A"],
    ["Arabic", "لا", "KeyB", "Mod+B"],
    ["Persian digits", "۰", "Digit0", "Mod+0"],
  ])("has the shortcuts of the letters printed beside its own: %s", (_layout, key, code, shortcut) => {
    expect(isShortcut(press(key, { ...held, code }), shortcut, false)).toBe(true);
  });

  it("knows Shift in it", () => {
    const redo = press("Я", { ...held, code: "KeyZ", shiftKey: true });
    expect(isShortcut(redo, "Mod+Shift+Z", false)).toBe(true);
    expect(isShortcut(redo, "Mod+Z", false)).toBe(false);
  });

  it("leaves Latin layouts their own order", () => {
    expect(isShortcut(press("z", { ...held, code: "KeyY" }), "Mod+Z", false)).toBe(true);
    expect(isShortcut(press("y", { ...held, code: "KeyZ" }), "Mod+Z", false)).toBe(false);
    expect(isShortcut(press("ö", { ...held, code: "KeyZ" }), "Mod+Z", false)).toBe(false);
  });
});

describe("how shortcuts are shown", () => {
  it("uses the words or the signs of the machine", () => {
    expect(shortcutKeys("Mod+Shift+Z", false)).toEqual(["Ctrl", "Shift", "Z"]);
    expect(shortcutKeys("Mod+Shift+Z", true)).toEqual(["⇧", "⌘", "Z"]);
    expect(shortcutKeys("Plus", false)).toEqual(["+"]);
    expect(ariaShortcut("Mod+Y", false)).toBe("Control+Y");
  });

  it("knows Apple's machines", () => {
    expect(isAppleMachine("MacIntel")).toBe(true);
    expect(isAppleMachine("Linux x86_64")).toBe(false);
  });
});
