import type { Rect } from "@throughline/scene";
import { inkOnPerson, personColours } from "../session/personColours.ts";
import type { CanvasFrame } from "./CanvasFrame.ts";
import type { ElementMark } from "./CanvasMarks.ts";
import { clipped, screenBox } from "./elementBox.ts";
import { markColours } from "../ui/markColours.ts";
import { nameTag } from "./nameTag.ts";
import { paintSign } from "./paintSign.ts";
import { rectToScreen } from "../session/camera.ts";

/** A mark that fades is whole for so long, then it goes. */
const wholeMs = 900;
const fadeMs = 500;
/** With more of them in view than this, the ways that things came are only shown for the one that is looked at. */
const mostWays = 12;

/** How strong a mark is at a moment: 1 while it stays, falling to 0 as it fades. */
function strengthOf({ fadesFrom }: ElementMark, now: number): number {
  if (fadesFrom === undefined) return 1;
  return Math.min(1, Math.max(0, 1 - (now - fadesFrom - wholeMs) / fadeMs));
}

/** Whether a mark will look different in the next frame. */
export function isFadingAt(mark: ElementMark, now: number): boolean {
  return mark.fadesFrom !== undefined && strengthOf(mark, now) > 0;
}

/** Paints rings, signs, names and ways over the elements that are marked, in screen pixels. */
export function paintMarks(context: CanvasRenderingContext2D, frame: CanvasFrame): void {
  const shown: { readonly id: string; readonly box: Rect; readonly mark: ElementMark }[] = [];
  for (const [id, mark] of frame.marks.marks) {
    const box = screenBox(frame, id);
    if (box) shown.push({ id, box, mark });
  }
  const ways = shown.filter(({ mark }) => mark.origin);
  for (const { box, mark } of ways) {
    if (mark.isActive || ways.length <= mostWays) paintWay(context, frame, box, mark);
  }
  // The one that is looked at last, over its neighbours.
  shown.sort((a, b) => Number(a.mark.isActive) - Number(b.mark.isActive));
  for (const { id, box, mark } of shown) clipped(context, frame, id, () => paintMark(context, frame, box, mark));
}

function paintMark(context: CanvasRenderingContext2D, frame: CanvasFrame, box: Rect, mark: ElementMark): void {
  const strength = strengthOf(mark, frame.now);
  if (strength === 0) return;
  const colour = colourOf(frame, mark);
  context.save();
  context.globalAlpha = strength;
  if (mark.isActive) ring(context, box, 6, colour, 2, 0.45);
  ring(context, box, mark.isActive ? 2 : 1, colour, mark.isActive ? 3 : 2, 1, dashOf(mark));
  context.restore();
  if (mark.tag) {
    nameTag(context, mark.tag.words, { x: box.x - 2, y: box.y - 21 }, colour, inkOnPerson[frame.theme], strength);
  } else if (mark.sign !== "touched") {
    // On the corner, so that words stay readable; within a small thing it would be all that is seen.
    const radius = box.width < 36 || box.height < 18 ? 5 : 9;
    paintSign(context, mark.sign, { x: box.x + box.width - 2, y: box.y + 2 }, radius, frame.theme);
  }
}

function colourOf({ theme }: CanvasFrame, { sign, tag }: ElementMark): string {
  if (tag) return personColours[theme][tag.colour];
  return sign === "touched" ? personColours[theme].blue : markColours[theme][sign];
}

/** Each difference has a line of its own, for those who don't tell the colours apart. */
function dashOf({ sign }: ElementMark): number[] {
  if (sign === "removed") return [5, 4];
  return sign === "moved" ? [1.5, 3.5] : [];
}

function ring(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  by: number,
  colour: string,
  line: number,
  opacity: number,
  dash: number[] = [],
): void {
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * opacity;
  context.strokeStyle = colour;
  context.lineWidth = line;
  context.lineCap = dash.length > 0 ? "round" : "butt";
  context.setLineDash(dash);
  context.beginPath();
  context.roundRect(x - by, y - by, width + 2 * by, height + 2 * by, 6 + by);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = alpha;
}

/** An empty frame where something stood, and an arrow from there to where it stands. */
function paintWay(context: CanvasRenderingContext2D, frame: CanvasFrame, box: Rect, mark: ElementMark): void {
  if (!mark.origin) return;
  const from = rectToScreen(frame.camera, mark.origin);
  const colour = colourOf(frame, mark);
  const clear = rectToScreen(frame.camera, frame.clear);
  context.save();
  context.beginPath();
  context.rect(clear.x, clear.y, clear.width, clear.height);
  context.clip();
  context.globalAlpha = mark.isActive ? 1 : 0.6;
  ring(context, from, 0, colour, 1.5, 0.9, [4, 4]);
  arrow(context, from, box, colour, mark.isActive ? 2.5 : 1.5);
  context.restore();
}

function arrow(context: CanvasRenderingContext2D, from: Rect, to: Rect, colour: string, line: number): void {
  const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  const middle = { x: to.x + to.width / 2, y: to.y + to.height / 2 };
  const length = Math.hypot(middle.x - start.x, middle.y - start.y);
  if (length < 24) return;
  const end = edgeTowards(to, start);
  const bend = Math.min(48, length / 5);
  const control = {
    x: (start.x + end.x) / 2 - ((end.y - start.y) / length) * bend,
    y: (start.y + end.y) / 2 + ((end.x - start.x) / length) * bend,
  };
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = line;
  context.lineCap = "round";
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.quadraticCurveTo(control.x, control.y, end.x, end.y);
  context.stroke();
  const angle = Math.atan2(end.y - control.y, end.x - control.x);
  const wing = 5 + line * 2;
  context.beginPath();
  context.moveTo(end.x, end.y);
  for (const turn of [-0.45, 0.45]) {
    context.lineTo(end.x - wing * Math.cos(angle + turn), end.y - wing * Math.sin(angle + turn));
  }
  context.closePath();
  context.fill();
  context.beginPath();
  context.arc(start.x, start.y, line + 1, 0, 2 * Math.PI);
  context.fill();
}

/** Where a line from a point to the middle of a rectangle meets its edge, a little outside. */
function edgeTowards(to: Rect, { x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } {
  const middle = { x: to.x + to.width / 2, y: to.y + to.height / 2 };
  const dx = x - middle.x;
  const dy = y - middle.y;
  const share = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (to.width / 2 + 5) / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : (to.height / 2 + 5) / Math.abs(dy),
    1,
  );
  return { x: middle.x + dx * share, y: middle.y + dy * share };
}
