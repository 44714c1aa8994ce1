import { beforeEach, describe, expect, it, vi } from "vitest";
import { isComposedKey, keepComposedKeys } from "./composition.ts";

/** A field and what isn't one, as far as keys go. */
class FakeField extends EventTarget {}
class FakeCanvas extends EventTarget {}

/** A page that asks its listeners in order, and stops where one says so. */
function buildPage(target: EventTarget) {
  const page = new EventTarget();
  keepComposedKeys(page);
  const heard = vi.fn();
  page.addEventListener("keydown", heard);
  const press = (key: { isComposing?: boolean; keyCode?: number }) => {
    const event = new Event("keydown");
    Object.defineProperties(event, {
      target: { value: target },
      isComposing: { value: key.isComposing ?? false },
      keyCode: { value: key.keyCode ?? 13 },
    });
    page.dispatchEvent(event);
    return heard.mock.calls.length;
  };
  return { press };
}

describe("keys of an input method", () => {
  beforeEach(() => {
    vi.stubGlobal("HTMLElement", EventTarget);
    vi.stubGlobal("HTMLTextAreaElement", FakeField);
    vi.stubGlobal("HTMLSelectElement", FakeField);
    vi.stubGlobal("HTMLInputElement", FakeField);
    return () => vi.unstubAllGlobals();
  });

  it("are told by the composition, or in Safari by the code of the confirming Enter", () => {
    expect(isComposedKey({ isComposing: true, keyCode: 13 })).toBe(true);
    expect(isComposedKey({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposedKey({ isComposing: false, keyCode: 13 })).toBe(false);
  });

  it("reach nobody but the field they are typed in", () => {
    expect(buildPage(new FakeField()).press({ keyCode: 229 })).toBe(0);
    expect(buildPage(new FakeField()).press({ isComposing: true })).toBe(0);
    expect(buildPage(new FakeField()).press({})).toBe(1);
  });

  it("reach the canvas, which opens a field for them", () => {
    expect(buildPage(new FakeCanvas()).press({ keyCode: 229 })).toBe(1);
  });
});
