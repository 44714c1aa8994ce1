/** Which way a line of text reads. */
export type TextDirection = "ltr" | "rtl";

/** The marks that say a direction without being seen. */
const marks = { ltr: "\u200e", rtl: "\u200f" } as const;

/** Letters of the scripts that read from right to left, and their marks. Few texts hold any, and looking is cheap. */
const anyRightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const rightToLeft = new RegExp(`^${anyRightToLeft.source}$`, "u");

/** Letters and direction marks: what the bidirectional algorithm calls strong. Digits and punctuation aren't. */
const strong = /[\p{L}\u200e\u200f\u061c]/u;

/** Whether a text holds anything that reads from right to left. */
export function hasRightToLeft(text: string): boolean {
  return anyRightToLeft.test(text);
}

/**
 * The way in which a paragraph reads: that of its first letter, left to right when it has none (Unicode's UAX #9, rules
 * P2 and P3). Fields with `dir="auto"` do the same, so what is painted stands as it was typed.
 */
export function directionOf(paragraph: string): TextDirection {
  const letter = strong.exec(paragraph)?.[0];
  return letter !== undefined && rightToLeft.test(letter) ? "rtl" : "ltr";
}

/** The line with a mark in front if it would, on its own, read otherwise than the paragraph it was taken from. */
export function markDirection(line: string, direction: TextDirection): string {
  return line === "" || directionOf(line) === direction ? line : marks[direction] + line;
}

/** The line as it is painted, without the mark that {@link markDirection} may have put in front. */
export function withoutMark(line: string): string {
  return line.startsWith(marks.ltr) || line.startsWith(marks.rtl) ? line.slice(1) : line;
}
