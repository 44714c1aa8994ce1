import { unionAll } from "@throughline/scene";
import type { BoardSession } from "../session/BoardSession.ts";

const margin = 10;

/** Puts a bar over the selection where there is room, else under it; never off the screen. Written straight to the element. */
export function placeBar(bar: HTMLElement, session: BoardSession, ids: readonly string[]): void {
  const { camera, scene } = session;
  const shown = ids.flatMap((id) => scene.shownBounds(id, camera.view) ?? []);
  const bounds = unionAll(shown);
  const { width, height } = camera.size;
  const box = bounds && camera.toScreen(bounds);
  const isSeen = box && box.x < width && box.y < height && box.x + box.width > 0 && box.y + box.height > 0;
  bar.style.visibility = isSeen ? "visible" : "hidden";
  if (!box || !isSeen) return;
  const own = { width: bar.offsetWidth, height: bar.offsetHeight };
  const over = box.y - own.height - margin;
  const under = Math.min(box.y + box.height + margin, height - camera.insets.bottom - own.height);
  const right = width - own.width - Math.max(8, camera.insets.right - 4);
  const x = Math.max(8, Math.min(right, box.x + box.width / 2 - own.width / 2));
  bar.style.transform = `translate(${Math.round(x)}px, ${Math.round(over >= 8 ? over : Math.max(8, under))}px)`;
}
