import { createCanvas } from "@napi-rs/canvas";
import { createCanvasMeasurer, createTextLayout, type TextLayout } from "@throughline/scene";
import { fontsFor, type TextFonts } from "./fonts/fontsFor.ts";

const layouts = new Map<string, TextLayout>();

/**
 * Wraps and measures text as the browser does, with the same font: one for each list of families that boards need, and
 * without one, Inter in all its scripts. One set per thread.
 */
export function serverText({ onCanvas, fontOf }: TextFonts = interAlone()): TextLayout {
  let layout = layouts.get(onCanvas);
  if (layout === undefined) {
    layout = createTextLayout(createCanvasMeasurer(createCanvas(1, 1).getContext("2d"), fontOf));
    layouts.set(onCanvas, layout);
  }
  return layout;
}

/** A letter of each of Inter's files. */
function interAlone(): TextFonts {
  return fontsFor("aĀЀѠΑἀạ");
}
