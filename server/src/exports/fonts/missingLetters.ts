import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { scriptOf } from "./scriptOf.ts";

/** Letters of one script that no font here can draw. */
export interface MissingLetters {
  /** In English, as `scriptOf` names it. */
  readonly script: string;
  /** The letters themselves, each once; the first {@link mostLetters}. */
  readonly letters: string;
}

const mostLetters = 20;
const side = 32;

/** What leaves no mark or none of its own, and Inter's Latin letters, which are always there. */
const unseen = /[\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u0000-\u024f]/u;

/** A code that never stands for a letter: whatever has no letter is drawn like it. */
const never = "\ufdd0";

/**
 * Those of these letters that none of the families has, nor any other font that the machine has, by script in the order
 * in which they come. Skia doesn't say where it finds a letter, so each is drawn once and compared with what is drawn for
 * a letter that can't be: up to 5 ms a letter with long lists of families.
 */
export function missingLetters(letters: Iterable<string>, families: string): MissingLetters[] {
  const context = createCanvas(side, side).getContext("2d", { willReadFrequently: true });
  context.font = `16px ${families}`;
  const nothing = look(context, never);
  const found = new Map<string, string[]>();
  for (const letter of new Set(letters)) {
    if (unseen.test(letter) || !look(context, letter).equals(nothing)) continue;
    const script = scriptOf(letter);
    const known = found.get(script);
    if (known === undefined) found.set(script, [letter]);
    else if (known.length < mostLetters) known.push(letter);
  }
  return Array.from(found, ([script, known]) => ({ script, letters: known.join("") }));
}

function look(context: SKRSContext2D, letter: string): Buffer {
  context.clearRect(0, 0, side, side);
  context.fillText(letter, 4, 22);
  return Buffer.from(context.getImageData(0, 0, side, side).data.buffer);
}
