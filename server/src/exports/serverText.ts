import { createCanvas } from "@napi-rs/canvas";
import { createCanvasMeasurer, createTextLayout, type TextLayout } from "@throughline/scene";
import { registerInter } from "./interFont.ts";

let layout: TextLayout | undefined;

/** Wraps text as the browser does, with the same font. One per thread. */
export function serverText(): TextLayout {
  if (layout === undefined) {
    registerInter();
    layout = createTextLayout(createCanvasMeasurer(createCanvas(1, 1).getContext("2d")));
  }
  return layout;
}
