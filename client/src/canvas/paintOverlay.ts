import { paintItem, type Rect, type SceneNode } from "@throughline/scene";
import { rectToScreen } from "../session/camera.ts";
import { inkOnPerson, personColours } from "../session/personColours.ts";
import type { RemotePerson } from "../session/PresenceStore.ts";
import type { CanvasFrame } from "./CanvasFrame.ts";
import { clipped, screenBox, within } from "./elementBox.ts";
import { nameTag } from "./nameTag.ts";
import { enterBoard } from "./paintBoard.ts";
import { dropGround } from "./picture.ts";
import { say } from "./words/say.ts";

/** Paints what lies over the board in screen pixels: frames around what is selected, the marquee, where a drop would land. */
export function paintOverlay(context: CanvasRenderingContext2D, frame: CanvasFrame): void {
  const { palette, feedback, selection, editing } = frame;
  if (frame.pasteMark) paintPasteMark(context, frame, frame.pasteMark);
  paintOthersFrames(context, frame);
  const hovered = feedback.hover === undefined || frame.isMoving ? undefined : frame.index.byKey(feedback.hover);
  if (hovered?.role === "element" && !feedback.drag && !selection.includes(hovered.key)) {
    const box = screenBox(frame, hovered.key);
    if (box) clipped(context, frame, hovered.key, () => strokeFrame(context, box, palette.accent, 1, 0.55));
  }
  for (const id of selection) {
    const box = screenBox(frame, id);
    if (!box) continue;
    const isFocused = frame.hasFocusRing && id === selection.at(-1) && !editing;
    clipped(context, frame, id, () => {
      strokeFrame(context, box, palette.accent, 2);
      if (isFocused) strokeFrame(context, grow(box, 4), palette.ink, 2, 1, [2, 3]);
    });
  }
  if (feedback.marquee) paintMarquee(context, frame, feedback.marquee);
}

function grow({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function strokeFrame(
  context: CanvasRenderingContext2D,
  box: Rect,
  colour: string,
  width: number,
  opacity = 1,
  dash: number[] = [],
): void {
  const { x, y, width: w, height: h } = grow(box, width / 2 + 0.5);
  context.save();
  context.globalAlpha = opacity;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  context.roundRect(x, y, w, h, 7);
  context.stroke();
  context.restore();
}

/** Paints where what is held would land; under what is held. */
export function paintDrop(context: CanvasRenderingContext2D, frame: CanvasFrame): void {
  const { drop } = frame.feedback;
  if (!drop) return;
  context.save();
  enterBoard(context, frame);
  const ground: readonly SceneNode[] = dropGround(frame);
  const nodes = drop.indicator.filter((node) => !ground.includes(node));
  const item = { key: "drop", role: "ground", level: 0, bounds: frame.view, nodes } as const;
  paintItem(context, item, frame.palette, { detail: "full" });
  context.restore();
}

/** A dashed frame around the place that was clicked; it passes under the headers that stick. */
function paintPasteMark(context: CanvasRenderingContext2D, frame: CanvasFrame, place: Rect): void {
  within(context, frame, frame.clear, () => {
    strokeFrame(context, rectToScreen(frame.camera, place), frame.palette.accent, 1.5, 1, [5, 4]);
  });
}

function paintMarquee(context: CanvasRenderingContext2D, { camera, palette }: CanvasFrame, marquee: Rect): void {
  const { x, y, width, height } = rectToScreen(camera, marquee);
  context.save();
  context.fillStyle = palette.accent;
  context.globalAlpha = 0.1;
  context.fillRect(x, y, width, height);
  context.globalAlpha = 1;
  context.strokeStyle = palette.accent;
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, width, height);
  context.restore();
}

/** With more frames than this they are plain: hundreds of rounded ones cost more than all that they are around. */
const mostRounded = 60;

/** Frames around what others have selected, hold or type in; where somebody has several, one of them says whose they are. */
function paintOthersFrames(context: CanvasRenderingContext2D, frame: CanvasFrame): void {
  const tagged = new Map<string, RemotePerson[]>();
  for (const person of frame.others) {
    const ids = new Set([...person.selection, ...(person.editing ? [person.editing.id] : [])]);
    for (const id of ids) tagged.set(id, [...(tagged.get(id) ?? []), person]);
  }
  const named = new Set<RemotePerson>();
  for (const [id, people] of tagged) {
    const box = screenBox(frame, id);
    const first = people[0];
    if (!box || !first) continue;
    const colour = personColours[frame.theme][first.colour];
    const isNamed = people.every((person) => named.has(person) && person.editing?.id !== id);
    if (isNamed && tagged.size > mostRounded) {
      context.strokeStyle = colour;
      context.lineWidth = 2;
      context.strokeRect(box.x - 1.5, box.y - 1.5, box.width + 3, box.height + 3);
      continue;
    }
    for (const person of people) named.add(person);
    const types = people.some((person) => person.editing?.id === id);
    const more = people.length > 1 ? ` +${people.length - 1}` : "";
    const who = `${first.user.name}${more}`;
    const words = types ? say.typing({ who }) : who;
    clipped(context, frame, id, () => {
      strokeFrame(context, box, colour, 2);
      if (isNamed) return;
      // Over the frame where there is room, else hanging from it.
      const isUnderHeader = box.y - 21 < (frame.clear.y - frame.camera.y) * frame.camera.zoom;
      const pin = frame.index.byKey(id)?.pin;
      const y = isUnderHeader && (pin === undefined || pin === "left") ? box.y + box.height + 3 : box.y - 21;
      nameTag(context, words, { x: box.x - 2, y }, colour, inkOnPerson[frame.theme]);
    });
  }
}
