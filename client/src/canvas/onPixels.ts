import type { Camera } from "../session/camera.ts";

/**
 * The camera on the nearest whole pixel of the screen: what was painted once is then right wherever it is shown. All that
 * lies over the board goes by it too.
 */
export function onPixels(camera: Camera, pixelRatio: number): Camera {
  const pixels = camera.zoom * pixelRatio;
  const x = Math.round(camera.x * pixels) / pixels;
  const y = Math.round(camera.y * pixels) / pixels;
  return x === camera.x && y === camera.y ? camera : { ...camera, x, y };
}
