import { ApiError, type PaperName } from "@throughline/api";
import {
  headerSize,
  intersectsRect,
  leastReadableLetter,
  letterHeight,
  type PicturePart,
  type Rect,
  type Scene,
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
  readonly pages: readonly (readonly Strip[])[];
}

/** A part of a board on a page. */
export interface Strip {
  /** What it shows, in board units. Headers that stay in view come first in it. */
  readonly view: Rect;
  /** Points from the top of the page, without its margin and the words over it. */
  readonly top: number;
}

/** Letters of cards are so high on paper that they can be read. */
const leastScale = leastReadableLetter / letterHeight(1);
/** As on the screen at 100 %. */
const mostScale = 0.75;
const scaleSteps = 8;

/** More than this is no longer printed and hung on a wall; it takes some seconds to draw. */
export const mostPages = 200;

/** Points between what stands one below the other on a page. */
const stripGap = 24;

/**
 * Cuts a part of a board into pages on which its letters can be read, lying or standing, as few as possible and on those
 * as large as possible. A card is whole on at least one page; headers that stay in view do so on each. Of what is long
 * and low several pieces stand one below the other on a page.
 * @throws ApiError `picture-too-large` when there are more than {@link mostPages}
 */
export function planPages(scene: Scene, paper: PaperName, part: PicturePart): PagePlan {
  const { width, height, label } = papers[paper];
  let best: PagePlan | undefined;
  for (let step = scaleSteps; step >= 0; step -= 1) {
    const scale = leastScale + ((mostScale - leastScale) * step) / scaleSteps;
    for (const [w, h] of [
      [width, height],
      [height, width],
    ] as const) {
      const pages = pagesOf(scene, part, { width: w - 2 * margin, height: h - 2 * margin - headHeight }, scale);
      if (pages.length > 0 && (best === undefined || pages.length < best.pages.length)) {
        best = { width: w, height: h, scale, pages };
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

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The pages with room for so many points; none when there are too many. */
function pagesOf(scene: Scene, part: PicturePart, room: Size, scale: number): Strip[][] {
  const { views, rows } = viewsOf(scene, part, room.width / scale, room.height / scale);
  const high = rows === 1 ? (views[0]?.height ?? 0) * scale : room.height;
  const perPage = Math.max(1, Math.floor((room.height + stripGap) / (high + stripGap)));
  const pages: Strip[][] = [];
  for (const [index, view] of views.entries()) {
    const place = index % perPage;
    if (place === 0) pages.push([]);
    pages.at(-1)?.push({ view, top: place * (high + stripGap) });
  }
  return pages.length > mostPages ? [] : pages;
}

/** The pieces of one size, in board units, row by row; none when there are far too many. */
function viewsOf(scene: Scene, { clear }: PicturePart, width: number, height: number): { views: Rect[]; rows: number } {
  const headers = headerSize(scene.items);
  const x = axis({ from: clear.x, to: clear.x + clear.width }, width, headers.width, spans(scene, "x"));
  const y = axis({ from: clear.y, to: clear.y + clear.height }, height, headers.height, spans(scene, "y"));
  if (x.length * y.length > mostPages * 4) return { views: [], rows: 0 };
  const all = y.flatMap((row) =>
    x.map((column) => ({ x: column.from, y: row.from, width: column.to - column.from, height: row.to - row.from })),
  );
  const parts = scene.items.filter((item) => item.role === "element" && item.pin === undefined);
  const filled = all.filter((view) => parts.some((item) => intersectsRect(item.bounds, view)));
  return { views: filled.length === 0 ? all : filled, rows: y.length };
}

/** The pieces along one axis; each begins with room for the headers. */
function axis({ from, to }: Span, length: number, headers: number, kept: readonly Span[]): Span[] {
  // Headers as wide as half a page would leave no room: they stand where they begin.
  const isRoom = headers <= length / 2;
  const taken = isRoom ? headers : 0;
  const inReach = kept.filter((span) => span.to > from && span.from < to);
  const pieces = cutAxis({ from: isRoom ? from : from - headers, to }, length - taken, inReach, mostPages * 4);
  return pieces.map((piece) => ({ from: piece.from - taken, to: piece.to }));
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
