import { BoundedCache } from "./BoundedCache.ts";
import type { TextMeasurer } from "./measure.ts";
import type { TextStyleName } from "./sceneNode.ts";
import { textStyles } from "./textStyles.ts";
import { wrapText, type WrapOptions } from "./wrapText.ts";

/** Wraps and measures text for the layouts of the kinds. One per font; share it, it remembers what it has wrapped. */
export interface TextLayout {
  /** As `wrapText`. The same call gives the same array object while it is remembered: compare by identity, don't change it. */
  wrap(text: string, width: number, style: TextStyleName, options?: WrapOptions): readonly string[];
  /** The height of the lines in board units: their number times the style's line height. */
  height(lines: readonly string[], style: TextStyleName): number;
  /** The width of one line in board units. */
  width(text: string, style: TextStyleName): number;
}

/** Makes a text layout over a measurer; remembers up to `capacity` wrapped texts (about 200 bytes each). */
export function createTextLayout(measurer: TextMeasurer, capacity = 40_000): TextLayout {
  const wrapped = new BoundedCache<string, readonly string[]>(capacity);
  return {
    wrap(text, width, style, options) {
      const key = `${style} ${width} ${options?.maxLines ?? ""} ${text}`;
      let lines = wrapped.get(key);
      if (lines === undefined) {
        lines = wrapText(text, width, style, measurer, options);
        wrapped.set(key, lines);
      }
      return lines;
    },
    height: (lines, style) => lines.length * textStyles[style].lineHeight,
    width: (text, style) => measurer.width(text, style),
  };
}
