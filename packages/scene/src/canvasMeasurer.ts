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
const severalRuns = /\s\S|\S\s/;

/**
 * Words that are as wide as their pairs of neighbours add up to, kerning and all: Latin letters or digits, with what
 * stands around words. In others (arrows, times, scripts that join) what a sign becomes may depend on more than the next.
 */
const pairable = /^[("“‘„«]?(?:[A-Za-zÀ-ÖØ-öø-ž'’]+|\d+)[)"”’.,;:!?…»]{0,2}$/;

/**
 * A measurer over a real font. Make it when the font is loaded (in the browser after `document.fonts.load`), else it
 * remembers a fallback's widths. Keeps the context for itself: its `font` changes.
 * Text is measured run by run (words and the spaces between) and runs are remembered, `capacity` a style: people type
 * one letter into a card, and all its other words are already known. Runs add up, as `wrapText` assumes. New words are
 * added up from pairs of letters where that is exact: a large board has thousands, and asking the browser is slow.
 */
export function createCanvasMeasurer(
  context: MeasureContext,
  fontOf: FontOf = cssFont,
  capacity = 20_000,
): TextMeasurer {
  const widths = new Map<TextStyleName, BoundedCache<string, number>>();
  let current: TextStyleName | undefined;
  const ask = (run: string, style: TextStyleName): number => {
    if (current !== style) {
      context.font = fontOf(style);
      current = style;
    }
    return context.measureText(run).width;
  };
  const measured = (run: string, style: TextStyleName, known: BoundedCache<string, number>): number => {
    let width = known.get(run);
    if (width === undefined) known.set(run, (width = ask(run, style)));
    return width;
  };
  const widthOf = (run: string, style: TextStyleName, known: BoundedCache<string, number>): number => {
    if (run.length < 3 || !pairable.test(run)) return measured(run, style, known);
    let width = known.get(run);
    if (width !== undefined) return width;
    width = measured(run.slice(0, 2), style, known);
    for (let at = 1; at < run.length - 1; at++) {
      width += measured(run.slice(at, at + 2), style, known) - measured(run.charAt(at), style, known);
    }
    known.set(run, width);
    return width;
  };
  return {
    width(text, style) {
      let known = widths.get(style);
      if (known === undefined) widths.set(style, (known = new BoundedCache(capacity)));
      // Whoever wraps asks for single words: taking each apart first costs more than looking it up.
      const width = known.get(text);
      if (width !== undefined) return width;
      const parts = severalRuns.test(text) ? text.match(runs) : text === "" ? [] : [text];
      let sum = 0;
      for (const run of parts ?? []) {
        sum += widthOf(run, style, known);
      }
      return sum;
    },
  };
}
