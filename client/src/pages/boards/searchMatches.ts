/** A piece of a text, found by a search or not. */
export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Letters as the server's search compares them: no case, no accents. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function wordsOf(query: string): string[] {
  return query
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .map(fold);
}

/** Whether every word of a query begins some word of the text: what the server calls a match. */
export function matchesAll(text: string, query: string): boolean {
  const own = wordsOf(text);
  return wordsOf(query).every((word) => own.some((candidate) => candidate.startsWith(word)));
}

/** Cuts a text where words of it begin with a word of the query; the parts together are the text. */
export function splitByMatches(text: string, query: string): TextPart[] {
  const wanted = wordsOf(query);
  const parts: TextPart[] = [];
  let rest = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const found = wanted.filter((word) => fold(match[0]).startsWith(word)).sort((a, b) => b.length - a.length)[0];
    if (found === undefined) continue;
    const end = match.index + lengthThatFoldsTo(match[0], found.length);
    if (match.index > rest) parts.push({ text: text.slice(rest, match.index), isMatch: false });
    parts.push({ text: text.slice(match.index, end), isMatch: true });
    rest = end;
  }
  if (rest < text.length) parts.push({ text: text.slice(rest), isMatch: false });
  return parts;
}

/** How many characters of a word make so many folded ones; accents that stand apart belong to their letter. */
function lengthThatFoldsTo(word: string, folded: number): number {
  let length = 0;
  let seen = 0;
  for (const character of word) {
    const width = fold(character).length;
    if (seen >= folded && width > 0) break;
    seen += width;
    length += character.length;
  }
  return length;
}

/** The line of a board's text that shows best why it was found: the one with most of the words, cut around the first. */
export function snippetOf(lines: readonly string[], query: string, length = 90): string | undefined {
  const wanted = wordsOf(query);
  const score = (line: string) => {
    const own = wordsOf(line);
    return wanted.filter((word) => own.some((candidate) => candidate.startsWith(word))).length;
  };
  let best: string | undefined;
  let bestScore = 0;
  for (const line of lines) {
    const found = score(line);
    if (found > bestScore) [best, bestScore] = [line, found];
  }
  return best === undefined ? undefined : cutAround(best.replace(/\s+/g, " ").trim(), query, length);
}

function cutAround(line: string, query: string, length: number): string {
  if (line.length <= length) return line;
  const [before] = splitByMatches(line, query);
  const at = before && !before.isMatch ? before.text.length : 0;
  const from = Math.max(0, Math.min(at - Math.floor(length / 3), line.length - length));
  const begin = from === 0 ? 0 : line.indexOf(" ", from) + 1;
  const end = Math.min(line.length, begin + length);
  return `${begin > 0 ? "…" : ""}${line.slice(begin, end)}${end < line.length ? "…" : ""}`;
}
