import { clearOfHeaders, unionAll, type Rect } from "@throughline/scene";
import { shownAdds } from "../canvas/shownAdds.ts";
import type { BoardSession } from "../session/BoardSession.ts";

const margin = 10;
/** How near the edge of the board, and of headers that stick, a bar may come. */
const edge = 8;

/**
 * Puts a bar over the selection, else under it: where it covers neither headers that stick nor the "+" that one may want
 * next, and never off the screen. Written straight to the element.
 */
export function placeBar(bar: HTMLElement, session: BoardSession, ids: readonly string[]): void {
  const { camera, scene } = session;
  const bounds = unionAll(ids.flatMap((id) => scene.shownBounds(id, camera.view) ?? []));
  const { width, height } = camera.size;
  const box = bounds && camera.toScreen(bounds);
  const isSeen = box && box.x < width && box.y < height && box.x + box.width > 0 && box.y + box.height > 0;
  bar.style.visibility = isSeen ? "visible" : "hidden";
  if (!box || !isSeen) return;
  const own = { width: bar.offsetWidth, height: bar.offsetHeight };
  const clear = camera.toScreen(clearOfHeaders(scene.index.pinned(camera.view), camera.view));
  const left = Math.max(edge, clear.x + (clear.x > 0 ? edge : 0));
  const right = width - own.width - Math.max(edge, camera.insets.right - 4);
  const x = Math.max(Math.min(left, right), Math.min(right, box.x + box.width / 2 - own.width / 2));
  const top = Math.max(edge, clear.y + (clear.y > 0 ? edge : 0));
  const bottom = height - camera.insets.bottom - own.height;
  const wanted = Math.max(edge, x);
  const adds = addsNear(session, ids);
  const covers = (y: number) => adds.some((add) => meets(add, { x: wanted, y, ...own }));
  const ends = adds.filter((add) => meets(add, { ...box, x: wanted, width: own.width }, margin + own.height));
  const over = box.y - own.height - margin;
  const under = box.y + box.height + margin;
  const places = [over, under, ...ends.map((add) => add.y + add.height + margin)];
  const isFree = (y: number) => y >= top && y <= bottom;
  const y = places.find((place) => isFree(place) && !covers(place)) ?? places.find(isFree);
  const inView = Math.max(Math.min(top, bottom), Math.min(bottom, under));
  bar.style.transform = `translate(${Math.round(wanted)}px, ${Math.round(y ?? inView)}px)`;
}

/** The "+" that are seen beside what is selected, on the screen. */
function addsNear({ scene, camera, access }: BoardSession, ids: readonly string[]): Rect[] {
  if (!access.get().canEdit) return [];
  const adds = shownAdds(scene.index, ids, undefined, undefined);
  return Array.from(adds, ({ bounds }) => camera.toScreen(bounds));
}

function meets(a: Rect, b: Rect, gap = 0): boolean {
  const apartX = a.x > b.x + b.width || b.x > a.x + a.width;
  return !apartX && a.y <= b.y + b.height + gap && b.y <= a.y + a.height + gap;
}
