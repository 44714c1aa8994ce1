import { statusOfWord } from "./statusWords.ts";

/** The different words of a column. */
function differentWords(cells: readonly string[]): string[] {
  return Array.from(new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== "")));
}

function isMost(words: readonly string[], test: (word: string) => boolean): boolean {
  return words.length > 0 && words.filter(test).length * 2 > words.length;
}

/** Whether the lists of a board are how far its cards are: "To do", "Doing", "Done". */
export function looksLikeStatuses(cells: readonly string[]): boolean {
  return isMost(differentWords(cells), (word) => statusOfWord(word) !== undefined);
}

/** Whether the lists of a board are what its cards go out with: "Release 1", "Sprint 12", "MVP", "v2.1", "Q3 2026". */
export function looksLikeReleases(cells: readonly string[]): boolean {
  const release = /^(?:release|sprint|iteration|version|milestone|mvp|beta|later|now|next|v ?\d|\d+\.\d|q[1-4]\b)/i;
  return isMost(differentWords(cells), (word) => release.test(word));
}
