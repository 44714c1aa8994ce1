import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { GlobalFonts } from "@napi-rs/canvas";

const require = createRequire(import.meta.url);
const packageName = "@fontsource-variable/inter";
/** The name under which the browser knows the same files, first in the scene's list of families. */
const family = "Inter Variable";

/** One file of the font: the letters of some scripts. */
interface Subset {
  readonly name: string;
  readonly unicodeRange: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

let known: readonly Subset[] | undefined;
let isRegistered = false;

/**
 * Makes Inter known to the canvas: the very files that the browser loads, so that text has the same width here and
 * there and breaks at the same places. Letters that Inter doesn't have (Chinese, emoji) come from the system's fonts,
 * as in the browser. Once per thread is enough.
 */
export function registerInter(): void {
  if (isRegistered) return;
  for (const { name } of subsets()) GlobalFonts.register(readSubset(name), family);
  isRegistered = true;
}

/** CSS that carries those parts of Inter that a text needs, so that an SVG file looks alike everywhere. */
export function interFontFace(text: string): string {
  const points = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  return subsets()
    .filter(({ ranges }) => ranges.some(([from, to]) => anyWithin(points, from, to)))
    .map(({ name, unicodeRange }) => {
      const source = `data:font/woff2;base64,${readSubset(name).toString("base64")}`;
      return (
        `@font-face{font-family:'${family}';font-weight:100 900;` +
        `src:url(${source}) format('woff2');unicode-range:${unicodeRange}}`
      );
    })
    .join("");
}

function subsets(): readonly Subset[] {
  if (known !== undefined) return known;
  const ranges = JSON.parse(readFileSync(require.resolve(`${packageName}/unicode.json`), "utf8")) as Record<
    string,
    string
  >;
  known = Object.entries(ranges).map(([name, unicodeRange]) => ({
    name,
    unicodeRange,
    ranges: unicodeRange.split(",").map(parseRange),
  }));
  return known;
}

function parseRange(text: string): readonly [number, number] {
  const [from = "", to = from] = text.replace("U+", "").split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

function anyWithin(points: ReadonlySet<number>, from: number, to: number): boolean {
  for (const point of points) if (point >= from && point <= to) return true;
  return false;
}

function readSubset(name: string): Buffer {
  return readFileSync(require.resolve(`${packageName}/files/inter-${name}-wght-normal.woff2`));
}
