import * as Y from "yjs";

/** Longer texts are hardly ever the same twice. */
const longestShared = 40;

/**
 * Decodes a state so that it takes less memory: what many elements have in common (names of fields, ids of containers,
 * words like "card") is kept once, and lists take no more room than they need.
 * For one decoding; what it knows ends with it.
 */
export class CompactDecoder extends Y.UpdateDecoderV2 {
  readonly #shared = new Map<string, string>();

  override readKey(): string {
    return this.#share(super.readKey());
  }

  override readAny(): unknown {
    return this.#compact(super.readAny());
  }

  #compact(value: unknown): unknown {
    if (typeof value === "string") return this.#share(value);
    return Array.isArray(value) ? value.map((each: unknown) => this.#compact(each)) : value;
  }

  #share(text: string): string {
    if (text.length > longestShared) return text;
    const known = this.#shared.get(text);
    if (known !== undefined) return known;
    this.#shared.set(text, text);
    return text;
  }
}

/**
 * Gives back the room that Yjs keeps for values that never come: it collects each value of a map in a list of its own,
 * which V8 makes large enough for seventeen. A fifth of the memory of a board of 10,000 cards.
 */
export function trimContents(document: Y.Doc): void {
  for (const structs of document.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentAny)
        struct.content.arr = struct.content.arr.slice();
    }
  }
}
