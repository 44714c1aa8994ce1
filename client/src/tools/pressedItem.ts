import { createSceneIndex, inflateRect, containsPoint, type Scene, type SceneItem } from "@throughline/scene";
import type { BoardSession } from "../session/BoardSession.ts";
import { hitItem } from "./hitItem.ts";
import type { CanvasPointer } from "./Tool.ts";

/** So far around the pointer things are looked at, in screen pixels; no hit reaches farther. */
const around = 16;

/**
 * What is meant by a press: what is there, unless others have moved something else to the place while the hand was on
 * its way. Then it is what was seen there, wherever that is now.
 */
export function pressedItem(session: BoardSession, pointer: CanvasPointer): SceneItem | undefined {
  const there = hitItem(session, pointer);
  const before = session.scene.shownBefore(performance.now());
  if (!before) return there;
  const seen = hitItem(session, pointer, createSceneIndex(near(before, session, pointer)));
  if (!seen || seen.role === "ground" || seen.key === there?.key) return there;
  return session.scene.index.byKey(seen.key);
}

/** A scene without what can't be hit from there, so that little has to be indexed. */
function near({ bounds, items }: Scene, { camera }: BoardSession, { board }: CanvasPointer): Scene {
  const reach = around / camera.get().zoom;
  const isNear = (item: SceneItem) => item.pin !== undefined || containsPoint(inflateRect(item.bounds, reach), board);
  return { bounds, items: items.filter(isNear) };
}
