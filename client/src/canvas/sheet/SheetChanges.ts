import { inflateRect, type Rect, type Scene, type SceneIndex } from "@throughline/scene";
import type { CanvasFrame } from "../CanvasFrame.ts";
import { apart, mostCompared } from "../dirtyRects.ts";
import { dropGround } from "../picture.ts";
import { sceneChanges } from "./sceneChanges.ts";

/** How far around an element its handles may stand, in board units. */
const handleReach = 24;

/** What a sheet shows of a frame beside its scene. */
interface Exceptions {
  readonly lifted: ReadonlyMap<string, unknown>;
  readonly hidden: ReadonlySet<string>;
  readonly ghosts: ReadonlySet<string>;
  readonly glides: ReadonlyMap<string, unknown>;
  readonly editing: string;
  readonly editingId: string | undefined;
  readonly ground: readonly Rect[];
}

/** Follows what a sheet shows from frame to frame, and tells where it looks different. */
export class SheetChanges {
  #scene: Scene | undefined;
  #exceptions: Exceptions | undefined;
  /** Who sees it all anew when one of these is different. */
  #look = "";

  /** Where it looks different from the frame before, in board units; `undefined` when all of it may. */
  since(frame: CanvasFrame): readonly Rect[] | undefined {
    const { index, view, theme, canAdd, pixelRatio } = frame;
    const { scene } = index;
    const before = this.#exceptions;
    const formerScene = this.#scene;
    const look = [theme, canAdd, pixelRatio].join();
    const isNew = this.#look !== look;
    this.#look = look;
    this.#scene = scene;
    this.#exceptions = exceptionsOf(frame);
    if (isNew || !before || !formerScene) return undefined;
    const near = inflateRect(view, Math.max(view.width, view.height) / 2);
    const changed = sceneChanges(formerScene, scene, near);
    for (const id of differing(before, this.#exceptions)) changed.push(...boundsOf(index, id));
    const [was, is] = [before.ground, this.#exceptions.ground];
    if (was.map(words).join() !== is.map(words).join()) changed.push(...was, ...is);
    // So many are most of what is seen: the worker paints that sooner than this page mends it.
    return changed.length > mostCompared ? undefined : apart(changed);
  }
}

function exceptionsOf(frame: CanvasFrame): Exceptions {
  const { liftedIds, marks, glides, editing } = frame;
  return {
    lifted: liftedIds,
    hidden: marks.hidden,
    ghosts: marks.ghosts,
    glides,
    editing: editing ? `${editing.id}/${editing.key}` : "",
    editingId: editing?.id,
    ground: dropGround(frame).map(({ rect }) => rect),
  };
}

/** What is an exception in one of the two only, by id or key. */
function differing(a: Exceptions, b: Exceptions): Set<string> {
  const found = new Set<string>();
  const compare = (one: ReadonlySet<string> | ReadonlyMap<string, unknown>, other: typeof one) => {
    if (one === other) return;
    for (const id of one.keys()) if (!other.has(id)) found.add(id);
    for (const id of other.keys()) if (!one.has(id)) found.add(id);
  };
  compare(a.lifted, b.lifted);
  compare(a.hidden, b.hidden);
  compare(a.ghosts, b.ghosts);
  compare(a.glides, b.glides);
  if (a.editing !== b.editing) for (const id of [a.editingId, b.editingId]) if (id !== undefined) found.add(id);
  return found;
}

/** The rooms of all that shows an element, or of the item with a key. */
function boundsOf(index: SceneIndex, id: string): Rect[] {
  const item = index.byKey(id);
  // A header's looks are not the sheet's.
  if (!item || item.pin !== undefined) return [];
  const around = index.search(inflateRect(item.bounds, handleReach), { pinned: false });
  return [item.bounds, ...around.filter(({ elementId }) => elementId === id).map(({ bounds }) => bounds)];
}

function words({ x, y, width, height }: Rect): string {
  return `${x} ${y} ${width} ${height}`;
}
