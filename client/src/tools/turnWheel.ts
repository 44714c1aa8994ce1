import type { Point } from "@throughline/scene";
import type { CameraStore } from "../session/CameraStore.ts";

/** Moves a camera as the wheel says: with Ctrl or ⌘ it zooms around a point of the screen, with Shift it goes sideways. */
export function turnWheel(camera: CameraStore, event: WheelEvent, at: Point): void {
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : event.deltaMode === 2 ? camera.size.height : 1;
  if (event.ctrlKey || event.metaKey) {
    // Trackpads send a pinch as a wheel with ctrl and small deltas, mice send ±100 a notch.
    const delta = Math.max(-60, Math.min(60, event.deltaY * unit));
    camera.zoomBy(Math.exp(-delta * 0.006), at);
  } else if (event.shiftKey && event.deltaX === 0) camera.pan(-event.deltaY * unit, 0);
  else camera.pan(-event.deltaX * unit, -event.deltaY * unit);
}
