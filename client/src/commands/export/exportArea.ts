import { inflateRect, unionAll, type Rect, type SceneItem } from "@throughline/scene";
import { heldContents } from "../../canvas/heldContents.ts";
import type { BoardSession } from "../../session/BoardSession.ts";

/** What of a board a picture is made of. */
export type ExportPart = "board" | "view" | "selection";

/** Board units around what is selected. */
const around = 12;

/**
 * The area of the board that a picture of a part shows, in board units: what is seen beside the headers that stick, or
 * what is selected with all it holds. `undefined` where there is no such part.
 */
export function exportArea({ scene, camera, selection, board }: BoardSession, part: ExportPart): Rect | undefined {
  switch (part) {
    case "board":
      return undefined;
    case "view": {
      const { width, height } = scene.headerSize;
      const { view } = camera;
      const clear = { x: view.x + width, y: view.y + height, width: view.width - width, height: view.height - height };
      const isSeen = ({ role, pin }: SceneItem) => role === "element" && pin === undefined;
      return clear.width > 0 && clear.height > 0 && scene.index.search(clear).some(isSeen) ? clear : undefined;
    }
    case "selection": {
      const ids = selection.get();
      const shown = [...ids, ...heldContents(board, ids, Number.POSITIVE_INFINITY)].map((id) => scene.itemOf(id));
      const bounds = unionAll(shown.filter((item) => item !== undefined).map((item) => item.bounds));
      return bounds && inflateRect(bounds, around);
    }
  }
}

/** An area as the server is told it. */
export function areaText({ x, y, width, height }: Rect): string {
  return [x, y, width, height].map((value) => Math.round(value * 100) / 100).join(",");
}
