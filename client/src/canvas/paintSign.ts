import type { Point } from "@throughline/scene";
import type { MarkSign } from "./CanvasMarks.ts";
import { inkOnMark, markColours } from "../ui/markColours.ts";

type Stroke = readonly (readonly [number, number])[];

/** The signs as strokes in a square of −1 … 1, the same that the legend shows: plus, minus, pencil, arrow. */
const strokes: Readonly<Record<Exclude<MarkSign, "touched">, readonly Stroke[]>> = {
  added: [
    [
      [-0.5, 0],
      [0.5, 0],
    ],
    [
      [0, -0.5],
      [0, 0.5],
    ],
  ],
  removed: [
    [
      [-0.5, 0],
      [0.5, 0],
    ],
  ],
  changed: [
    [
      [-0.46, 0.46],
      [-0.38, 0.12],
      [0.26, -0.52],
      [0.52, -0.26],
      [-0.12, 0.38],
      [-0.46, 0.46],
    ],
  ],
  moved: [
    [
      [-0.52, 0],
      [0.52, 0],
    ],
    [
      [0.14, -0.38],
      [0.52, 0],
      [0.14, 0.38],
    ],
  ],
};

/** Paints the sign of a difference on a disc, in screen pixels. */
export function paintSign(
  context: CanvasRenderingContext2D,
  sign: Exclude<MarkSign, "touched">,
  at: Point,
  radius: number,
  theme: "light" | "dark",
): void {
  context.save();
  context.translate(at.x, at.y);
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = markColours[theme][sign];
  context.fill();
  context.strokeStyle = inkOnMark[theme];
  context.lineWidth = 1.5;
  context.stroke();
  context.lineWidth = Math.max(1.2, radius / 5);
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const stroke of strokes[sign]) {
    context.beginPath();
    for (const [x, y] of stroke) context.lineTo(x * radius, y * radius);
    context.stroke();
  }
  context.restore();
}
