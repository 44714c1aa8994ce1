import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { GlobalFonts } from "@napi-rs/canvas";

const require = createRequire(import.meta.url);

/** One file of a font: the letters of some scripts, or some hundred of a large one. */
interface Subset {
  readonly file: string;
  /** What the canvas knows it by. */
  readonly name: string;
  readonly unicodeRange: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/**
 * A variable font as its npm package brings it, in files by script. A file is read when a text needs it, so a board in
 * English costs nothing of the 12,000 signs of Japanese. One per thread.
 */
export class FontPackage {
  /** The name under which a page or an SVG asks for its letters. */
  readonly family: string;
  readonly #package: string;
  readonly #name: string;
  readonly #registered = new Set<string>();
  #subsets: readonly Subset[] | undefined;

  /** `name` is what the package's files begin with, such as `noto-sans-jp`. */
  constructor(name: string, family: string) {
    this.#package = `@fontsource-variable/${name}`;
    this.#name = name;
    this.family = family;
  }

  /**
   * Makes the files known to the canvas that hold some of these code points, and gives their names there. Each has one of
   * its own: of several files under one name the canvas asks one, and takes the rest for any other font.
   */
  register(points: ReadonlySet<number>): string[] {
    return this.#subsetsFor(points).map(({ file, name }) => {
      if (!this.#registered.has(file)) GlobalFonts.register(this.#read(file), name);
      this.#registered.add(file);
      return name;
    });
  }

  /** Whether it has a file for this code point; the file may still lack it. */
  covers(point: number): boolean {
    return this.#all().some(({ ranges }) => isWithin(point, ranges));
  }

  /** CSS that carries the files which hold some of these code points. */
  faces(points: ReadonlySet<number>): string {
    const faceOf = ({ file, unicodeRange }: Subset) =>
      `@font-face{font-family:'${this.family}';font-weight:100 900;` +
      `src:url(data:font/woff2;base64,${this.#read(file).toString("base64")}) format('woff2');` +
      `unicode-range:${unicodeRange}}`;
    return this.#subsetsFor(points).map(faceOf).join("");
  }

  #subsetsFor(points: ReadonlySet<number>): readonly Subset[] {
    return this.#all().filter(({ ranges }) => [...points].some((point) => isWithin(point, ranges)));
  }

  #all(): readonly Subset[] {
    if (this.#subsets !== undefined) return this.#subsets;
    const known = JSON.parse(readFileSync(require.resolve(`${this.#package}/unicode.json`), "utf8")) as Record<
      string,
      string
    >;
    // Latin stands last in the list; first asked, no other file's few Latin letters take its place.
    this.#subsets = Object.entries(known)
      .toReversed()
      .map(([key, unicodeRange]) => {
        // Numbered subsets stand in brackets.
        const script = key.replace(/^\[(\d+)\]$/, "$1");
        const ranges = unicodeRange.split(",").map(parseRange);
        return {
          file: `${this.#name}-${script}-wght-normal.woff2`,
          name: `${this.family} ${script}`,
          unicodeRange,
          ranges,
        };
      });
    return this.#subsets;
  }

  #read(file: string): Buffer {
    return readFileSync(require.resolve(`${this.#package}/files/${file}`));
  }
}

function parseRange(text: string): readonly [number, number] {
  const [from = "", to = from] = text.replace("U+", "").split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

function isWithin(point: number, ranges: Subset["ranges"]): boolean {
  return ranges.some(([from, to]) => point >= from && point <= to);
}
