import type { Command } from "./Command.ts";

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}%]+/u)
    .filter(Boolean);

/** How well a text answers the words of a query: 0 not at all; whole words are worth more than beginnings. */
function scoreOf(text: string, wanted: readonly string[]): number {
  const own = wordsOf(text);
  let score = 0;
  for (const word of wanted) {
    const at = own.findIndex((candidate) => candidate.startsWith(word));
    if (at < 0) return 0;
    score += (own[at] === word ? 3 : 2) + 1 / (1 + at);
  }
  return score;
}

/** The commands that answer a query, best first; alike ones keep their order, an empty query gives all. */
export function rankCommands(commands: readonly Command[], query: string): Command[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [...commands];
  return commands
    .map((command, index) => ({
      command,
      index,
      score: Math.max(
        2 * scoreOf(command.label, wanted),
        scoreOf(`${command.label} ${command.group} ${command.also ?? ""}`, wanted),
      ),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ command }) => command);
}
