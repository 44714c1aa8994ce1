import { paintItem, stayInView, type SceneItem, type SceneNode, type TextEditorSpot } from "@throughline/scene";
import type { CanvasFrame } from "./CanvasFrame.ts";

/** Scales and moves a context so that board units can be painted. */
export function enterBoard(context: CanvasRenderingContext2D, { camera }: CanvasFrame): void {
  context.scale(camera.zoom, camera.zoom);
  context.translate(-camera.x, -camera.y);
}

/** Paints what lies still in view: the scene without what is held, then the headers that stick, with their names in view. */
export function paintBoard(context: CanvasRenderingContext2D, frame: CanvasFrame): void {
  const { index, view, palette, camera } = frame;
  const options = { scale: camera.zoom };
  context.save();
  enterBoard(context, frame);
  let isGroundDone = false;
  for (const item of index.search(view, { pinned: false })) {
    if (!isGroundDone && item.level > 0) {
      isGroundDone = true;
      paintDropGround(context, frame);
    }
    if (!isShown(item, frame)) continue;
    if (isHeld(item, frame) || isGhost(item, frame)) paintTrace(context, item, frame);
    else if (frame.glides.has(item.key)) paintGliding(context, item, frame);
    else paintItem(context, withoutOpenText(item, frame), palette, options);
  }
  for (const { item, dx, dy } of index.pinned(view)) {
    if (!isShown(item, frame)) continue;
    context.save();
    context.translate(dx, dy);
    if (isGhost(item, frame)) paintTrace(context, stayInView(item, frame.clear, { dx, dy }), frame);
    else paintItem(context, withoutOpenText(stayInView(item, frame.clear, { dx, dy }), frame), palette, options);
    context.restore();
  }
  context.restore();
}

/** The surfaces among what shows where a drop would land: they lie under the cards there, lines over them. */
export function dropGround({ feedback }: CanvasFrame): readonly (SceneNode & { readonly kind: "rect" })[] {
  const nodes = feedback.drop?.indicator ?? [];
  return nodes.filter((node) => node.kind === "rect").filter((node) => node.fill === "accentSoft");
}

function paintDropGround(context: CanvasRenderingContext2D, frame: CanvasFrame): void {
  const nodes = dropGround(frame);
  if (nodes.length === 0) return;
  const item = { key: "drop-ground", role: "ground", level: 0, bounds: frame.view, nodes } as const;
  paintItem(context, item, frame.palette, { detail: "full" });
}

/** Paints what is held above everything else, a little lifted, where the hand has it. */
export function paintLifted(context: CanvasRenderingContext2D, frame: CanvasFrame): void {
  const { index, palette, camera, theme } = frame;
  for (const { id, dx, dy, isContent } of frame.lifted) {
    const item = index.byKey(id);
    if (!item) continue;
    const pinned = item.pin && index.pinned(frame.view).find((shown) => shown.item === item);
    const shown = pinned ? stayInView(item, frame.clear, pinned) : item;
    context.save();
    enterBoard(context, frame);
    context.translate(dx + (pinned ? pinned.dx : 0), dy + (pinned ? pinned.dy : 0));
    if (isContent) {
      paintItem(context, item, palette, { scale: camera.zoom });
      context.restore();
      continue;
    }
    context.shadowColor = theme === "dark" ? "rgb(0 0 0 / 60%)" : "rgb(31 35 40 / 28%)";
    context.shadowBlur = 14;
    context.shadowOffsetY = 4;
    context.fillStyle = palette.panel;
    context.beginPath();
    context.roundRect(item.bounds.x, item.bounds.y, item.bounds.width, item.bounds.height, 6);
    context.fill();
    context.shadowColor = "transparent";
    paintItem(context, shown, palette, { scale: camera.zoom });
    context.restore();
  }
}

function isShown(item: SceneItem, { adds, canAdd, marks }: CanvasFrame): boolean {
  if (item.elementId !== undefined && marks.hidden.has(item.elementId)) return false;
  return item.role !== "add" || adds.has(item) || (item.stands === true && canAdd);
}

function isHeld({ elementId, role }: SceneItem, { liftedIds }: CanvasFrame): boolean {
  return elementId !== undefined && role !== "ground" && liftedIds.has(elementId);
}

/** No longer there, and shown where it was. */
function isGhost({ elementId }: SceneItem, { marks }: CanvasFrame): boolean {
  return elementId !== undefined && marks.ghosts.has(elementId);
}

/** Paints a thing on its way from where it stood to where it stands. */
function paintGliding(context: CanvasRenderingContext2D, item: SceneItem, frame: CanvasFrame): void {
  const offset = frame.glides.get(item.key);
  context.save();
  context.translate(offset?.dx ?? 0, offset?.dy ?? 0);
  paintItem(context, item, frame.palette, { scale: frame.camera.zoom });
  context.restore();
}

/** What is held leaves a faint picture where it still stands until it is let go; what is gone is as faint. */
function paintTrace(context: CanvasRenderingContext2D, item: SceneItem, frame: CanvasFrame): void {
  const { palette, camera } = frame;
  context.globalAlpha = isGhost(item, frame) ? 0.45 : 0.25;
  paintItem(context, item, palette, { scale: camera.zoom });
  context.globalAlpha = 1;
}

const stripped = new WeakMap<SceneItem, { readonly spot: TextEditorSpot; readonly item: SceneItem }>();

/** The text that is being typed shows in the field over the canvas; painted too, it would be seen twice. */
function withoutOpenText(item: SceneItem, { editing }: CanvasFrame): SceneItem {
  if (!editing || item.elementId !== editing.id) return item;
  const spot = item.editors?.find(({ field }) => field === editing.key);
  if (!spot) return item;
  const known = stripped.get(item);
  if (known?.spot === spot) return known.item;
  const without = { ...item, nodes: item.nodes.filter((node) => !isTextIn(node, spot)) };
  stripped.set(item, { spot, item: without });
  return without;
}

function isTextIn(node: SceneNode, { rect }: TextEditorSpot): boolean {
  if (node.kind !== "text") return false;
  const within = (value: number, from: number, length: number) => value >= from - 2 && value <= from + length + 2;
  return within(node.x, rect.x, rect.width) && within(node.y, rect.y, rect.height);
}
