import { inflateRect, type Detail, type Rect } from "@throughline/scene";
import type { CanvasFrame } from "./CanvasFrame.ts";
import { overhang, paintPicture } from "./paintBoard.ts";
import { sheetPieces } from "./picture.ts";

/**
 * Paints what lies still in a part of the board directly, over whatever was there, on a canvas whose unit is a pixel of
 * the screen; roughly while the hand zooms.
 */
export function paintBare(context: CanvasRenderingContext2D, frame: CanvasFrame, rect: Rect, isRough: boolean): void {
  const { camera, pixelRatio, palette } = frame;
  const pixels = camera.zoom * pixelRatio;
  const x = Math.floor((rect.x - camera.x) * pixels);
  const y = Math.floor((rect.y - camera.y) * pixels);
  context.save();
  context.beginPath();
  context.rect(x, y, Math.ceil(rect.width * pixels) + 1, Math.ceil(rect.height * pixels) + 1);
  context.clip();
  context.fillStyle = palette.paper;
  context.fill();
  context.scale(pixelRatio, pixelRatio);
  paintPicture(
    context,
    sheetPieces(frame, inflateRect(rect, overhang)),
    frame,
    isRough ? roughly(camera.zoom) : undefined,
  );
  context.restore();
}

function roughly(zoom: number): Detail {
  return zoom < 0.35 ? "rects" : "bars";
}
