import { createSceneIndex, paletteFor, type SceneItem } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import type { CanvasFrame } from "./CanvasFrame.ts";
import { noMarks } from "./CanvasMarks.ts";
import { isSameOverlay, overlayState } from "./overlayState.ts";

const size = { width: 800, height: 600 };
const camera = { x: 0, y: 0, zoom: 1 };
const feedback: CanvasFrame["feedback"] = {
  hover: undefined,
  armed: undefined,
  marquee: undefined,
  drag: undefined,
  drop: undefined,
  cursor: "default",
};
const others: CanvasFrame["others"] = [];

function frame(height: number, more: Partial<CanvasFrame> = {}): CanvasFrame {
  const bounds = { x: 10, y: 10, width: 100, height };
  const item: SceneItem = { key: "a", elementId: "a", role: "element", bounds, level: 2, nodes: [] };
  const view = { x: 0, y: 0, ...size };
  return {
    index: createSceneIndex({ bounds, items: [item] }),
    camera,
    size,
    pixelRatio: 1,
    view,
    isMoving: false,
    pinned: [],
    clear: { ...view },
    theme: "light",
    palette: paletteFor("light"),
    lifted: [],
    liftedIds: new Map(),
    canAdd: true,
    adds: new Set(),
    selection: ["a"],
    pasteMark: undefined,
    editing: null,
    feedback,
    others,
    cursors: [],
    hasFocusRing: false,
    marks: noMarks,
    glides: new Map(),
    now: 0,
    ...more,
  };
}

describe("what lies over the board", () => {
  it("is the same while a letter changes nothing of the frames", () => {
    expect(isSameOverlay(overlayState(frame(40)), overlayState(frame(40, { now: 16 })))).toBe(true);
    expect(isSameOverlay(overlayState(frame(40, { selection: [] })), overlayState(frame(60, { selection: [] })))).toBe(
      true,
    );
  });

  it("is another when what is framed grew, another is selected, or the board moved", () => {
    const before = overlayState(frame(40));
    for (const after of [
      frame(60),
      frame(40, { selection: [] }),
      frame(40, { pasteMark: { x: 0, y: 0, width: 9, height: 9 } }),
      frame(40, { camera: { ...camera, x: 5 } }),
    ]) {
      expect(isSameOverlay(before, overlayState(after))).toBe(false);
    }
  });

  it("is painted each time while something is held", () => {
    const held = overlayState(frame(40, { lifted: [{ id: "a", dx: 5, dy: 0 }] }));
    expect(isSameOverlay(held, held)).toBe(false);
  });
});
