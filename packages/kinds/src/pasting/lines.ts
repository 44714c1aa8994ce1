const signs = "-*•–—·‣◦▪●○■□➢";
/** Word's own bullets outside of it, and what it counts with; only a tab behind them tells them from words. */
const countsOfWord = String.raw`[o§]|(?:\d+|[a-z]{1,4})[.)]`;
const bullet = new RegExp(String.raw`^\s*(?:[${signs}]\s+|(?:${countsOfWord})\t\s*)`);
const numbered = /^\s*(\d+)[.)]\s+/;
const mark = new RegExp(`^(?:[${signs}]|${countsOfWord})$`);

/** Whether lines are a list: each with a bullet, or numbered one after the other. A single "12. December" is a day. */
function isList(lines: readonly string[]): boolean {
  if (lines.every((line) => bullet.test(line))) return true;
  const numbers = lines.map((line) => Number(numbered.exec(line)?.[1] ?? Number.NaN));
  return lines.length > 1 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}

/** Whether a cell holds nothing but what stands before a line of a list, as Word puts it there with a tab behind it. */
export function isMarkOfList(cell: string): boolean {
  return mark.test(cell);
}

/** Lines without the marks of a list, where they are one. */
export function withoutMarks(lines: readonly string[]): string[] {
  const isMarked = isList(lines);
  return lines.map((line) => (isMarked ? line.replace(bullet, "").replace(numbered, "") : line).trim());
}

/** The lines of a pasted text that become one card each; the marks of a list are left out, blank lines passed over. */
export function linesOf(text: string): string[] {
  return withoutMarks(text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== ""));
}
