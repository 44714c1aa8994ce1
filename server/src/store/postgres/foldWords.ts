/** Longest word that is kept; what differs after that is one word. */
const wordLength = 200;

/**
 * The words of a text without case and accents, each once: what is stored to find it by, and what a search is reduced
 * to. Here and not in the database, whose own folding depends on its locale and on extensions.
 */
export function foldWords(text: string): string[] {
  const folded = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return [...new Set((folded.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, wordLength)))];
}
