import { ApiError, type PaperName } from "@throughline/api";
import {
  intersectsRect,
  leastReadableLetter,
  letterHeight,
  pinOrigin,
  type Rect,
  type Scene,
  type SceneItem,
} from "@throughline/scene";
import { cutAxis, type Span } from "./cutAxis.ts";
import { headHeight, margin, papers } from "./paper.ts";

/** A board cut into pages. */
export interface PagePlan {
  /** The size of a page in points. */
  readonly width: number;
  readonly height: number;
  /** Points per board unit. */
  readonly scale: number;
  /** What each page shows, in board units, row by row. Headers that stay in view come first in it. */
  readonly views: readonly Rect[];
}

/** Letters of cards are so high on paper that they can be read. */
const leastScale = leastReadableLetter / letterHeight(1);
/** As on the screen at 100 %. */
const mostScale = 0.75;
const scaleSteps = 8;

/** More than this is no longer printed and hung on a wall; it takes some seconds to draw. */
export const mostPages = 200;

/**
 * Cuts a board into pages on which its letters can be read, lying or standing, as few as possible and on those as large
 * as possible. A card is whole on at least one page; headers that stay in view do so on each.
 * @throws ApiError `picture-too-large` when there are more than {@link mostPages}
 */
export function planPages(scene: Scene, paper: PaperName): PagePlan {
  const { width, height, label } = papers[paper];
  let best: PagePlan | undefined;
  for (let step = scaleSteps; step >= 0; step -= 1) {
    const scale = leastScale + ((mostScale - leastScale) * step) / scaleSteps;
    for (const [w, h] of [
      [width, height],
      [height, width],
    ] as const) {
      const views = viewsOf(scene, (w - 2 * margin) / scale, (h - 2 * margin - headHeight) / scale);
      if (views.length > 0 && (best === undefined || views.length < best.views.length)) {
        best = { width: w, height: h, scale, views };
      }
    }
  }
  if (best !== undefined) return best;
  throw tooMany(label);
}

function tooMany(label: string): ApiError {
  return new ApiError(
    "picture-too-large",
    `This board takes more than ${mostPages} pages of ${label}. Choose larger paper, or export it as SVG.`,
  );
}

/** The pages of one size, in board units; none when there are too many. */
function viewsOf(scene: Scene, width: number, height: number): Rect[] {
  const heads = headersOf(scene.items);
  const { bounds } = scene;
  const x = axis({ from: bounds.x, to: bounds.x + bounds.width }, width, heads.right, spans(scene, "x"));
  const y = axis({ from: bounds.y, to: bounds.y + bounds.height }, height, heads.bottom, spans(scene, "y"));
  if (x.length * y.length > mostPages * 4) return [];
  const all = y.flatMap((row) =>
    x.map((column) => ({ x: column.from, y: row.from, width: column.to - column.from, height: row.to - row.from })),
  );
  const parts = scene.items.filter((item) => item.role === "element" && item.pin === undefined);
  const filled =
    parts.length === 0 ? all : all.filter((view) => parts.some((item) => intersectsRect(item.bounds, view)));
  return filled.length > mostPages ? [] : filled;
}

/** The pieces along one axis; after the first each begins with room for the headers. */
function axis(whole: Span, length: number, headsEnd: number | undefined, kept: readonly Span[]): Span[] {
  const start = headsEnd === undefined ? whole.from : Math.max(whole.from, headsEnd);
  const heads = start - whole.from;
  // Headers as wide as half a page would leave no room.
  const taken = heads > length / 2 ? 0 : heads;
  const pieces = cutAxis({ from: whole.from + taken, to: whole.to }, length - taken, kept, mostPages);
  return pieces.map(({ from, to }) => ({ from: from - taken, to }));
}

/** Where the headers that stay in view end at the left and at the top. */
function headersOf(items: readonly SceneItem[]): { readonly right?: number; readonly bottom?: number } {
  const pinned = items.filter(({ pin }) => pin !== undefined);
  const left = pinned.filter(({ pin }) => pin !== "top").map(({ bounds }) => bounds.x + bounds.width);
  const top = pinned.filter(({ pin }) => pin !== "left").map(({ bounds }) => bounds.y + bounds.height);
  return {
    right: left.length > 0 ? Math.max(...left, pinOrigin(pinned).x) : undefined,
    bottom: top.length > 0 ? Math.max(...top, pinOrigin(pinned).y) : undefined,
  };
}

/** What is to stay whole. */
function spans({ items }: Scene, along: "x" | "y"): Span[] {
  const moves = along === "x" ? "left" : "top";
  return items
    .filter(({ role, pin }) => role === "element" && pin !== "corner" && pin !== moves)
    .map(({ bounds }) =>
      along === "x"
        ? { from: bounds.x, to: bounds.x + bounds.width }
        : { from: bounds.y, to: bounds.y + bounds.height },
    );
}
