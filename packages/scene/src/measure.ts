import type { TextStyleName } from "./sceneNode.ts";

/**
 * Measures the width of one line of text in board units. The browser and the server give one backed by the shipped
 * font; tests give a plain one. Wrapping is the same everywhere because the font is.
 */
export interface TextMeasurer {
  width(text: string, style: TextStyleName): number;
}
