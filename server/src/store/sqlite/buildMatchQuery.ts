/**
 * Turns what a person typed into an FTS5 query: every word must occur, each as the beginning of a word.
 * Each word is quoted, so nothing typed is read as FTS5 syntax. Undefined when there is no letter or digit.
 */
export function buildMatchQuery(typed: string): string | undefined {
  const words = typed.match(/[\p{L}\p{N}\p{M}]+/gu);
  if (words === null) return undefined;
  return words
    .slice(0, 20)
    .map((word) => `"${word}"*`)
    .join(" ");
}
