import { fontFamilies, type Point } from "@throughline/scene";

const widths = new Map<string, number>();
const font = `600 12px ${fontFamilies}`;
const mostLetters = 28;

/** Paints a person's name on their colour, in screen pixels, 18 px high. */
export function nameTag(
  context: CanvasRenderingContext2D,
  name: string,
  at: Point,
  colour: string,
  ink: string,
  opacity = 1,
): void {
  const letters = Array.from(name);
  const words = letters.length > mostLetters ? `${letters.slice(0, mostLetters - 1).join("")}…` : name;
  context.save();
  context.font = font;
  let width = widths.get(words);
  if (width === undefined) {
    // A workshop has a few hundred names at most; a page that stays open for days shouldn't gather more.
    if (widths.size > 1_000) widths.clear();
    widths.set(words, (width = context.measureText(words).width));
  }
  context.globalAlpha = opacity;
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(at.x, at.y, width + 12, 18, 5);
  context.fill();
  context.fillStyle = ink;
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.fillText(words, at.x + 6, at.y + 9.5);
  context.restore();
}
