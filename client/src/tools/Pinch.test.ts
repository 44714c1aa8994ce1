import { describe, expect, it } from "vitest";
import { CameraStore } from "../session/CameraStore.ts";
import { Pinch, type TwoFingers } from "./Pinch.ts";

const far = { x: -1_000, y: -1_000, width: 5_000, height: 3_000 };

function open() {
  const camera = new CameraStore(() => ({ bounds: far, startOf: () => undefined }));
  camera.resize({ width: 390, height: 744 });
  camera.zoomTo(0.8, { x: 0, y: 0 });
  return camera;
}

const fingers = (x: number, way = 80): TwoFingers => [
  { x: x - way / 2, y: 300 },
  { x: x + way / 2, y: 300 },
];

describe("two fingers", () => {
  it("take the board along as far as they went, however quick, and whichever is told of first", () => {
    for (const first of [0, 1]) {
      const camera = open();
      const before = camera.get();
      const pinch = new Pinch(camera, fingers(195));
      let now = fingers(195);
      for (const x of [142, 37, -122, -280, -333]) {
        const next = fingers(x);
        for (const finger of [first, 1 - first]) {
          now = finger === 0 ? [next[0], now[1]] : [now[0], next[1]];
          pinch.move(now);
        }
      }
      expect(camera.get().zoom).toBeCloseTo(0.8);
      expect(camera.get().x).toBeCloseTo(before.x + 528 / 0.8);
      expect(camera.get().y).toBeCloseTo(before.y);
    }
  });

  it("hold the place of the board that is between them while it grows", () => {
    const camera = open();
    const held = camera.toBoard({ x: 195, y: 300 });
    new Pinch(camera, fingers(195)).move(fingers(245, 160));
    expect(camera.get().zoom).toBeCloseTo(1.6);
    const there = camera.toBoard({ x: 245, y: 300 });
    expect(there.x).toBeCloseTo(held.x);
    expect(there.y).toBeCloseTo(held.y);
  });
});
