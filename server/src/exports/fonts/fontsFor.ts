import { GlobalFonts } from "@napi-rs/canvas";
import { fontsOf, type FontOf } from "@throughline/scene";
import { FontPackage } from "./FontPackage.ts";
import { missingLetters, type MissingLetters } from "./missingLetters.ts";

/** The very files that the browser loads, so that text has the same width here and there and breaks at the same places. */
const inter = new FontPackage("inter", "Inter Variable");
const japanese = new FontPackage("noto-sans-jp", "Noto Sans JP Variable");
const korean = new FontPackage("noto-sans-kr", "Noto Sans KR Variable");
const chinese = new FontPackage("noto-sans-sc", "Noto Sans SC Variable");
const emoji = new FontPackage("noto-emoji", "Noto Emoji Variable");
/** Scripts whose letters nobody else has; a server in a container finds no fonts but these. */
const others = [
  new FontPackage("noto-sans-arabic", "Noto Sans Arabic Variable"),
  new FontPackage("noto-sans-hebrew", "Noto Sans Hebrew Variable"),
  new FontPackage("noto-sans-devanagari", "Noto Sans Devanagari Variable"),
  new FontPackage("noto-sans-thai", "Noto Sans Thai Variable"),
];

/** Coloured emoji, where the machine has some: the ones that come along are drawn in one colour. */
const colouredEmoji = ["Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"];

/** What a text is set in. */
export interface TextFonts {
  /** The families in order, as CSS lists them: as the canvas here knows them, and as an SVG brings them along. */
  readonly onCanvas: string;
  readonly inSvg: string;
  readonly fontOf: FontOf;
  /** CSS with the files that the text needs, for pictures that are looked at elsewhere. */
  readonly faces: () => string;
  /** Letters of what is painted that neither they nor the machine's other fonts have: boxes stand in their place. */
  readonly missing: (painted: string) => MissingLetters[];
}

/**
 * Finds the fonts that a text needs and makes them known to the canvas: Inter, then those of other scripts that come
 * along, then what the machine has. Chinese characters are drawn as the text's other letters say (kana: Japanese,
 * hangul: Korean), since one code stands for shapes that differ between the three.
 */
export function fontsFor(text: string): TextFonts {
  const points = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const beyondInter = new Set([...points].filter((point) => point > 0x24f && !inter.covers(point)));
  const cjk = cjkOrder(text).filter((each) => isCovered(beyondInter, each));
  const needed = [...cjk, ...others.filter((each) => isCovered(beyondInter, each))];
  const cjkNames = cjk.flatMap((each) => each.register(beyondInter));
  const interNames = inter.register(points);
  const otherNames = needed.slice(cjk.length).flatMap((each) => each.register(beyondInter));
  if (isCovered(beyondInter, emoji)) otherNames.push(...emojiNames(beyondInter));
  const onCanvas = listOf([...interNames, ...cjkNames, ...otherNames]);
  return {
    onCanvas,
    inSvg: listOf([inter, ...needed].map(({ family }) => family)),
    fontOf: fontsOf(onCanvas),
    missing: (painted) => {
      // A board may hold thousands of Chinese characters; the lists of what their files hold are exact.
      const doubtful = [...beyondInter].filter((point) => !cjk.some((each) => each.covers(point)));
      const letters = doubtful.map((point) => String.fromCodePoint(point)).filter((letter) => painted.includes(letter));
      return missingLetters(letters, listOf([...interNames, ...otherNames]));
    },
    faces: () => inter.faces(points) + needed.map((each) => each.faces(beyondInter)).join(""),
  };
}

function emojiNames(points: ReadonlySet<number>): string[] {
  const coloured = colouredEmoji.find((family) => GlobalFonts.has(family));
  return coloured === undefined ? emoji.register(points) : [coloured];
}

function listOf(families: readonly string[]): string {
  return [...families.map((name) => `'${name}'`), "Inter", "sans-serif"].join(", ");
}

function cjkOrder(text: string): readonly FontPackage[] {
  if (/[\u3040-\u30ff\uff66-\uff9f]/.test(text)) return [japanese, korean, chinese];
  if (/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/.test(text)) return [korean, chinese, japanese];
  return [chinese, japanese, korean];
}

function isCovered(points: ReadonlySet<number>, font: FontPackage): boolean {
  return [...points].some((point) => font.covers(point));
}
