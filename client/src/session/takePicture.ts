import type { Rect, SceneItem } from "@throughline/scene";
import type { BoardPicture } from "./BoardPicture.ts";
import type { BoardSession } from "./BoardSession.ts";

/** More would take longer to keep and to bring back than a picture is worth. */
const mostItems = 8_000;

/** What is kept of a board beyond what a view of it shows: to each side half a view. */
function around({ x, y, width, height }: Rect): Rect {
  const by = Math.max(width, height) / 2;
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/**
 * Takes the picture of an open board, for the screen that it is on, in the name of the program that paints it. `undefined` when it isn't on a screen yet, or when so
 * much is in view that it isn't worth it.
 */
export function takePicture({ camera, scene, access, board }: BoardSession, program: string): BoardPicture | undefined {
  if (camera.size.width === 0) return undefined;
  const { canEdit: canAdd } = access.get();
  const { bounds, index } = scene;
  const view = camera.openingView;
  const covers = around(view);
  const isSeen = ({ role, stands }: SceneItem) => role !== "add" || (canAdd && stands === true);
  const items = [...index.search(covers, { pinned: false }), ...index.pins].filter(isSeen);
  if (items.length > mostItems) return undefined;
  return { program, title: board.title, canAdd, bounds, covers, start: scene.startOf(view), items };
}
