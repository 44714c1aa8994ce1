import { boardToScreen } from "../session/camera.ts";
import { inkOnPerson, personColours } from "../session/personColours.ts";
import type { CanvasFrame } from "./CanvasFrame.ts";
import { nameTag } from "./nameTag.ts";

/** Traces the arrow with its tip at the origin, 15 px high. */
function traceArrow(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(0, 15);
  context.lineTo(4.2, 11.4);
  context.lineTo(10.6, 11.4);
  context.closePath();
}

/** Paints others' cursors in screen pixels; a cursor off the screen isn't shown. */
export function paintCursors(context: CanvasRenderingContext2D, frame: CanvasFrame): void {
  const ink = inkOnPerson[frame.theme];
  for (const { person, x, y, nameOpacity } of frame.cursors) {
    const at = boardToScreen(frame.camera, { x, y });
    if (at.x < -20 || at.y < -20 || at.x > frame.size.width || at.y > frame.size.height) continue;
    const colour = personColours[frame.theme][person.colour];
    context.save();
    context.translate(at.x, at.y);
    context.fillStyle = colour;
    context.strokeStyle = ink;
    context.lineWidth = 1.5;
    context.lineJoin = "round";
    traceArrow(context);
    context.fill();
    context.stroke();
    context.restore();
    if (nameOpacity > 0) nameTag(context, person.user.name, { x: at.x + 10, y: at.y + 14 }, colour, ink, nameOpacity);
  }
}
