import type { Page } from "@playwright/test";
import type { Point } from "@throughline/scene";

/** Where a finger is put down and where it is lifted, in page pixels. */
type Stroke = readonly [from: Point, to: Point];

const parts = [0.1, 0.3, 0.6, 0.9, 1];

/** Puts fingers on the page, slides each along its stroke at the same time, and lifts them. */
export async function touchPage(page: Page, strokes: readonly Stroke[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const pointsAt = (part: number) =>
    strokes.map(([from, to], id) => ({ id, x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }));
  await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: pointsAt(0) });
  for (const part of parts) {
    await devtools.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: pointsAt(part) });
  }
  await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await devtools.detach();
}
