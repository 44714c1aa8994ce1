import { boardToScreen } from "../session/camera.ts";
import { inkOnPerson, personColours } from "../session/personColours.ts";
import type { CanvasFrame } from "./CanvasFrame.ts";
import { nameTag } from "./nameTag.ts";

const arrow = new Path2D("M0 0 L0 15 L4.2 11.4 L10.6 11.4 Z");

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
    context.fill(arrow);
    context.stroke(arrow);
    context.restore();
    if (nameOpacity > 0) nameTag(context, person.user.name, { x: at.x + 10, y: at.y + 14 }, colour, ink, nameOpacity);
  }
}
