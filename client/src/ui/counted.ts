/** "2 stories", "1 pain point": a number of things by what one of them, or several, are called. */
export function counted(count: number, label: string): string {
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
