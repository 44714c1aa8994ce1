import type { TextLayout, TextStyleName } from "@throughline/scene";

/** The width of the widest line, with a little over, so that a field of that width doesn't break it. */
export function widthOfLines(lines: readonly string[], style: TextStyleName, text: TextLayout): number {
  return Math.max(0, ...lines.map((line) => Math.ceil(text.width(line, style)))) + 2;
}
