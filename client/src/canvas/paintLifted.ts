import {
  detailAt,
  inflateRect,
  intersectsRect,
  paintItem,
  stayInView,
  translateRect,
  type SceneItem,
} from "@throughline/scene";
import type { CanvasFrame } from "./CanvasFrame.ts";
import type { LiftedElement } from "./Lifted.ts";
import type { LiftedPictures } from "./LiftedPictures.ts";

/** A blurred shadow costs more than a card; where many hold many, nobody misses it. */
const mostShadows = 24;

/** Paints what is held above everything else, a little lifted, where the hand has it. */
export function paintLifted(context: CanvasRenderingContext2D, frame: CanvasFrame, pictures: LiftedPictures): void {
  const { index, camera, pixelRatio, theme, lifted } = frame;
  const near = inflateRect(frame.view, 20 / camera.zoom);
  const isShadowed = lifted.length <= mostShadows;
  const scale = camera.zoom * pixelRatio;
  // Made smaller than can be read, a card is painted sooner than its picture.
  const isPictured = detailAt(camera.zoom) === "full";
  pictures.begin(scale, [theme, isShadowed, isPictured].join());
  context.save();
  context.resetTransform();
  for (const element of lifted) {
    const item = index.byKey(element.id);
    if (!item) continue;
    const header = item.pin && frame.pinned.find((pinned) => pinned.item === item);
    const dx = element.dx + (header ? header.dx : 0);
    const dy = element.dy + (header ? header.dy : 0);
    if (!intersectsRect(translateRect(item.bounds, dx, dy), near)) continue;
    const x = (dx - camera.x) * scale;
    const y = (dy - camera.y) * scale;
    const paint = (on: CanvasRenderingContext2D, shown: SceneItem) => paintHeld(on, shown, element, frame, isShadowed);
    // What a header shows depends on where it is.
    if (!header && isPictured && pictures.show(context, item, x, y, paint)) continue;
    context.setTransform(scale, 0, 0, scale, x, y);
    paint(context, header ? stayInView(item, frame.clear, header) : item);
    context.resetTransform();
  }
  context.restore();
}

/** Paints it at its own place. What goes along within what is held has no ground of its own. */
function paintHeld(
  context: CanvasRenderingContext2D,
  item: SceneItem,
  { isContent }: LiftedElement,
  { palette, camera, theme }: CanvasFrame,
  isShadowed: boolean,
): void {
  if (!isContent) {
    if (isShadowed) {
      context.shadowColor = theme === "dark" ? "rgb(0 0 0 / 60%)" : "rgb(31 35 40 / 28%)";
      context.shadowBlur = 14;
      context.shadowOffsetY = 4;
    }
    context.fillStyle = palette.panel;
    const { x, y, width, height } = item.bounds;
    if (detailAt(camera.zoom) === "full") {
      context.beginPath();
      context.roundRect(x, y, width, height, 6);
      context.fill();
    } else context.fillRect(x, y, width, height);
    context.shadowColor = "transparent";
  }
  paintItem(context, item, palette, { scale: camera.zoom });
}
