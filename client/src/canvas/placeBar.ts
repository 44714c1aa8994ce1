import { clearOfHeaders, unionAll, type Point, type Rect } from "@throughline/scene";
import type { Size } from "../session/camera.ts";
import { shownAdds } from "./shownAdds.ts";
import type { BoardSession } from "../session/BoardSession.ts";

/** Between a bar and what it lies over or under, in CSS pixels. */
const margin = 10;
/** How near the edge of the board, and of headers that stick, a bar may come, in CSS pixels. */
const edge = 8;

/** Puts a bar where `barPlace` says, or hides it. Written straight to the element: it follows each step of a pan. */
export function placeBar(bar: HTMLElement, session: BoardSession, ids: readonly string[]): void {
  const place = barPlace(session, ids, { width: bar.offsetWidth, height: bar.offsetHeight });
  bar.style.visibility = place ? "visible" : "hidden";
  if (place) bar.style.transform = `translate(${place.x}px, ${place.y}px)`;
}

/**
 * Where a bar of this size goes, in CSS pixels of the canvas: over what is selected, else under it, else under or over
 * the "+" beside it; where it covers neither headers that stick nor such a "+", and never off the screen. `undefined` when
 * nothing of what is selected is seen.
 */
export function barPlace(session: BoardSession, ids: readonly string[], own: Size): Point | undefined {
  const { camera, scene } = session;
  const bounds = unionAll(ids.flatMap((id) => scene.shownBounds(id, camera.view) ?? []));
  const { width, height } = camera.size;
  const box = bounds && camera.toScreen(bounds);
  if (!box || !meets(box, { x: 0, y: 0, width, height })) return undefined;

  const clear = camera.toScreen(clearOfHeaders(scene.index.pinned(camera.view), camera.view));
  const left = clear.x > 0 ? clear.x + edge : edge;
  const right = width - own.width - Math.max(edge, camera.insets.right - 4);
  const x = Math.max(edge, Math.max(Math.min(left, right), Math.min(right, box.x + (box.width - own.width) / 2)));

  const top = clear.y > 0 ? clear.y + edge : edge;
  const bottom = height - camera.insets.bottom - own.height;
  const adds = addsBeside(session, ids).filter((add) => add.x <= x + own.width && x <= add.x + add.width);
  const near = adds.filter((add) => meets(add, { ...box, x, width: own.width }, margin + own.height));
  const over = ({ y }: Rect) => y - own.height - margin;
  const under = ({ y, height }: Rect) => y + height + margin;
  const places = [over(box), under(box), ...near.map(under), ...near.map(over)];
  const isFree = (y: number) => y >= top && y <= bottom;
  const covers = (y: number) => adds.some((add) => meets(add, { x, y, ...own }));
  const inView = Math.max(Math.min(top, bottom), Math.min(bottom, under(box)));
  const y = places.find((place) => isFree(place) && !covers(place)) ?? places.find(isFree) ?? inView;
  return { x: Math.round(x), y: Math.round(y) };
}

/** The "+" that are seen beside what is selected, on the screen. */
function addsBeside({ scene, camera, access }: BoardSession, ids: readonly string[]): Rect[] {
  if (!access.get().canEdit) return [];
  const adds = Array.from(shownAdds(scene.index, ids, undefined, undefined));
  return adds.map((add) => camera.toScreen(scene.boundsInView(add, camera.view)));
}

/** Whether two rectangles meet, or come nearer than `gap` from above or below. */
function meets(a: Rect, b: Rect, gap = 0): boolean {
  const isBeside = a.x > b.x + b.width || b.x > a.x + a.width;
  return !isBeside && a.y <= b.y + b.height + gap && b.y <= a.y + a.height + gap;
}
