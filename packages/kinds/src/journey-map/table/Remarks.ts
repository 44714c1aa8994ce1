import { say } from "./words/say.ts";

/** Counts equal remarks and remembers where the first one was. */
export class Remarks {
  readonly #lines = new Map<string, number[]>();

  readonly add = (line: number, words: string): void => {
    const lines = this.#lines.get(words);
    if (lines) lines.push(line);
    else this.#lines.set(words, [line]);
  };

  get notes(): string[] {
    return Array.from(this.#lines, ([remark, lines]) =>
      say.remark({ count: lines.length, line: lines[0] ?? 0, remark }),
    );
  }
}
