const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const asciiOnly = /^[\x20-\x7e]*$/;

/** The text cut into what people call characters: an emoji with its modifiers or a letter with its accents is one. */
export function graphemesOf(text: string): string[] {
  // Almost every over-long word is an address in ASCII, for which the segmenter would be 50 times the work.
  if (asciiOnly.test(text)) return text.split("");
  return Array.from(segmenter.segment(text), (part) => part.segment);
}
