import type { Point, Rect } from "@throughline/scene";

/** What part of the board is seen: the board point at the viewport's top left corner, and screen pixels a board unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels at each side that floating bars cover; what is fitted or revealed keeps clear of them. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Ten thousand cards fit on a screen at this. */
export const minZoom = 0.02;
export const maxZoom = 4;
/** How far below the top a small board hangs, in CSS pixels: it grows downwards, so the room is kept for that. */
const hangs = 24;
/** The zoom below which card text is too small to be read at a glance. */
const legible = 0.8;
/** How much of the viewport the board fills at least, whatever way someone pans, so that nobody gets lost. */
const keptShare = 0.4;

function clampZoom(zoom: number): number {
  return Math.min(maxZoom, Math.max(minZoom, zoom));
}

/** A board point on the screen, in CSS pixels from the viewport's top left corner. */
export function boardToScreen(camera: Camera, point: Point): Point {
  return { x: (point.x - camera.x) * camera.zoom, y: (point.y - camera.y) * camera.zoom };
}

/** The board point under a screen point. Inverse of `boardToScreen`. */
export function screenToBoard(camera: Camera, point: Point): Point {
  return { x: point.x / camera.zoom + camera.x, y: point.y / camera.zoom + camera.y };
}

/** A board rectangle on the screen. */
export function rectToScreen(camera: Camera, rect: Rect): Rect {
  return {
    ...boardToScreen(camera, rect),
    width: rect.width * camera.zoom,
    height: rect.height * camera.zoom,
  };
}

/** The part of the board that a viewport of this size shows. */
export function visibleRect(camera: Camera, size: Size): Rect {
  return { x: camera.x, y: camera.y, width: size.width / camera.zoom, height: size.height / camera.zoom };
}

/** Zooms so that the board point under `at` (CSS pixels) stays where it is. */
export function zoomAt(camera: Camera, at: Point, zoom: number): Camera {
  const next = clampZoom(zoom);
  const still = screenToBoard(camera, at);
  return { x: still.x - at.x / next, y: still.y - at.y / next, zoom: next };
}

/** Moves the board by CSS pixels. */
export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.zoom, y: camera.y - dy / camera.zoom };
}

/** The camera that shows the whole rectangle within the insets, at most at `largest` (1 = 100 %). Small ones hang from the top. */
export function fitRect(rect: Rect, size: Size, insets: Insets, largest = 1): Camera {
  const width = Math.max(80, size.width - insets.left - insets.right);
  const height = Math.max(80, size.height - insets.top - insets.bottom);
  const zoom = clampZoom(Math.min(largest, width / Math.max(1, rect.width), height / Math.max(1, rect.height)));
  const spareX = Math.max(0, width - rect.width * zoom) / 2;
  const spareY = Math.min(hangs, Math.max(0, height - rect.height * zoom) / 2);
  return {
    zoom,
    x: rect.x - (insets.left + spareX) / zoom,
    y: rect.y - (insets.top + spareY) / zoom,
  };
}

/** The camera a board opens with: all of it, but not smaller than can be read; what doesn't fit then begins at the top left. */
export function openingCamera(rect: Rect, size: Size, insets: Insets): Camera {
  const fitted = fitRect(rect, size, insets);
  if (fitted.zoom >= legible) return fitted;
  const fits = (length: number, room: number) => length * legible <= room;
  const centred = zoomAt(fitted, { x: size.width / 2, y: 0 }, legible);
  const isNarrow = fits(rect.width, size.width - insets.left - insets.right);
  return {
    zoom: legible,
    x: isNarrow ? centred.x : rect.x - Math.min(insets.left, 16) / legible,
    y: rect.y - insets.top / legible,
  };
}

/** The least pan after which the rectangle is in view within the insets; the same camera when it is already. */
export function revealRect(camera: Camera, rect: Rect, size: Size, insets: Insets): Camera {
  const { x, y, width, height } = rectToScreen(camera, rect);
  const dx = shiftInto(x, width, insets.left, size.width - insets.right);
  const dy = shiftInto(y, height, insets.top, size.height - insets.bottom);
  return dx === 0 && dy === 0 ? camera : panBy(camera, dx, dy);
}

function shiftInto(start: number, length: number, from: number, to: number): number {
  if (start < from || length > to - from) return from - start > 0 || start > from ? from - start : 0;
  return Math.min(0, to - start - length);
}

/** Keeps some of the board's content on the screen whatever way someone pans. */
export function clampCamera(camera: Camera, content: Rect, size: Size): Camera {
  const seen = visibleRect(camera, size);
  const keptX = Math.min(content.width, seen.width * keptShare);
  const keptY = Math.min(content.height, seen.height * keptShare);
  const x = clamp(camera.x, content.x + keptX - seen.width, content.x + content.width - keptX);
  const y = clamp(camera.y, content.y + keptY - seen.height, content.y + content.height - keptY);
  return x === camera.x && y === camera.y ? camera : { ...camera, x, y };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
