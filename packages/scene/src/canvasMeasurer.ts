import { BoundedCache } from "./BoundedCache.ts";
import type { TextMeasurer } from "./measure.ts";
import type { TextStyleName } from "./sceneNode.ts";
import { cssFont, type FontOf } from "./textStyles.ts";

/** What of a 2D context measuring needs; the browser's, an OffscreenCanvas's and @napi-rs/canvas's all have it. */
export interface MeasureContext {
  font: string;
  measureText(text: string): { readonly width: number };
}

const runs = /\s+|\S+/g;

/**
 * A measurer over a real font. Make it when the font is loaded (in the browser after `document.fonts.load`), else it
 * remembers a fallback's widths. Keeps the context for itself: its `font` changes.
 * Text is measured run by run (words and the spaces between) and runs are remembered, `capacity` a style: people type
 * one letter into a card, and all its other words are already known. Runs add up, as `wrapText` assumes.
 */
export function createCanvasMeasurer(
  context: MeasureContext,
  fontOf: FontOf = cssFont,
  capacity = 20_000,
): TextMeasurer {
  const widths = new Map<TextStyleName, BoundedCache<string, number>>();
  let current: TextStyleName | undefined;
  return {
    width(text, style) {
      let known = widths.get(style);
      if (known === undefined) widths.set(style, (known = new BoundedCache(capacity)));
      let sum = 0;
      for (const [run] of text.matchAll(runs)) {
        let width = known.get(run);
        if (width === undefined) {
          if (current !== style) {
            context.font = fontOf(style);
            current = style;
          }
          width = context.measureText(run).width;
          known.set(run, width);
        }
        sum += width;
      }
      return sum;
    },
  };
}
