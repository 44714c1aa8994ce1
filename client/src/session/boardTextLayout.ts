import {
  createCanvasMeasurer,
  createTextLayout,
  cssFont,
  textStyles,
  type TextLayout,
  type TextStyleName,
} from "@throughline/scene";

let layout: Promise<TextLayout> | undefined;
let isFontThere = false;

/** How long a board waits for the font; after that it is laid out with what the browser has, rather than not at all. */
const patienceMs = 3_000;

/** The one text layout of this page, over the shipped font, which it waits for. Letters beyond Latin load when met. */
export function boardTextLayout(): Promise<TextLayout> {
  layout ??= makeLayout();
  return layout;
}

/** Whether the shipped font was there when the layout was made; what another one has measured is right on this page only. */
export function hasBoardFont(): boolean {
  return isFontThere;
}

async function makeLayout(): Promise<TextLayout> {
  const styles = Object.keys(textStyles) as TextStyleName[];
  const fonts = Promise.allSettled(styles.map((style) => document.fonts.load(cssFont(style))));
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), patienceMs);
  const outcome = await Promise.race([fonts, late]);
  isFontThere = outcome?.every(({ status }) => status === "fulfilled") ?? false;
  clearTimeout(timer);
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("This browser can't draw on a canvas");
  return createTextLayout(createCanvasMeasurer(context));
}
