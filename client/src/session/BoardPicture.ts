import {
  containsRect,
  createSceneIndex,
  type Point,
  type Rect,
  type SceneIndex,
  type SceneItem,
} from "@throughline/scene";
import { CameraStore } from "./CameraStore.ts";

/**
 * What a board looked like where it opens, kept beside its copy in this browser: it is painted at once on the next visit,
 * while the board itself is still being read. Plain data. Texts in it are wrapped, colours are names, so it is right for
 * whoever sees the same board through the same program, in any theme.
 */
export interface BoardPicture {
  /** Which build of the program made it: no other may know how to paint it. */
  readonly program: string;
  readonly title: string;
  /** Whether places that stand open for adding were seen. */
  readonly canAdd: boolean;
  /** Of the whole board, in board units. */
  readonly bounds: Rect;
  /** The part of the board that it shows, in board units. */
  readonly covers: Rect;
  /** Where to begin when nothing of the board is in the view that fits it. */
  readonly start: Point | undefined;
  /** In the order of the scene; headers that stick are all there. */
  readonly items: readonly SceneItem[];
}

/** The build of the program that runs: the address of a built file names what is in it and in all that it needs. */
export const program = import.meta.url;

/** A picture that is shown in place of its board, with a camera of its own that the board takes over. */
export class ShownPicture {
  readonly picture: BoardPicture;
  readonly index: SceneIndex;
  readonly camera: CameraStore;

  constructor(picture: BoardPicture) {
    this.picture = picture;
    const { bounds, items, start } = picture;
    this.index = createSceneIndex({ bounds, items });
    const isElement = ({ role }: SceneItem) => role === "element";
    const startOf = (view: Rect) => (this.index.search(view).some(isElement) ? undefined : start);
    this.camera = new CameraStore(() => ({ bounds, startOf }));
  }

  /** Whether all of the board that is in the camera's view is in the picture. */
  get isWhole(): boolean {
    const { bounds, covers } = this.picture;
    const { view } = this.camera;
    const x = Math.max(view.x, bounds.x);
    const y = Math.max(view.y, bounds.y);
    const width = Math.min(view.x + view.width, bounds.x + bounds.width) - x;
    const height = Math.min(view.y + view.height, bounds.y + bounds.height) - y;
    return containsRect(covers, { x, y, width, height });
  }
}

/** What was kept as a picture, when this program made it. */
export function readPicture(kept: unknown): BoardPicture | undefined {
  return isPicture(kept) ? kept : undefined;
}

function isPicture(kept: unknown): kept is BoardPicture {
  return typeof kept === "object" && kept !== null && "program" in kept && kept.program === program;
}
