import {
  stayInView,
  unionAll,
  type Rect,
  type SceneItem,
  type SceneNode,
  type TextEditorSpot,
} from "@throughline/scene";
import type { CanvasFrame } from "./CanvasFrame.ts";

/** One thing on the lower canvas: what is painted of an item of the scene, and where. */
export interface Piece {
  /** What is painted: the item, without the text that is open, and with its name in view. */
  readonly item: SceneItem;
  /** How far it lies from its natural place, in board units. */
  readonly dx: number;
  readonly dy: number;
  /** Less than 1 for what is held elsewhere and for what is gone. */
  readonly opacity: number;
}

/** What is held leaves a faint picture where it still stands until it is let go; what is gone is nearly as faint. */
const heldOpacity = 0.25;
const goneOpacity = 0.45;

/** All that lies still in view, in paint order: the scene without what is held, then the headers that stick. */
export function pictureOf(frame: CanvasFrame): Piece[] {
  return [...sheetPieces(frame, frame.view), ...loosePieces(frame), ...headerPieces(frame)];
}

/** What lies on the sheet in a part of the board, in paint order: all that keeps its place while nobody changes it. */
export function sheetPieces(frame: CanvasFrame, part: Rect): Piece[] {
  const pieces: Piece[] = [];
  const ground = groundPieces(frame);
  for (const item of frame.index.search(part, { pinned: false })) {
    if (ground.length > 0 && item.level > 0) pieces.push(...ground.splice(0));
    if (!isOnSheet(item, frame)) continue;
    const opacity = opacityOf(item, frame, true);
    if (opacity === 1 && frame.glides.has(item.key)) continue;
    pieces.push({ item: opacity === 1 ? withoutOpenText(item, frame) : item, dx: 0, dy: 0, opacity });
  }
  pieces.push(...ground);
  return pieces;
}

/** What lies over the sheet for a while: what glides to its place, and each "+" that is pointed at. */
export function loosePieces(frame: CanvasFrame): Piece[] {
  const pieces: Piece[] = [];
  for (const [key, { dx, dy }] of frame.glides) {
    const item = frame.index.byKey(key);
    if (item && isOnSheet(item, frame) && opacityOf(item, frame, true) === 1) pieces.push({ item, dx, dy, opacity: 1 });
  }
  for (const item of frame.adds) {
    if (item.pin === undefined && !isOnSheet(item, frame)) pieces.push({ item, dx: 0, dy: 0, opacity: 1 });
  }
  return pieces;
}

/** The headers that stick, where they are seen. */
export function headerPieces(frame: CanvasFrame): Piece[] {
  const pieces: Piece[] = [];
  for (const { item, dx, dy } of frame.pinned) {
    if (!isShown(item, frame)) continue;
    const opacity = opacityOf(item, frame, false);
    const inView = stayInView(item, frame.clear, { dx, dy });
    pieces.push({ item: opacity === 1 ? withoutOpenText(inView, frame) : inView, dx, dy, opacity });
  }
  return pieces;
}

/** The surfaces among what shows where a drop would land: they lie under the cards there, lines over them. */
export function dropGround({ feedback }: CanvasFrame): readonly (SceneNode & { readonly kind: "rect" })[] {
  const nodes = feedback.drop?.indicator ?? [];
  return nodes.filter((node) => node.kind === "rect").filter((node) => node.fill === "accentSoft");
}

function groundPieces(frame: CanvasFrame): Piece[] {
  const nodes = dropGround(frame);
  const bounds = unionAll(nodes.map(({ rect }) => rect));
  if (!bounds) return [];
  return [{ item: { key: "drop-ground", role: "ground", level: 0, bounds, nodes }, dx: 0, dy: 0, opacity: 1 }];
}

function isOnSheet(item: SceneItem, { canAdd, marks }: CanvasFrame): boolean {
  if (item.elementId !== undefined && marks.hidden.has(item.elementId)) return false;
  return item.role !== "add" || (item.stands === true && canAdd);
}

function isShown(item: SceneItem, { adds, canAdd, marks }: CanvasFrame): boolean {
  if (item.elementId !== undefined && marks.hidden.has(item.elementId)) return false;
  return item.role !== "add" || adds.has(item) || (item.stands === true && canAdd);
}

function opacityOf({ elementId, role }: SceneItem, { marks, liftedIds }: CanvasFrame, mayBeHeld: boolean): number {
  if (elementId === undefined) return 1;
  if (marks.ghosts.has(elementId)) return goneOpacity;
  return mayBeHeld && role !== "ground" && liftedIds.has(elementId) ? heldOpacity : 1;
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
