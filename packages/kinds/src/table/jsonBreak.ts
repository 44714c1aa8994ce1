const token =
  /[ \t\r\n]*([{}[\],:]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const space = /[ \t\r\n]*/y;

/** What may come next: a value, the first value or end of a list, a key, the first key or end, a colon, what follows a value. */
type Awaited = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "after";

/**
 * Where JSON text stops being JSON, as an index; `undefined` when it doesn't. The platforms' own parsers say that
 * something is wrong, but not all of them where.
 */
export function findJsonBreak(text: string): number | undefined {
  const open: ("{" | "[")[] = [];
  let awaited: Awaited = "value";
  let index = 0;
  for (;;) {
    token.lastIndex = index;
    const word = token.exec(text)?.[1];
    space.lastIndex = index;
    const start = index + (space.exec(text)?.[0].length ?? 0);
    if (word === undefined) {
      const complete = start === text.length && awaited === "after" && open.length === 0;
      return complete ? undefined : start;
    }
    const next = follow(awaited, word, open);
    if (next === undefined) return start;
    awaited = next;
    index = token.lastIndex;
  }
}

/** Takes one token; `undefined` when it may not stand here. */
function follow(awaited: Awaited, word: string, open: ("{" | "[")[]): Awaited | undefined {
  const ends = word === "}" || word === "]";
  if (ends) {
    const fits = awaited === "after" || awaited === (word === "}" ? "keyOrEnd" : "valueOrEnd");
    return fits && open.pop() === (word === "}" ? "{" : "[") ? "after" : undefined;
  }
  if (awaited === "after") {
    if (word !== "," || open.length === 0) return undefined;
    return open.at(-1) === "{" ? "key" : "value";
  }
  if (awaited === "colon") return word === ":" ? "value" : undefined;
  if (awaited === "key" || awaited === "keyOrEnd") return word.startsWith('"') ? "colon" : undefined;
  if (word === "," || word === ":") return undefined;
  if (word !== "{" && word !== "[") return "after";
  open.push(word);
  return word === "{" ? "keyOrEnd" : "valueOrEnd";
}
