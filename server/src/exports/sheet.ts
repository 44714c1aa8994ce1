import type { SKRSContext2D } from "@napi-rs/canvas";
import {
  inflateRect,
  paintScene,
  unionAll,
  type FontOf,
  type PaintContext,
  type Palette,
  type Rect,
  type Scene,
  type TextLayout,
} from "@throughline/scene";
import { headingOver } from "./headingOver.ts";
import { viewportOf, type Picture } from "./Picture.ts";

/** Board units around what is on a picture. */
export const picturePadding = 24;

/** A picture on its paper, in board units. */
export interface Sheet {
  readonly picture: Picture;
  /** All of the paper. */
  readonly frame: Rect;
  /** What a board unit becomes on it. */
  readonly scale: number;
  /** The heading, as a scene that is painted so many times as large as the board. */
  readonly heading?: { readonly scene: Scene; readonly magnified: number } | undefined;
}

/**
 * Lays a picture out with its heading. Where `scaleOf` makes a large board small, the heading isn't made smaller with it
 * than at `plainScale`: a title has to be read where cards can't.
 */
export function layOutSheet(
  picture: Picture,
  text: TextLayout,
  plainScale: number,
  scaleOf: (frame: Rect) => number,
): Sheet {
  const { shown } = picture;
  const alone = inflateRect(shown, picturePadding);
  if (picture.heading === undefined) return { picture, frame: alone, scale: scaleOf(alone) };
  const magnified = Math.max(1, plainScale / scaleOf(alone));
  const scene = headingOver(scaled(shown, 1 / magnified), picture.heading, text);
  const bounds = unionAll([shown, scaled(scene.bounds, magnified)]) ?? shown;
  const frame = inflateRect(bounds, picturePadding);
  return { picture, frame, scale: scaleOf(frame), heading: { scene, magnified } };
}

function scaled({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}

/** Paints a sheet from the upper left corner on. */
export function paintSheet(
  context: PaintContext & Pick<SKRSContext2D, "rect" | "clip">,
  { picture, frame, scale, heading }: Sheet,
  palette: Palette,
  fontOf: FontOf,
): void {
  const viewport = viewportOf(picture);
  context.scale(scale, scale);
  context.translate(-frame.x, -frame.y);
  context.fillStyle = palette.paper;
  context.fillRect(frame.x, frame.y, frame.width, frame.height);
  context.save();
  if (viewport !== undefined) {
    context.beginPath();
    context.rect(viewport.x, viewport.y, viewport.width, viewport.height);
    context.clip();
  }
  paintScene(context, picture.scene, palette, { fontOf, viewport });
  context.restore();
  if (heading === undefined) return;
  context.scale(heading.magnified, heading.magnified);
  paintScene(context, heading.scene, palette, { fontOf });
}
