import type { TextStyleName } from "./sceneNode.ts";

/** How text of a style is set. Sizes are board units. */
export interface TextStyle {
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: 400 | 600;
  readonly family: "Inter";
}

function inter(size: number, lineHeight: number, weight: 400 | 600): TextStyle {
  return { size, lineHeight, weight, family: "Inter" };
}

/** The text styles of the product by name; canvas, SVG, PDF and the DOM field laid over a card all read this table. */
export const textStyles: Readonly<Record<TextStyleName, TextStyle>> = {
  card: inter(13, 18, 400),
  cardStrong: inter(13, 18, 600),
  meta: inter(12, 16, 400),
  metaStrong: inter(12, 16, 600),
  stage: inter(15, 20, 600),
  title: inter(20, 28, 600),
  chip: inter(12, 16, 600),
};

/**
 * The families painters ask for, in CSS. The shipped variable font is registered under its package's name, which comes
 * first so that an older Inter installed on someone's machine doesn't change the wrapping.
 */
export const fontFamilies = "'Inter Variable', Inter, sans-serif";

/** The CSS `font` shorthand of a style; always the same string object. */
export type FontOf = (style: TextStyleName) => string;

/** Sets all styles in a list of families, as CSS writes it. */
export function fontsOf(families: string): FontOf {
  const font = ({ weight, size }: TextStyle) => `${weight} ${size}px ${families}`;
  const fonts: Readonly<Record<TextStyleName, string>> = {
    card: font(textStyles.card),
    cardStrong: font(textStyles.cardStrong),
    meta: font(textStyles.meta),
    metaStrong: font(textStyles.metaStrong),
    stage: font(textStyles.stage),
    title: font(textStyles.title),
    chip: font(textStyles.chip),
  };
  return (style) => fonts[style];
}

/** The CSS `font` shorthand of a style, for a canvas context or a DOM field; always the same string object. */
export const cssFont: FontOf = fontsOf(fontFamilies);

// Inter's own vertical metrics (hhea: 1984 up, 494 down, of 2048).
const ascent = 1984 / 2048;
const descent = 494 / 2048;

/**
 * How far below the top of its line box the baseline of a style lies, in board units. Computed as CSS does (half the
 * leading above and below), so that painted text stands exactly under the DOM field it is typed in.
 */
export function baselineOf(style: TextStyleName): number {
  const { size, lineHeight } = textStyles[style];
  return (lineHeight - (ascent + descent) * size) / 2 + ascent * size;
}
