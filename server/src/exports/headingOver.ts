import { directionOf, type Rect, type Scene, type SceneItem, type TextLayout } from "@throughline/scene";
import type { Heading } from "./Picture.ts";

/** A line is no longer than one likes to read, and on a board of one card no shorter than this. */
const widest = 1_200;
const narrowest = 320;
/** A title has up to 300 letters; three lines hold nearly all. */
const mostLines = 3;
const captionHeight = 16;
/** Board units between title and caption, and between them and the board. */
const captionGap = 4;
const boardGap = 28;

/** The heading over what is shown of a board, as a scene of its own. */
export function headingOver({ x, y, width: shown }: Rect, heading: Heading, text: TextLayout): Scene {
  const width = Math.max(narrowest, Math.min(widest, shown));
  const lines = text.wrap(heading.title, width, "title", { maxLines: mostLines });
  const titleHeight = text.height(lines, "title");
  const height = titleHeight + captionGap + captionHeight;
  const top = y - boardGap - height;
  const item: SceneItem = {
    key: "heading:board",
    role: "ground",
    level: 9,
    bounds: { x, y: top, width, height },
    nodes: [
      { kind: "text", x, y: top, width, lines, style: "title", paint: "ink" },
      {
        kind: "text",
        x,
        y: top + titleHeight + captionGap,
        width,
        lines: [heading.caption],
        style: "meta",
        paint: "quiet",
        align: directionOf(heading.title) === "rtl" ? "right" : "left",
      },
    ],
  };
  return { bounds: item.bounds, items: [item] };
}
