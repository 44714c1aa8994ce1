import { directionOf, type TextLayout, type TextStyleName } from "@throughline/scene";

/** The width of the widest line, with a little over, so that a field of that width doesn't break it. */
function widthOfLines(lines: readonly string[], style: TextStyleName, text: TextLayout): number {
  return Math.max(0, ...lines.map((line) => Math.ceil(text.width(line, style)))) + 2;
}

/** Where a name is in the room that it was given, left to right: the side at which it begins to be read. */
export function spanOfLines(
  room: { readonly x: number; readonly width: number },
  lines: readonly string[],
  style: TextStyleName,
  text: TextLayout,
): { readonly from: number; readonly to: number } {
  const width = Math.min(room.width, widthOfLines(lines, style, text));
  const from = lines.some((line) => directionOf(line) === "rtl") ? room.x + room.width - width : room.x;
  return { from, to: from + width };
}
