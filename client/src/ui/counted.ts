import { language, numberToWords } from "@throughline/words";

/**
 * "2 stories", "1 pain point": a number of things of which only the name is known. Only English makes its plurals so;
 * elsewhere it is "2 × Story". What has a type is counted by that (`ElementType.counted`).
 */
export function counted(count: number, label: string): string {
  if (language() !== "en") return `${numberToWords(count)} × ${label}`;
  const words = label.toLowerCase();
  return `${count} ${count === 1 ? singular(words) : plural(singular(words))}`;
}

function singular(words: string): string {
  if (/[^aeiou]ies$/.test(words)) return `${words.slice(0, -3)}y`;
  return /[^su]s$/.test(words) ? words.slice(0, -1) : words;
}

function plural(words: string): string {
  if (/[^aeiou]y$/.test(words)) return `${words.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(words) ? `${words}es` : `${words}s`;
}
